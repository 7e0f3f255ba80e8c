package waybill.cli.call;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TimeZone;
import org.jspecify.annotations.Nullable;
import waybill.cli.failure.Failure;
import waybill.cli.host.TextFile;
import waybill.wire.json.Json;
import waybill.wire.json.JsonArray;
import waybill.wire.json.JsonNull;
import waybill.wire.json.JsonObject;
import waybill.wire.json.JsonReader;
import waybill.wire.json.JsonString;
import waybill.wire.json.JsonSyntaxException;
import waybill.wire.shape.Shape;

/**
 * Keeps of an answer what the contract knows, in the contract's order. Unknown and null members
 * vanish; values of another type than expected stay as they came.
 */
public final class AnswerReader {
  private final @Nullable LocalClock clock;

  /**
   * A reader.
   *
   * @param zone times are shown in, as ISO 8601; null to leave them as they came
   */
  public AnswerReader(@Nullable TimeZone zone) {
    this.clock = zone == null ? null : new LocalClock(zone);
  }

  /** Whether times are shown otherwise than they came; then what is no time is a failure. */
  boolean showsTimes() {
    return clock != null;
  }

  /**
   * The members of an answer; none where there is no output or the body is no JSON object.
   *
   * @throws Failure if the body is no text, or times are wanted as dates and one is none
   */
  JsonObject read(Shape.@Nullable Structure shape, byte[] body) {
    if (shape == null || body.length == 0) {
      return JsonObject.EMPTY;
    }
    try {
      return JsonReader.read(TextFile.decode(body)) instanceof JsonObject object
          ? structure(shape, object)
          : JsonObject.EMPTY;
    } catch (JsonSyntaxException e) {
      return JsonObject.EMPTY;
    } catch (TextFile.NotText e) {
      throw Failure.plain(
          "The answer of the service is not UTF-8 text, so nothing is shown of it.");
    }
  }

  /** What is shown of a value. */
  Json value(Shape shape, Json value) {
    if (shape instanceof Shape.Structure structure) {
      return value instanceof JsonObject object ? structure(structure, object) : value;
    }
    if (shape instanceof Shape.ListOf list) {
      return value instanceof JsonArray array
          ? list(list.element(), array.items())
          : spread(list.element(), value);
    }
    if (shape instanceof Shape.MapOf map) {
      return value instanceof JsonObject object ? map(map.value(), object.members()) : value;
    }
    return clock != null && shape instanceof Shape.Timestamp ? clock.show(value) : value;
  }

  private JsonObject structure(Shape.Structure shape, JsonObject object) {
    Map<String, Json> members = new LinkedHashMap<>();
    for (Shape.Member member : shape.members()) {
      Json value = object.get(member.name());
      if (value != null && !(value instanceof JsonNull)) {
        members.put(member.name(), value(member.target(), value));
      }
    }
    return new JsonObject(members);
  }

  private Json list(Shape element, List<Json> items) {
    List<Json> read = new ArrayList<>(items.size());
    for (Json item : items) {
      read.add(value(element, item));
    }
    return new JsonArray(read);
  }

  /**
   * What stands in the place of a list, taken apart as Python does it: a string into characters, an
   * object into keys. The elements must be scalars; elsewhere Python fails and the value stays.
   */
  private Json spread(Shape element, Json value) {
    List<Json> parts = new ArrayList<>();
    if (value instanceof JsonObject object) {
      for (String key : object.members().keySet()) {
        parts.add(new JsonString(key));
      }
    } else if (value instanceof JsonString string) {
      int end = string.value().length();
      for (int i = 0; i < end; i = string.value().offsetByCodePoints(i, 1)) {
        parts.add(new JsonString(Character.toString(string.value().codePointAt(i))));
      }
    } else {
      return value;
    }
    boolean scalar = !(element instanceof Shape.Structure) && !(element instanceof Shape.MapOf);
    return scalar || parts.isEmpty() ? list(element, parts) : value;
  }

  private Json map(Shape shape, Map<String, Json> members) {
    Map<String, Json> read = new LinkedHashMap<>();
    for (Map.Entry<String, Json> member : members.entrySet()) {
      read.put(member.getKey(), value(shape, member.getValue()));
    }
    return new JsonObject(read);
  }
}
