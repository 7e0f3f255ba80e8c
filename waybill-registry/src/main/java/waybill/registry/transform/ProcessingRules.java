package waybill.registry.transform;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import waybill.registry.transform.filter.BadPath;
import waybill.registry.transform.filter.DataProcessing;
import waybill.registry.transform.filter.FilterPath;
import waybill.registry.transform.filter.RecordFormat;

/** What {@code DataProcessing} needs of the rest of a request: rule T-V8. */
final class ProcessingRules {
  private ProcessingRules() {}

  /** A filter; the whole record where it is absent or wrong, which is noted. */
  static FilterPath filter(MemberReader processing, String name) {
    try {
      return FilterPath.parse(processing.structure().findText(name).orElse("$"));
    } catch (BadPath e) {
      processing.violate(TransformRule.V8, name, name + " " + e.sentence());
      return FilterPath.WHOLE;
    }
  }

  static void check(MemberReader processing, TransformRequest request) {
    DataProcessing wanted = request.processing();
    if (!wanted.isActive()) {
      return;
    }
    Optional<RecordFormat> format = format(request.contentType());
    if (format.isEmpty() || !format.equals(format(request.accept()))) {
      violate(
          processing,
          wanted,
          "ContentType and Accept must be the same one of text/csv, application/json and"
              + " application/jsonlines where data is filtered or joined.");
    }
    if (!request.split().text().equals(request.assembleWith().text())) {
      violate(
          processing,
          wanted,
          "SplitType and AssembleWith must be the same, None or Line, where data is filtered or"
              + " joined.");
    }
    if (format.orElse(null) == RecordFormat.CSV) {
      checkCsv(processing, request);
    }
  }

  private static void checkCsv(MemberReader processing, TransformRequest request) {
    if (request.split() != SplitType.LINE) {
      violate(
          processing,
          request.processing(),
          "SplitType must be Line where CSV is filtered or joined.");
    }
    if (!request.processing().inputFilter().isForRows()) {
      processing.violate(
          TransformRule.V8, "InputFilter", "InputFilter must be one step of columns for CSV.");
    }
    if (!request.processing().outputFilter().isForRows()) {
      processing.violate(
          TransformRule.V8, "OutputFilter", "OutputFilter must be one step of columns for CSV.");
    }
  }

  private static Optional<RecordFormat> format(@Nullable String mediaType) {
    return mediaType == null ? Optional.empty() : RecordFormat.of(mediaType);
  }

  /** Notes it with the first member that filters or joins. */
  private static void violate(MemberReader processing, DataProcessing wanted, String sentence) {
    String joinOrOutput = wanted.joinsInput() ? "JoinSource" : "OutputFilter";
    String member = wanted.inputFilter().isWhole() ? joinOrOutput : "InputFilter";
    processing.violate(TransformRule.V8, member, sentence);
  }
}
