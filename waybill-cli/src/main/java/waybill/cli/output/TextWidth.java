package waybill.cli.output;

import waybill.cli.python.CodePointSet;

/**
 * How many columns a text takes in a terminal: two for characters that Unicode 14 calls wide,
 * fullwidth or ambiguous, one for all others, as the AWS CLI counts them.
 */
public final class TextWidth {
  private static final int FIRST_WIDE = 0xa1;

  private TextWidth() {}

  /** The columns of a text. */
  public static int of(String text) {
    int width = 0;
    int i = 0;
    while (i < text.length()) {
      int code = text.codePointAt(i);
      width += code >= FIRST_WIDE && Wide.SET.contains(code) ? 2 : 1;
      i += Character.charCount(code);
    }
    return width;
  }

  /** Loaded when the first character beyond ASCII is met. */
  private static final class Wide {
    static final CodePointSet SET =
        CodePointSet.read(TextWidth.class.getResourceAsStream("wide-characters.txt"));
  }
}
