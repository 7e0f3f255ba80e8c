package waybill.registry.transform;

/** What the records of an object are. */
public enum SplitType implements Choice {
  /** The object is one record. */
  NONE("None"),
  /** Lines, ended by a newline. */
  LINE("Line"),
  /** RecordIO as in MXNet. */
  RECORD_IO("RecordIO"),
  /** TFRecord as in TensorFlow. */
  TF_RECORD("TFRecord");

  private final String text;

  SplitType(String text) {
    this.text = text;
  }

  @Override
  public String text() {
    return text;
  }
}
