package waybill.registry.modelpackage;

import org.jspecify.annotations.Nullable;
import waybill.registry.problem.Problem.Invalid;
import waybill.registry.problem.Refusal;

/**
 * The model card inside a package; both halves are optional on their own.
 *
 * @param content JSON text, sensitive: never log it
 * @param status the API's word: Draft, PendingReview, Approved or Archived
 */
public record ModelCard(@Nullable String content, @Nullable String status) {

  /** This card with the halves that a change gives; clients send one half at a time. */
  ModelCard changedBy(ModelCard change) {
    String newContent = change.content() == null ? content : change.content();
    String newStatus = change.status() == null ? status : change.status();
    if ("Archived".equals(status) && newContent != null && !newContent.equals(content)) {
      throw new Refusal(new Invalid("Model Card is in Archived state")); // API_UpdateModelCard
    }
    return new ModelCard(newContent, newStatus);
  }

  @Override
  public String toString() {
    return "ModelCard[status=" + status + "]";
  }
}
