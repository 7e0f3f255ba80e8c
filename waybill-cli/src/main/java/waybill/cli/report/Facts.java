package waybill.cli.report;

import java.util.ArrayList;
import java.util.List;
import waybill.wire.json.Json;
import waybill.wire.json.JsonArray;
import waybill.wire.json.JsonNumber;
import waybill.wire.json.JsonObject;

/** Looks into answers of our own operations. */
final class Facts {
  private Facts() {}

  /** The objects in a list. */
  static List<JsonObject> items(JsonObject answer, String member) {
    List<JsonObject> items = new ArrayList<>();
    if (answer.get(member) instanceof JsonArray array) {
      for (Json item : array.items()) {
        items.add((JsonObject) item);
      }
    }
    return items;
  }

  /** A member that is an object; an empty one when it is absent. */
  static JsonObject object(JsonObject answer, String member) {
    return answer.get(member) instanceof JsonObject object ? object : JsonObject.EMPTY;
  }

  /** A text, or nothing at all. */
  static String text(JsonObject answer, String member) {
    String text = answer.text(member);
    return text == null ? "" : text;
  }

  /** A whole number, or zero. */
  static long number(JsonObject answer, String member) {
    return answer.get(member) instanceof JsonNumber(var literal) ? Long.parseLong(literal) : 0;
  }

  /** What people call a package: the name at the end of its ARN, with its version. */
  static String packageName(String arn) {
    return arn.substring(arn.indexOf('/') + 1);
  }
}
