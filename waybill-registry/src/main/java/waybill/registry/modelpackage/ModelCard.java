package waybill.registry.modelpackage;

/**
 * The model card inside a package.
 *
 * @param content JSON text, sensitive: never log it
 * @param status the API's word: Draft, PendingReview, Approved or Archived
 */
public record ModelCard(String content, String status) {
  @Override
  public String toString() {
    return "ModelCard[status=" + status + "]";
  }
}
