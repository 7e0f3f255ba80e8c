package waybill.server.transform;

import java.io.IOException;
import java.util.List;
import waybill.registry.inference.InferenceContainer;

/** Starts the instances of one job. May be used from any thread. */
@FunctionalInterface
public interface Fleet {
  /**
   * Starts one instance. It need not answer pings yet; the caller closes its containers.
   *
   * @param instance from 0
   * @return the containers of the pipeline in order; at least one
   * @throws waybill.registry.inference.ContainerFailure when a container cannot be had; none of the
   *     instance is left running
   * @throws IOException when the runtime does not work; likewise
   */
  List<InferenceContainer> start(int instance) throws IOException, InterruptedException;
}
