package waybill.cli.output;

import java.util.List;
import java.util.Map;
import waybill.cli.python.PythonNumber;
import waybill.wire.json.Json;
import waybill.wire.json.JsonArray;
import waybill.wire.json.JsonBoolean;
import waybill.wire.json.JsonNumber;
import waybill.wire.json.JsonObject;
import waybill.wire.json.JsonString;

/**
 * YAML in blocks indented by two blanks, lists as far left as the key that they belong to: what
 * version 2 of the AWS CLI prints. It is written so that parsers of YAML 1.1 and of 1.2 read the
 * same data back.
 */
public final class YamlFormatter implements Formatter {
  /** Parsers look no further than 1024 characters for the colon after a key. */
  private static final int KEY_CHARS_MAX = 1000;

  /** As with JSON, an empty object shows nothing at all. */
  @Override
  public void format(String title, Json value, Sink sink) {
    if (value instanceof JsonObject object && object.members().isEmpty()) {
      return;
    }
    if (isBlock(value)) {
      block(value, 0, sink);
    } else {
      inline(value, 0, sink);
    }
  }

  /** Writes what needs lines of its own; the first one is indented already. */
  private static void block(Json value, int column, Sink sink) {
    if (value instanceof JsonObject object) {
      members(object.members(), column, sink);
    } else if (value instanceof JsonArray array) {
      items(array.items(), column, sink);
    }
  }

  private static void members(Map<String, Json> members, int column, Sink sink) {
    boolean first = true;
    for (Map.Entry<String, Json> member : members.entrySet()) {
      if (!first) {
        indent(column, sink);
      }
      first = false;
      key(member.getKey(), column, sink);
      Json value = member.getValue();
      if (isBlock(value)) {
        int inner = value instanceof JsonArray ? column : column + 2;
        sink.text().append('\n');
        indent(inner, sink);
        block(value, inner, sink);
      } else {
        sink.text().append(' ');
        inline(value, column, sink);
      }
      sink.drain();
    }
  }

  private static void key(String name, int column, Sink sink) {
    StringBuilder out = sink.text();
    int start = out.length();
    YamlText.appendLine(out, name);
    if (out.length() - start > KEY_CHARS_MAX) {
      out.insert(start, "? ").append('\n');
      indent(column, sink);
    }
    out.append(':');
  }

  private static void items(List<Json> items, int column, Sink sink) {
    boolean first = true;
    for (Json item : items) {
      if (!first) {
        indent(column, sink);
      }
      first = false;
      sink.text().append("- ");
      if (isBlock(item)) {
        block(item, column + 2, sink);
      } else {
        inline(item, column, sink);
      }
      sink.drain();
    }
  }

  /** Writes what may stand behind a key or a dash, and a line end. */
  private static void inline(Json value, int column, Sink sink) {
    StringBuilder out = sink.text();
    if (value instanceof JsonString string) {
      YamlText.append(out, string.value(), column + 2);
    } else if (value instanceof JsonNumber number) {
      out.append(number(number));
    } else if (value instanceof JsonBoolean flag) {
      out.append(flag.value());
    } else if (value instanceof JsonObject) {
      out.append("{}");
    } else if (value instanceof JsonArray) {
      out.append("[]");
    } else {
      out.append("null");
    }
    out.append('\n');
  }

  /** Without a point before the exponent, YAML 1.1 would see a word. */
  private static String number(JsonNumber number) {
    String text = PythonNumber.json(number);
    int e = text.indexOf('e');
    if (e > 0 && text.indexOf('.') < 0) {
      return text.substring(0, e) + ".0" + text.substring(e);
    }
    return switch (text) {
      case "NaN" -> ".nan";
      case "Infinity" -> ".inf";
      case "-Infinity" -> "-.inf";
      default -> text;
    };
  }

  private static boolean isBlock(Json value) {
    return (value instanceof JsonObject object && !object.members().isEmpty())
        || (value instanceof JsonArray array && !array.items().isEmpty());
  }

  private static void indent(int column, Sink sink) {
    sink.text().repeat(' ', column);
  }
}
