package waybill.cli.report;

/** Text of others, which may hold anything, made harmless for a terminal. */
public final class Masked {
  /** Controls of both sets, and what turns the direction of a line or ends it. */
  private static final String CONTROLS =
      "\\p{Cntrl}\\x{80}-\\x{9f}\\x{2028}\\x{2029}\\x{202a}-\\x{202e}\\x{2066}-\\x{2069}";

  private Masked() {}

  /** A text as a part of one line: what would move or colour the screen becomes question marks. */
  public static String line(String text) {
    return text.replaceAll("[" + CONTROLS + "]", "?");
  }

  /** The same for whole lines, which keep their ends and tabs. */
  public static String lines(String text) {
    return text.replace("\r\n", "\n").replaceAll("[" + CONTROLS + "&&[^\n\t]]", "?");
  }
}
