package waybill.registry.transform;

/** What an answer is joined with. */
public enum JoinSource implements Choice {
  /** Nothing. */
  NONE("None"),
  /** The record that was answered. */
  INPUT("Input");

  private final String text;

  JoinSource(String text) {
    this.text = text;
  }

  @Override
  public String text() {
    return text;
  }
}
