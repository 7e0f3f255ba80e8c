package waybill.cli.help;

import java.util.ArrayList;
import java.util.List;
import waybill.wire.shape.Shape;

/** A shape in a few words: its type, its limits, its legal words. */
final class ShapeWords {
  /** More words than this are only counted; a page of one option lists them all. */
  private static final int WORDS_SHOWN_MAX = 6;

  private ShapeWords() {}

  /** What a value is, for somebody who sees this option alone. */
  static String of(Shape shape) {
    return switch (shape) {
      case Shape.ListOf list when list.element() instanceof Shape.Structure element ->
          structures(list) + ": " + members(element);
      case Shape.Structure structure -> "structure: " + members(structure);
      default -> named(shape);
    };
  }

  /** What a value is, where structures are explained by their names. */
  static String named(Shape shape) {
    return switch (shape) {
      case Shape.Structure structure -> "structure " + structure.name();
      case Shape.ListOf list -> list(list);
      case Shape.MapOf map ->
          "map"
              + bounds(map.length(), "entry")
              + ". Keys: "
              + of(map.key())
              + ". Values: "
              + named(map.value());
      case Shape.Text text -> text(text);
      case Shape.Whole whole -> "integer" + range(whole.range());
      case Shape.Real _ -> "number";
      case Shape.Flag _ -> "true or false";
      case Shape.Timestamp _ -> "time, such as 2026-01-31 or 2026-01-31T12:00:00+01:00";
    };
  }

  private static String members(Shape.Structure structure) {
    List<String> names = new ArrayList<>();
    structure.members().forEach(member -> names.add(member.name()));
    return String.join(", ", names);
  }

  private static String list(Shape.ListOf list) {
    return switch (list.element()) {
      case Shape.Structure element -> structures(list) + ", each a " + element.name();
      case Shape.Text text when text.values().isEmpty() ->
          "list" + bounds(list.length(), "string") + each(limits(text));
      default -> "list" + bounds(list.length(), "item") + ", each " + named(list.element());
    };
  }

  private static String structures(Shape.ListOf list) {
    return "list" + bounds(list.length(), "structure");
  }

  private static String each(String limits) {
    return limits.isEmpty() ? "" : ", each of " + limits;
  }

  private static String text(Shape.Text text) {
    int count = text.values().size();
    if (count == 0) {
      String limits = limits(text);
      return limits.isEmpty() ? "any string" : "string of " + limits;
    }
    if (count == 1) {
      return "the word " + text.values().getFirst();
    }
    return count > WORDS_SHOWN_MAX
        ? "one of "
            + count
            + (text.instanceType() ? " machine types" : " words")
            + ", such as "
            + text.values().get(count / 4)
        : "one of " + String.join(", ", text.values());
  }

  private static String limits(Shape.Text text) {
    String length = length(text.length());
    String pattern = PatternWords.of(text);
    if (length.isEmpty()) {
      return pattern;
    }
    return length + (pattern.isEmpty() ? "" : ": " + pattern);
  }

  private static String length(Shape.Bounds bounds) {
    Long min = bounds.min();
    Long max = bounds.max();
    if (max == null) {
      return "";
    }
    return min == null || min == 0
        ? "up to " + max + " characters"
        : min + " to " + max + " characters";
  }

  private static String range(Shape.Bounds bounds) {
    Long min = bounds.min();
    Long max = bounds.max();
    if (min == null) {
      return max == null ? "" : " up to " + max;
    }
    return max == null ? ", at least " + min : " from " + min + " to " + max;
  }

  private static String bounds(Shape.Bounds bounds, String noun) {
    long min = bounds.min() == null ? 0 : bounds.min();
    Long max = bounds.max();
    if (max == null) {
      return min > 0 ? " of at least " + min + " " + counted(noun, min) : " of " + counted(noun, 2);
    }
    String least = min == 0 ? "up to " : min == max ? "" : min + " to ";
    return " of " + least + max + " " + counted(noun, max);
  }

  private static String counted(String noun, long count) {
    if (count == 1) {
      return noun;
    }
    return noun.endsWith("y") ? noun.substring(0, noun.length() - 1) + "ies" : noun + "s";
  }
}
