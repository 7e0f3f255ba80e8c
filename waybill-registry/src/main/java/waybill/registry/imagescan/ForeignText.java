package waybill.registry.imagescan;

/** Words of a scanner, as they may get into reasons, records and logs. */
public final class ForeignText {
  private ForeignText() {}

  /**
   * The text in one line without anything that steers a terminal, cut at a length.
   *
   * @param charactersMax of the answer, at least 2
   */
  public static String of(String text, int charactersMax) {
    StringBuilder shown = new StringBuilder();
    int[] points = text.codePoints().limit(charactersMax).toArray();
    for (int point : points) {
      shown.appendCodePoint(isPlain(point) ? point : '?');
    }
    if (shown.length() <= charactersMax && points.length == text.codePointCount(0, text.length())) {
      return shown.toString();
    }
    int end = Math.min(shown.length(), charactersMax - 1);
    boolean isSplit = Character.isHighSurrogate(shown.charAt(end - 1));
    return shown.substring(0, isSplit ? end - 1 : end) + "…";
  }

  private static boolean isPlain(int point) {
    return switch (Character.getType(point)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.PRIVATE_USE,
          Character.UNASSIGNED,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          false;
      default -> true;
    };
  }
}
