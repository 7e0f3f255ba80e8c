package waybill.server.transform;

import org.jspecify.annotations.Nullable;
import waybill.registry.transform.BatchStrategy;
import waybill.registry.transform.EffectiveParameters;
import waybill.registry.transform.SplitType;
import waybill.registry.transform.TransformRequest;
import waybill.registry.transform.filter.JsonReader;
import waybill.registry.transform.filter.RecordFormat;
import waybill.registry.transform.filter.RecordProcessing;

/** What is done to the records and answers of a job. */
final class Processings {
  private Processings() {}

  /** Null when nothing is. */
  static @Nullable RecordProcessing of(
      TransformRequest request, EffectiveParameters effective, JsonReader json) {
    String type = request.contentType();
    if (!request.processing().isActive() || type == null) {
      return null;
    }
    boolean isAlone =
        request.split() == SplitType.NONE
            || effective.batchStrategy() == BatchStrategy.SINGLE_RECORD;
    return RecordFormat.of(type)
        .map(format -> new RecordProcessing(request.processing(), format, json, isAlone))
        .orElse(null);
  }
}
