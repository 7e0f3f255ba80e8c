package waybill.server.modelscan.content;

/** Text of strangers, made fit to stand in a message. */
public final class Words {
  private static final int LENGTH_MAX = 200;

  private Words() {}

  /** The text in one line of printable characters, cut where it is long. */
  public static String printable(String text) {
    StringBuilder line = new StringBuilder();
    for (int at = 0; at < text.length() && line.length() < LENGTH_MAX; ) {
      int character = text.codePointAt(at);
      at += Character.charCount(character);
      if (plain(character)) {
        line.appendCodePoint(character);
      } else {
        line.append("\\u").append(String.format("%04x", character));
      }
    }
    return line.length() < LENGTH_MAX ? line.toString() : line.append("...").toString();
  }

  private static boolean plain(int character) {
    return switch (Character.getType(character)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.UNASSIGNED,
          Character.PRIVATE_USE,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          false;
      default -> true;
    };
  }
}
