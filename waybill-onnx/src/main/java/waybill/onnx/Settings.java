package waybill.onnx;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * What the environment tells.
 *
 * @param host {@code WAYBILL_ONNX_HOST}: the address to bind, by default the loopback one
 * @param port {@code SAGEMAKER_BIND_TO_PORT}, else 8080; 0 takes a free one
 * @param modelDirectory {@code WAYBILL_MODEL_DIR}, else {@code SM_MODEL_DIR}, else {@code
 *     /opt/ml/model}
 * @param payloadMbMax {@code WAYBILL_ONNX_PAYLOAD_MB_MAX}: the size of a body in MiB, 1 to 500, by
 *     default 100, the most that a transform job may ask for
 * @param requestsMax {@code WAYBILL_ONNX_REQUESTS_MAX}: how many requests run the model at once, by
 *     default the number of cores
 * @param threads {@code WAYBILL_ONNX_THREADS}, else {@code OMP_NUM_THREADS}, else the number of
 *     cores: how many threads share the work of an operator, for all requests together
 * @param accept {@code SAGEMAKER_DEFAULT_INVOCATIONS_ACCEPT}: what a request without Accept asks
 *     for; empty for the format that it came in
 */
record Settings(
    String host,
    int port,
    Path modelDirectory,
    int payloadMbMax,
    int requestsMax,
    int threads,
    String accept) {
  private static final int PORT = 8080;
  private static final int PORT_MAX = 65535;
  private static final int PAYLOAD_MB = 100;
  private static final int PAYLOAD_MB_MAX = 500;
  private static final int AT_ONCE_MAX = 1024;

  /**
   * Reads them.
   *
   * @param cores what the machine or the container's share of it has
   * @throws IllegalArgumentException naming the variable and what it may be
   */
  static Settings from(Map<String, String> environment, int cores) {
    Variables variables = new Variables(environment);
    return new Settings(
        variables.text(List.of("WAYBILL_ONNX_HOST"), "127.0.0.1"),
        variables.whole(List.of("SAGEMAKER_BIND_TO_PORT"), PORT, 0, PORT_MAX),
        Path.of(variables.text(List.of("WAYBILL_MODEL_DIR", "SM_MODEL_DIR"), "/opt/ml/model")),
        variables.whole(List.of("WAYBILL_ONNX_PAYLOAD_MB_MAX"), PAYLOAD_MB, 1, PAYLOAD_MB_MAX),
        variables.whole(List.of("WAYBILL_ONNX_REQUESTS_MAX"), cores, 1, AT_ONCE_MAX),
        variables.whole(List.of("WAYBILL_ONNX_THREADS", "OMP_NUM_THREADS"), cores, 1, AT_ONCE_MAX),
        variables.text(List.of("SAGEMAKER_DEFAULT_INVOCATIONS_ACCEPT"), ""));
  }

  /** Looks variables up; of several names the first that is set counts, and an empty one is not. */
  private record Variables(Map<String, String> environment) {
    String text(List<String> names, String otherwise) {
      return names.stream()
          .map(name -> environment.getOrDefault(name, ""))
          .filter(value -> !value.isBlank())
          .findFirst()
          .orElse(otherwise);
    }

    int whole(List<String> names, int otherwise, int min, int max) {
      String value = text(names, String.valueOf(otherwise)).strip();
      boolean isShort = value.matches("[0-9]{1,9}");
      if (!isShort || Integer.parseInt(value) < min || Integer.parseInt(value) > max) {
        throw new IllegalArgumentException(
            String.join(" or ", names)
                + " must be a whole number from "
                + min
                + " to "
                + max
                + ", not \""
                + value
                + "\".");
      }
      return Integer.parseInt(value);
    }
  }
}
