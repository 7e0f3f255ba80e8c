package waybill.registry.inference;

import java.io.IOException;

/** Runs inference containers. May be used from any thread. */
public interface InferenceRuntime {

  /** Whether this runtime is the one for an image, by its configuration. */
  boolean takes(String image);

  /**
   * Starts a container. It runs when this returns; whether it answers is for the caller to find out
   * by {@code /ping}. What a runtime started and this process did not live to close is found and
   * removed by {@link #removeLeftovers}.
   *
   * @param output hears what the container writes
   * @throws ContainerFailure when the image is not there or cannot be run, with a sentence for
   *     people
   * @throws IOException when the runtime itself does not work
   * @throws InterruptedException when interrupted; nothing is left running
   */
  InferenceContainer start(ContainerRequest request, ContainerOutput output)
      throws IOException, InterruptedException;

  /** The same where nobody listens. */
  default InferenceContainer start(ContainerRequest request)
      throws IOException, InterruptedException {
    return start(request, ContainerOutput.NONE);
  }

  /**
   * Stops and removes containers that an earlier process of the same owner left behind.
   *
   * @param owner as in {@link ContainerRequest#owner}
   */
  void removeLeftovers(String owner) throws IOException, InterruptedException;
}
