package waybill.wire.json;

/**
 * A text is not JSON. Reason and place are worded as Python's standard library words them, since
 * users of the AWS CLI know them that way.
 */
public final class JsonSyntaxException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /**
   * A fault at a place in a text.
   *
   * @param index in UTF-16 units from 0; line, column and place are told in code points
   */
  JsonSyntaxException(String reason, String text, int index) {
    super(describe(reason, text, index), null, false, false);
  }

  private static String describe(String reason, String text, int index) {
    int line = 1;
    int lineStart = 0;
    for (int i = text.indexOf('\n'); i >= 0 && i < index; i = text.indexOf('\n', i + 1)) {
      line++;
      lineStart = i + 1;
    }
    int column = text.codePointCount(lineStart, index) + 1;
    int place = text.codePointCount(0, index);
    return reason + ": line " + line + " column " + column + " (char " + place + ")";
  }
}
