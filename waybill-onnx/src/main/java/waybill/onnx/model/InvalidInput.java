package waybill.onnx.model;

/** A request does not fit the model or its own format. The message is a sentence for the caller. */
public final class InvalidInput extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** As many characters of a caller's own text as a sentence repeats. */
  private static final int QUOTED_MAX = 40;

  /** A refusal with its sentence. */
  public InvalidInput(String sentence) {
    super(sentence, null, false, false);
  }

  /** The caller's text for a sentence: in quotes, cut, and without control characters. */
  public static String quoted(String text) {
    StringBuilder shown = new StringBuilder("\"");
    text.codePoints()
        .limit(QUOTED_MAX)
        .map(c -> Character.isISOControl(c) ? '\uFFFD' : c)
        .forEach(shown::appendCodePoint);
    return shown
        .append(text.codePointCount(0, text.length()) > QUOTED_MAX ? "…\"" : "\"")
        .toString();
  }
}
