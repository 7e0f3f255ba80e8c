package waybill.server.runtime;

import java.io.IOException;
import java.util.List;
import waybill.registry.inference.ContainerFailure;
import waybill.registry.inference.ContainerOutput;
import waybill.registry.inference.ContainerRequest;
import waybill.registry.inference.InferenceContainer;
import waybill.registry.inference.InferenceRuntime;

/** The configured runtimes: the first that takes an image runs it. May be used from any thread. */
public final class Runtimes implements InferenceRuntime {
  private final List<InferenceRuntime> runtimes;

  /**
   * @param runtimes in the order in which they are asked
   */
  public Runtimes(List<? extends InferenceRuntime> runtimes) {
    this.runtimes = List.copyOf(runtimes);
  }

  @Override
  public boolean takes(String image) {
    return runtimes.stream().anyMatch(runtime -> runtime.takes(image));
  }

  @Override
  public InferenceContainer start(ContainerRequest request, ContainerOutput output)
      throws IOException, InterruptedException {
    for (InferenceRuntime runtime : runtimes) {
      if (runtime.takes(request.image())) {
        return runtime.start(request, output);
      }
    }
    throw new ContainerFailure(
        "No runtime is configured for the image "
            + request.image()
            + ". Name a command for it under runtimes.process of the server's configuration, or let"
            + " an engine run it with runtimes.docker.enabled: true.");
  }

  /** Asks all of them, also when one fails; the first failure is thrown at the end. */
  @Override
  public void removeLeftovers(String owner) throws IOException, InterruptedException {
    IOException failure = null;
    for (InferenceRuntime runtime : runtimes) {
      try {
        runtime.removeLeftovers(owner);
      } catch (IOException e) {
        if (failure == null) {
          failure = e;
        } else {
          failure.addSuppressed(e);
        }
      }
    }
    if (failure != null) {
      throw failure;
    }
  }
}
