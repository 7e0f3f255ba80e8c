package waybill.cli.output;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import waybill.cli.python.CodePointOrder;
import waybill.cli.python.PythonText;
import waybill.wire.json.Json;
import waybill.wire.json.JsonArray;
import waybill.wire.json.JsonObject;

/**
 * Lines of cells joined by tabs. Keys are sorted; a line begins with the upper-cased name by which
 * its value was reached, if any.
 */
public final class TextFormatter implements Formatter {
  @Override
  public void format(String title, Json value, Sink sink) {
    append(value, null, sink);
  }

  private static void append(Json value, @Nullable String name, Sink sink) {
    if (value instanceof JsonObject object) {
      appendObject(object, name, null, sink);
    } else if (value instanceof JsonArray array) {
      appendList(array.items(), name, sink);
    } else {
      sink.write(PythonText.str(value)).write("\n");
    }
  }

  /** Goes through the items once for each kind: there may be more than fit into memory. */
  private static void appendList(List<Json> items, @Nullable String name, Sink sink) {
    Set<String> keys = new HashSet<>();
    boolean scalars = false;
    boolean lists = false;
    for (Json item : items) {
      if (item instanceof JsonObject object) {
        addScalarKeys(object, keys);
      } else if (item instanceof JsonArray) {
        lists = true;
      } else {
        scalars = true;
      }
    }
    if (scalars) {
      appendScalars(items, name, sink);
    }
    List<String> columns = CodePointOrder.sorted(keys);
    for (Json item : items) {
      if (item instanceof JsonObject object) {
        appendObject(object, name, columns, sink);
      }
    }
    for (Json item : lists ? items : List.<Json>of()) {
      if (item instanceof JsonArray) {
        append(item, name, sink);
      }
    }
  }

  private static void appendScalars(List<Json> items, @Nullable String name, Sink sink) {
    String start = name == null ? "" : label(name).concat("\t");
    String end = name == null ? "\t" : "\n";
    String between = "";
    for (Json item : items) {
      if (isScalar(item)) {
        sink.write(between).write(start).write(PythonText.str(item));
        between = end;
      }
    }
    sink.write("\n");
  }

  /**
   * One line of scalars, then the other members.
   *
   * @param columns the keys of the line where several objects share them; null for the object's own
   */
  private static void appendObject(
      JsonObject object, @Nullable String name, @Nullable List<String> columns, Sink sink) {
    List<String> keys = columns == null ? scalarKeys(object) : columns;
    if (!keys.isEmpty()) {
      String before = "";
      if (name != null) {
        sink.write(label(name));
        before = "\t";
      }
      for (String key : keys) {
        Json cell = object.get(key);
        sink.write(before).write(cell == null ? "" : PythonText.str(cell));
        before = "\t";
      }
      sink.write("\n");
    }
    appendOthers(object, keys, sink);
  }

  private static void appendOthers(JsonObject object, List<String> columns, Sink sink) {
    List<String> others = new ArrayList<>();
    for (Map.Entry<String, Json> member : object.members().entrySet()) {
      if (!isScalar(member.getValue()) && !columns.contains(member.getKey())) {
        others.add(member.getKey());
      }
    }
    for (String other : CodePointOrder.sorted(others)) {
      Json value = object.get(other);
      if (value != null) {
        append(value, other, sink);
      }
    }
  }

  private static List<String> scalarKeys(JsonObject object) {
    Set<String> keys = new HashSet<>();
    addScalarKeys(object, keys);
    return CodePointOrder.sorted(keys);
  }

  private static void addScalarKeys(JsonObject object, Set<String> keys) {
    for (Map.Entry<String, Json> member : object.members().entrySet()) {
      if (isScalar(member.getValue())) {
        keys.add(member.getKey());
      }
    }
  }

  private static boolean isScalar(Json value) {
    return !(value instanceof JsonObject) && !(value instanceof JsonArray);
  }

  private static String label(String name) {
    return name.toUpperCase(Locale.ROOT);
  }
}
