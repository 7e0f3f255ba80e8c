package waybill.server.modelscan.content;

/**
 * A text of a stranger for a regular expression: each character that is looked at counts as a step,
 * so that an expression that goes over the text again and again ends with the scan's time.
 *
 * @param text the text itself
 * @param session whose time it takes
 */
public record ClockedText(CharSequence text, Session session) implements CharSequence {
  @Override
  public int length() {
    return text.length();
  }

  @Override
  public char charAt(int index) {
    session.step();
    return text.charAt(index);
  }

  @Override
  public CharSequence subSequence(int start, int end) {
    return text.subSequence(start, end);
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
