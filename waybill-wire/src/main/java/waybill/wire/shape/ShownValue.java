package waybill.wire.shape;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import waybill.wire.json.Json;
import waybill.wire.json.JsonArray;
import waybill.wire.json.JsonBoolean;
import waybill.wire.json.JsonNull;
import waybill.wire.json.JsonNumber;
import waybill.wire.json.JsonObject;
import waybill.wire.json.JsonString;

/**
 * A refused value as a message shows it: {@code text}, {@code [a, b]}, {@code {key=value}}. Members
 * that the contract does not know are left out, sensitive text is masked, and what is longer than
 * {@link #LENGTH_MAX} is cut.
 */
final class ShownValue {
  /** In characters; a choice of ours that is above the longest value a name or an ARN may have. */
  static final int LENGTH_MAX = 4096;

  private static final String MASK = "*****";
  private static final String CUT = "...";

  private final StringBuilder out = new StringBuilder();

  private ShownValue() {}

  /** The words for a value of this shape. */
  static String of(Shape shape, Json value) {
    ShownValue shown = new ShownValue();
    shown.append(shape, value);
    return shown.out.length() <= LENGTH_MAX ? shown.out.toString() : cut(shown.out);
  }

  private static String cut(StringBuilder text) {
    int end = Character.isHighSurrogate(text.charAt(LENGTH_MAX - 1)) ? LENGTH_MAX - 1 : LENGTH_MAX;
    return text.substring(0, end) + CUT;
  }

  private void append(Shape shape, Json value) {
    switch (value) {
      case JsonString(String text) -> appendText(shape, text);
      case JsonNumber(String literal) -> out.append(literal);
      case JsonBoolean(boolean flag) -> out.append(flag);
      case JsonNull _ -> out.append("null");
      case JsonArray(List<Json> items) -> appendItems(shape, items);
      case JsonObject object -> appendMembers(shape, object.members());
    }
  }

  private void appendText(Shape shape, String text) {
    boolean masked = shape instanceof Shape.Text known && known.sensitive();
    out.append(masked ? MASK : text);
  }

  private void appendItems(Shape shape, List<Json> items) {
    if (!(shape instanceof Shape.ListOf list)) {
      return;
    }
    String before = "[";
    for (Json item : items) {
      if (out.length() > LENGTH_MAX) {
        return;
      }
      out.append(before);
      append(list.element(), item);
      before = ", ";
    }
    out.append(items.isEmpty() ? "[]" : "]");
  }

  private void appendMembers(Shape shape, Map<String, Json> members) {
    String before = "{";
    for (Map.Entry<String, Json> entry : members.entrySet()) {
      Shape target = inside(shape, entry.getKey());
      if (out.length() > LENGTH_MAX) {
        return;
      }
      if (target != null) {
        out.append(before).append(entry.getKey()).append('=');
        append(target, entry.getValue());
        before = ", ";
      }
    }
    out.append(before.equals("{") ? "{}" : "}");
  }

  private static @Nullable Shape inside(Shape shape, String name) {
    return switch (shape) {
      case Shape.MapOf map -> map.value();
      case Shape.Structure structure -> {
        Shape.Member member = structure.member(name);
        yield member == null ? null : member.target();
      }
      default -> null;
    };
  }
}
