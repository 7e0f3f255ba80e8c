package waybill.registry.modelpackage;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import waybill.registry.document.Document.Structure;
import waybill.registry.identity.Arn;
import waybill.registry.problem.Problem.Invalid;
import waybill.registry.problem.Refusal;

/** What a SourceUri means: the ARN of a package or model to take over from, or words to keep. */
public final class SourceUri {
  private SourceUri() {}

  /** The package or model whose specification is taken over; empty for any other text. */
  public static Optional<Arn> source(@Nullable String sourceUri) {
    return Optional.ofNullable(sourceUri).flatMap(Arn::parse).filter(SourceUri::isSource);
  }

  private static boolean isSource(Arn arn) {
    return arn.resource().startsWith("model-package/") || arn.resource().startsWith("model/");
  }

  /** One call says where the specification comes from in one way only. */
  static void check(@Nullable String sourceUri, @Nullable Structure specification) {
    if (sourceUri != null && specification != null) { // pull request sagemaker-python-sdk#4492
      throw new Refusal(
          new Invalid("SourceUri and InferenceSpecification cannot be specified together"));
    }
  }
}
