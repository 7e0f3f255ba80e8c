package waybill.registry.artifact.report;

/** How much a registration finds out of its artifacts. */
public enum CheckMode {
  /** Nothing; there is no report. */
  OFF("Off"),
  /** Whether they are there and can be staged. */
  CHECK("Check"),
  /** The same, and the digest of every object. */
  PIN("Pin");

  private final String text;

  CheckMode(String text) {
    this.text = text;
  }

  /** The word in reports. */
  public String text() {
    return text;
  }
}
