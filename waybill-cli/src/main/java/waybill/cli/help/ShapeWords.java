package waybill.cli.help;

import waybill.wire.shape.Shape;

/** A shape in a few words: its type, its limits, its legal words. */
final class ShapeWords {
  private static final int WORDS_SHOWN_MAX = 12;

  private ShapeWords() {}

  static String of(Shape shape) {
    if (shape instanceof Shape.Text text) {
      return text(text);
    }
    if (shape instanceof Shape.Whole whole) {
      return "integer".concat(bounds(whole.range(), ""));
    }
    if (shape instanceof Shape.ListOf list) {
      return "list of " + of(list.element()) + bounds(list.length(), " items");
    }
    if (shape instanceof Shape.MapOf map) {
      return "map of " + of(map.value()) + bounds(map.length(), " entries");
    }
    if (shape instanceof Shape.Structure) {
      return "structure";
    }
    if (shape instanceof Shape.Flag) {
      return "boolean";
    }
    return shape instanceof Shape.Timestamp ? "timestamp" : "number";
  }

  private static String text(Shape.Text text) {
    int count = text.values().size();
    if (count == 0) {
      return "string".concat(bounds(text.length(), " characters"));
    }
    return count > WORDS_SHOWN_MAX
        ? "one of " + count + " words, such as " + text.values().get(0)
        : "one of " + String.join(", ", text.values());
  }

  private static String bounds(Shape.Bounds bounds, String unit) {
    Long min = bounds.min();
    Long max = bounds.max();
    if (min == null && max == null) {
      return "";
    }
    if (max == null) {
      return ", at least " + min + unit;
    }
    return min == null ? ", at most " + max + unit : ", " + min + " to " + max + unit;
  }
}
