package waybill.registry.transform;

/** How input objects are packed. */
public enum CompressionType implements Choice {
  /** Not at all. */
  NONE("None"),
  /** Each is gzip as a whole. */
  GZIP("Gzip");

  private final String text;

  CompressionType(String text) {
    this.text = text;
  }

  @Override
  public String text() {
    return text;
  }
}
