package waybill.registry.transform;

/** How records become requests. */
public enum BatchStrategy implements Choice {
  /** As many in one request as fit. */
  MULTI_RECORD("MultiRecord"),
  /** One in each request. */
  SINGLE_RECORD("SingleRecord");

  private final String text;

  BatchStrategy(String text) {
    this.text = text;
  }

  @Override
  public String text() {
    return text;
  }
}
