package waybill.server.api;

import java.io.IOException;
import java.io.UncheckedIOException;
import waybill.registry.TransformJobDocuments;
import waybill.registry.TransformJobDocuments.Evidence;
import waybill.registry.identity.Caller;
import waybill.registry.job.TransformJob;
import waybill.wire.json.JsonBoolean;

/** Wire meets registry for {@code DescribeTransformJobEvidence}, an operation of our own. */
final class DescribeTransformJobEvidence implements ServedOperation {
  private final TransformJobDocuments documents;

  DescribeTransformJobEvidence(TransformJobDocuments documents) {
    this.documents = documents;
  }

  @Override
  public Answer answer(Caller caller, Input input) {
    Evidence found = found(caller, input.text("TransformJobName"));
    TransformJob job = found.job();
    return Answer.ok(
        new Output()
            .text("TransformJobName", job.key().name())
            .text("TransformJobStatus", job.state().text())
            .text("FailureReason", job.reason().orElse(null))
            .text("Sha256", job.evidence().orElse(null))
            .json("Verified", new JsonBoolean(found.isVerified()))
            .text("Evidence", found.document().orElse(null))
            .object());
  }

  private Evidence found(Caller caller, String name) {
    try {
      return documents.evidence(caller, name);
    } catch (IOException fault) {
      throw new UncheckedIOException("The evidence of " + name + " cannot be read", fault);
    }
  }
}
