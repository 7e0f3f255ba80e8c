package waybill.cli.python;

import java.util.Map;
import waybill.wire.json.Json;
import waybill.wire.json.JsonArray;
import waybill.wire.json.JsonObject;
import waybill.wire.json.JsonString;

/**
 * Values as Python writes them where objects are ordered dictionaries, as the AWS CLI reads them
 * from options that are given in JSON.
 */
public final class OrderedText {
  private OrderedText() {}

  /** The same as {@link PythonText#str}. */
  public static String str(Json value) {
    return value instanceof JsonString ? PythonText.str(value) : repr(value);
  }

  /** The same as {@link PythonText#typeName}. */
  public static String typeName(Json value) {
    return value instanceof JsonObject ? "collections.OrderedDict" : PythonText.typeName(value);
  }

  private static String repr(Json value) {
    if (value instanceof JsonObject object) {
      return object.members().isEmpty() ? "OrderedDict()" : "OrderedDict([" + pairs(object) + "])";
    }
    return value instanceof JsonArray array ? "[" + items(array) + "]" : PythonText.repr(value);
  }

  private static String pairs(JsonObject object) {
    StringBuilder out = new StringBuilder();
    for (Map.Entry<String, Json> member : object.members().entrySet()) {
      out.append(out.length() == 0 ? "(" : ", (").append(PythonText.quote(member.getKey()));
      out.append(", ").append(repr(member.getValue())).append(')');
    }
    return out.toString();
  }

  private static String items(JsonArray array) {
    StringBuilder out = new StringBuilder();
    for (Json item : array.items()) {
      out.append(out.length() == 0 ? "" : ", ").append(repr(item));
    }
    return out.toString();
  }
}
