package waybill.registry.modelpackage;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import waybill.registry.document.Document.Structure;
import waybill.registry.identity.Arn;
import waybill.registry.problem.Problem.Invalid;
import waybill.registry.problem.Refusal;

/** What a SourceUri means: the ARN of a package to take over from, or just words to keep. */
public final class SourceUri {
  private SourceUri() {}

  /** The package whose inference specification is taken over; empty for any other text. */
  public static Optional<Arn> clonedPackage(@Nullable String sourceUri) {
    return Optional.ofNullable(sourceUri)
        .flatMap(Arn::parse)
        .filter(arn -> arn.resource().startsWith("model-package/"));
  }

  /** One call says where the specification comes from in one way only. */
  static void check(@Nullable String sourceUri, @Nullable Structure specification) {
    if (sourceUri != null && specification != null) { // pull request sagemaker-python-sdk#4492
      throw new Refusal(
          new Invalid("SourceUri and InferenceSpecification cannot be specified together"));
    }
  }
}
