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
import waybill.wire.json.JsonWriter;

/** JSON indented by four blanks, as Python's {@code json.dumps} lays it out. */
public final class JsonFormatter implements Formatter {
  /** An empty object, which is what operations without an answer give, shows nothing at all. */
  @Override
  public void format(String title, Json value, Sink sink) {
    if (value instanceof JsonObject object && object.members().isEmpty()) {
      return;
    }
    document(value, sink);
  }

  /** Writes a value and a line end, whatever the value is. */
  public void document(Json value, Sink sink) {
    append(value, 0, sink);
    sink.write("\n");
  }

  private static void append(Json value, int level, Sink sink) {
    if (value instanceof JsonObject object) {
      appendObject(object.members(), level, sink);
    } else if (value instanceof JsonArray array) {
      appendArray(array.items(), level, sink);
    } else if (value instanceof JsonString string) {
      JsonWriter.appendString(sink.text(), string.value());
    } else if (value instanceof JsonNumber number) {
      sink.text().append(PythonNumber.json(number));
    } else if (value instanceof JsonBoolean flag) {
      sink.text().append(flag.value());
    } else {
      sink.text().append("null");
    }
  }

  private static void appendObject(Map<String, Json> members, int level, Sink sink) {
    StringBuilder out = sink.text();
    char before = '{';
    for (Map.Entry<String, Json> member : members.entrySet()) {
      newLine(out.append(before), level + 1);
      JsonWriter.appendString(out, member.getKey());
      out.append(": ");
      append(member.getValue(), level + 1, sink);
      before = ',';
      sink.drain();
    }
    close(out, members.isEmpty(), '{', '}', level);
  }

  private static void appendArray(List<Json> items, int level, Sink sink) {
    StringBuilder out = sink.text();
    char before = '[';
    for (Json item : items) {
      newLine(out.append(before), level + 1);
      append(item, level + 1, sink);
      before = ',';
      sink.drain();
    }
    close(out, items.isEmpty(), '[', ']', level);
  }

  private static void close(StringBuilder out, boolean empty, char open, char close, int level) {
    if (empty) {
      out.append(open);
    } else {
      newLine(out, level);
    }
    out.append(close);
  }

  private static void newLine(StringBuilder out, int level) {
    out.append('\n').repeat(' ', 4 * level);
  }
}
