package waybill.registry.transform;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The environment that a container of a transform job finds. */
public final class ContainerEnvironment {
  private ContainerEnvironment() {}

  /**
   * The package's entries, over them the job's, over them those that say how the job was asked for.
   * What a container declares of itself is not told back to it.
   *
   * @param ofPackage of the container's definition
   */
  public static Map<String, String> of(Map<String, String> ofPackage, TransformRequest request) {
    Map<String, String> environment = new LinkedHashMap<>(ofPackage);
    environment.putAll(request.environment());
    environment.put("SAGEMAKER_BATCH", "true");
    put(environment, "SAGEMAKER_MAX_PAYLOAD_IN_MB", request.payloadMegabytesMax());
    @Nullable BatchStrategy strategy = request.batchStrategy();
    put(environment, "SAGEMAKER_BATCH_STRATEGY", strategy == null ? null : strategy.name());
    put(environment, "SAGEMAKER_MAX_CONCURRENT_TRANSFORMS", request.concurrentMax());
    return environment;
  }

  private static void put(Map<String, String> environment, String name, @Nullable Object value) {
    if (value != null) {
      environment.put(name, value.toString());
    }
  }
}
