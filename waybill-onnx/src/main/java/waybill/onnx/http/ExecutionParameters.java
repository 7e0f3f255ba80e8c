package waybill.onnx.http;

import java.nio.charset.StandardCharsets;
import waybill.onnx.model.Model;

/**
 * What a transform job should ask of this container where its own request does not say: {@code GET
 * /execution-parameters}.
 */
final class ExecutionParameters {
  /** What SageMaker takes where neither side says anything. */
  private static final int PAYLOAD_MB = 6;

  /** SageMaker wants payload times requests within this. */
  private static final int PRODUCT_MAX_MB = 100;

  private static final long MB = 1024L * 1024;

  private ExecutionParameters() {}

  static Answer of(Model model, Limits limits) {
    long payload = Math.clamp(limits.bodyBytesMax() / MB, 1, PAYLOAD_MB);
    long requests = Math.min(limits.runsMax(), PRODUCT_MAX_MB / payload);
    String strategy = model.isForSingleRows() ? "SINGLE_RECORD" : "MULTI_RECORD";
    String json =
        "{\"MaxConcurrentTransforms\":%d,\"BatchStrategy\":\"%s\",\"MaxPayloadInMB\":%d}"
            .formatted(requests, strategy, payload);
    return new Answer(
        Answer.OK, "application/json", (json + "\n").getBytes(StandardCharsets.UTF_8));
  }
}
