package waybill.registry.transform;

/** What S3Uri names. */
public enum DataType implements Choice {
  /** All objects whose keys begin so. */
  S3_PREFIX("S3Prefix"),
  /** A JSON file with the names of objects. */
  MANIFEST_FILE("ManifestFile");

  private final String text;

  DataType(String text) {
    this.text = text;
  }

  @Override
  public String text() {
    return text;
  }
}
