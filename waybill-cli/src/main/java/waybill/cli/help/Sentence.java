package waybill.cli.help;

/** Words as a sentence. */
final class Sentence {
  private Sentence() {}

  /** A capital first and a full stop last. */
  static String of(String words) {
    String end = words.endsWith(".") ? "" : ".";
    return Character.toUpperCase(words.charAt(0)) + words.substring(1) + end;
  }
}
