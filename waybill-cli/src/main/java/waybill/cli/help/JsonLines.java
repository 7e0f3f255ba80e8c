package waybill.cli.help;

import java.util.Iterator;
import java.util.Map;
import waybill.wire.json.Json;
import waybill.wire.json.JsonArray;
import waybill.wire.json.JsonObject;
import waybill.wire.json.JsonWriter;

/** JSON as people write it: what fits into a line stands in a line. */
final class JsonLines {
  private final Sheet sheet;

  private JsonLines(Sheet sheet) {
    this.sheet = sheet;
  }

  static void write(Sheet sheet, int indent, Json value) {
    new JsonLines(sheet).value(indent, "", value, "");
  }

  private void value(int indent, String before, Json value, String after) {
    String line = before + inLine(value) + after;
    if (indent + line.length() <= Sheet.COLUMNS) {
      sheet.line(indent, line);
      return;
    }
    switch (value) {
      case JsonObject object -> object(indent, before, object, after);
      case JsonArray array -> array(indent, before, array, after);
      default -> sheet.line(indent, line);
    }
  }

  private void object(int indent, String before, JsonObject object, String after) {
    sheet.line(indent, before + "{");
    Iterator<Map.Entry<String, Json>> members = object.members().entrySet().iterator();
    while (members.hasNext()) {
      Map.Entry<String, Json> member = members.next();
      String comma = members.hasNext() ? "," : "";
      value(indent + 2, "\"" + member.getKey() + "\": ", member.getValue(), comma);
    }
    sheet.line(indent, "}" + after);
  }

  private void array(int indent, String before, JsonArray array, String after) {
    sheet.line(indent, before + "[");
    Iterator<Json> items = array.items().iterator();
    while (items.hasNext()) {
      Json item = items.next();
      value(indent + 2, "", item, items.hasNext() ? "," : "");
    }
    sheet.line(indent, "]" + after);
  }

  private static String inLine(Json value) {
    StringBuilder out = new StringBuilder();
    append(out, value);
    return out.toString();
  }

  private static void append(StringBuilder out, Json value) {
    switch (value) {
      case JsonObject object -> {
        String separator = "{";
        for (Map.Entry<String, Json> member : object.members().entrySet()) {
          JsonWriter.appendString(out.append(separator), member.getKey());
          append(out.append(": "), member.getValue());
          separator = ", ";
        }
        out.append(object.members().isEmpty() ? "{}" : "}");
      }
      case JsonArray array -> {
        String separator = "[";
        for (Json item : array.items()) {
          append(out.append(separator), item);
          separator = ", ";
        }
        out.append(array.items().isEmpty() ? "[]" : "]");
      }
      default -> JsonWriter.append(out, value);
    }
  }
}
