package waybill.registry.modelscan;

/**
 * What a scan can say, in rising order of concern. There is no word for "harmless": a file is at
 * best one of which all that it names is on a list of known names.
 */
public enum ScanVerdict {
  CLEAN("clean", "clean by allow-list"),
  UNKNOWN("unknown", "unknown"),
  DANGEROUS("dangerous", "dangerous");

  private final String word;
  private final String text;

  ScanVerdict(String word, String text) {
    this.word = word;
    this.text = text;
  }

  /** One word, for programs. */
  public String word() {
    return word;
  }

  /** The whole statement, for people. */
  public String text() {
    return text;
  }

  /** The one of greater concern. */
  public ScanVerdict worse(ScanVerdict other) {
    return compareTo(other) >= 0 ? this : other;
  }
}
