package waybill.cli.input;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import waybill.cli.python.Today;
import waybill.wire.json.Json;
import waybill.wire.json.JsonArray;
import waybill.wire.json.JsonNumber;
import waybill.wire.json.JsonObject;
import waybill.wire.shape.Shape;

/** Parameters as they go over the wire: times become whole epoch seconds, all else stays. */
public final class RequestBody {
  private final Today today;

  private RequestBody(Today today) {
    this.today = today;
  }

  /**
   * The body of a request.
   *
   * @param today completes dates that are not whole
   */
  public static Json of(Shape.Structure shape, JsonObject parameters, Today today) {
    return new RequestBody(today).of(shape, parameters);
  }

  private Json of(Shape shape, Json value) {
    if (shape instanceof Shape.Structure structure && value instanceof JsonObject object) {
      Map<String, Json> members = new LinkedHashMap<>();
      for (Map.Entry<String, Json> member : object.members().entrySet()) {
        Shape.Member known = structure.member(member.getKey());
        if (known != null) {
          members.put(member.getKey(), of(known.target(), member.getValue()));
        }
      }
      return new JsonObject(members);
    }
    if (shape instanceof Shape.ListOf list && value instanceof JsonArray array) {
      List<Json> items = new ArrayList<>();
      for (Json item : array.items()) {
        items.add(of(list.element(), item));
      }
      return new JsonArray(items);
    }
    if (shape instanceof Shape.MapOf map && value instanceof JsonObject object) {
      Map<String, Json> members = new LinkedHashMap<>();
      for (Map.Entry<String, Json> member : object.members().entrySet()) {
        members.put(member.getKey(), of(map.value(), member.getValue()));
      }
      return new JsonObject(members);
    }
    if (shape instanceof Shape.Timestamp) {
      Long seconds = TimestampText.epochSeconds(value, today);
      return seconds == null ? value : JsonNumber.of(seconds);
    }
    return value;
  }
}
