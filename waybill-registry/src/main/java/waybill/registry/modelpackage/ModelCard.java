package waybill.registry.modelpackage;

import org.jspecify.annotations.Nullable;

/**
 * The model card inside a package; both halves are optional on their own.
 *
 * @param content JSON text, sensitive: never log it
 * @param status the API's word: Draft, PendingReview, Approved or Archived
 */
public record ModelCard(@Nullable String content, @Nullable String status) {

  @Override
  public String toString() {
    return "ModelCard[status=" + status + "]";
  }
}
