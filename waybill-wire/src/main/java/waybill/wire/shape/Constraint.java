package waybill.wire.shape;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import waybill.wire.json.Json;
import waybill.wire.json.JsonArray;
import waybill.wire.json.JsonNumber;
import waybill.wire.json.JsonObject;
import waybill.wire.json.JsonString;

/** One rule of the contract about one value, with AWS's words for it. */
sealed interface Constraint {

  /** Whether a value keeps the rule; a value of another JSON type does, since types come first. */
  boolean admits(Json value);

  /** For example {@code Member must have length less than or equal to 63}. */
  String text();

  /** The constraints of a shape's own value, not of what is inside it. */
  static List<Constraint> of(Shape shape, ValidatorOptions options) {
    return switch (shape) {
      case Shape.Text text -> ofText(text, options);
      case Shape.ListOf list -> ofLength(list.length());
      case Shape.MapOf map -> ofLength(map.length());
      case Shape.Whole whole -> ofRange(whole.range());
      case Shape.Structure _, Shape.Real _, Shape.Flag _, Shape.Timestamp _ -> List.of();
    };
  }

  private static List<Constraint> ofText(Shape.Text shape, ValidatorOptions options) {
    List<Constraint> constraints = ofLength(shape.length());
    String pattern = shape.pattern();
    Long max = shape.length().max();
    if (pattern != null) {
      constraints.add(new Matches(TextPattern.of(pattern), max == null ? Long.MAX_VALUE : max));
    }
    if (!shape.values().isEmpty()) {
      boolean open = options.acceptAnyInstanceType() && shape.instanceType();
      constraints.add(new OneOf(shape, open));
    }
    return constraints;
  }

  private static List<Constraint> ofLength(Shape.Bounds length) {
    List<Constraint> constraints = new ArrayList<>(4);
    Long max = length.max();
    if (max != null) {
      constraints.add(new LengthMax(max));
    }
    Long min = length.min();
    if (min != null) {
      constraints.add(new LengthMin(min));
    }
    return constraints;
  }

  private static List<Constraint> ofRange(Shape.Bounds range) {
    List<Constraint> constraints = new ArrayList<>(2);
    Long max = range.max();
    if (max != null) {
      constraints.add(new ValueMax(max));
    }
    Long min = range.min();
    if (min != null) {
      constraints.add(new ValueMin(min));
    }
    return constraints;
  }

  /** Code points of a string, entries of a list or map; null for other values. */
  private static @Nullable Long length(Json value) {
    return switch (value) {
      case JsonString(String text) -> (long) text.codePointCount(0, text.length());
      case JsonArray(List<Json> items) -> (long) items.size();
      case JsonObject object -> (long) object.members().size();
      default -> null;
    };
  }

  /** At most so long. */
  record LengthMax(long max) implements Constraint {
    @Override
    public boolean admits(Json value) {
      Long length = length(value);
      return length == null || length <= max;
    }

    @Override
    public String text() {
      return "Member must have length less than or equal to " + max;
    }
  }

  /** At least so long. */
  record LengthMin(long min) implements Constraint {
    @Override
    public boolean admits(Json value) {
      Long length = length(value);
      return length == null || length >= min;
    }

    @Override
    public String text() {
      return "Member must have length greater than or equal to " + min;
    }
  }

  /** At most so much. */
  record ValueMax(long max) implements Constraint {
    @Override
    public boolean admits(Json value) {
      return !(value instanceof JsonNumber(String literal))
          || new BigDecimal(literal).compareTo(BigDecimal.valueOf(max)) <= 0;
    }

    @Override
    public String text() {
      return "Member must have value less than or equal to " + max;
    }
  }

  /** At least so much. */
  record ValueMin(long min) implements Constraint {
    @Override
    public boolean admits(Json value) {
      return !(value instanceof JsonNumber(String literal))
          || new BigDecimal(literal).compareTo(BigDecimal.valueOf(min)) >= 0;
    }

    @Override
    public String text() {
      return "Member must have value greater than or equal to " + min;
    }
  }

  /**
   * Of a pattern, as a whole. Text of more than twice the maximum length is not tried: it is
   * refused for its length, and the work that hostile text can cause stays bounded.
   */
  record Matches(TextPattern pattern, long lengthMax) implements Constraint {
    @Override
    public boolean admits(Json value) {
      return !(value instanceof JsonString(String text))
          || text.length() / 2 > lengthMax
          || pattern.matches(text);
    }

    @Override
    public String text() {
      return "Member must satisfy regular expression pattern: " + pattern.text();
    }
  }

  /** One of the words of an enum; any machine type if {@code open}. */
  record OneOf(Shape.Text shape, boolean open) implements Constraint {
    private static final String MACHINE_PREFIX = "ml.";
    private static final int MACHINE_LENGTH_MAX = 64;

    @Override
    public boolean admits(Json value) {
      return !(value instanceof JsonString(String word))
          || shape.hasValue(word)
          || (open && looksLikeMachine(word));
    }

    @Override
    public String text() {
      return "Member must satisfy enum value set: [" + String.join(", ", shape.values()) + "]";
    }

    private static boolean looksLikeMachine(String word) {
      if (!word.startsWith(MACHINE_PREFIX)
          || word.length() == MACHINE_PREFIX.length()
          || word.length() > MACHINE_LENGTH_MAX) {
        return false;
      }
      return word.chars().allMatch(c -> "abcdefghijklmnopqrstuvwxyz0123456789.-".indexOf(c) >= 0);
    }
  }
}
