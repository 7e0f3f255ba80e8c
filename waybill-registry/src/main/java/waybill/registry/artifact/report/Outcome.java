package waybill.registry.artifact.report;

/** What looking for artifacts came to. */
public enum Outcome {
  /** All of them are there, and nothing that a listing tells is in the way of staging them. */
  RESOLVED("Resolved"),
  /** A rule is broken, so they cannot be staged as they are. */
  REFUSED("Refused"),
  /** The store could not be asked. */
  UNREACHABLE("Unreachable"),
  /** The store did not answer in time, or objects changed while they were read. */
  UNFINISHED("Unfinished");

  private final String text;

  Outcome(String text) {
    this.text = text;
  }

  /** The word in reports. */
  public String text() {
    return text;
  }
}
