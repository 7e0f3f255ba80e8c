package waybill.registry.transform;

/** What stands between answers in an output. */
public enum AssembleWith implements Choice {
  /** Nothing. */
  NONE("None"),
  /** A newline, where the answer does not end in one. */
  LINE("Line");

  private final String text;

  AssembleWith(String text) {
    this.text = text;
  }

  @Override
  public String text() {
    return text;
  }
}
