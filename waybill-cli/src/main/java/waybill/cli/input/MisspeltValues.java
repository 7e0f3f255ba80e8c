package waybill.cli.input;

import org.jspecify.annotations.Nullable;
import waybill.cli.command.Misspelling;
import waybill.wire.json.Json;
import waybill.wire.json.JsonArray;
import waybill.wire.json.JsonObject;
import waybill.wire.json.JsonString;
import waybill.wire.shape.Shape;

/**
 * Looks in a refused request for a word that is none of the legal ones. The command itself sends
 * any word, as the AWS CLI does, since a newer server may know more of them.
 */
public final class MisspeltValues {
  private MisspeltValues() {}

  /** A guess at what was meant by the first word that the contract does not know, or null. */
  public static @Nullable String hint(Shape shape, Json value) {
    if (shape instanceof Shape.Structure structure && value instanceof JsonObject object) {
      for (Shape.Member member : structure.members()) {
        Json inner = object.get(member.name());
        String hint = inner == null ? null : hint(member.target(), inner);
        if (hint != null) {
          return hint;
        }
      }
    }
    if (shape instanceof Shape.ListOf list && value instanceof JsonArray array) {
      return first(list.element(), array.items());
    }
    if (shape instanceof Shape.MapOf map && value instanceof JsonObject object) {
      return first(map.value(), object.members().values());
    }
    boolean closed = shape instanceof Shape.Text text && !text.instanceType();
    return closed && value instanceof JsonString string ? ofText((Shape.Text) shape, string) : null;
  }

  private static @Nullable String first(Shape shape, Iterable<Json> values) {
    for (Json value : values) {
      String hint = hint(shape, value);
      if (hint != null) {
        return hint;
      }
    }
    return null;
  }

  private static @Nullable String ofText(Shape.Text text, JsonString string) {
    return text.values().isEmpty() ? null : Misspelling.ofWord(string.value(), text.values());
  }
}
