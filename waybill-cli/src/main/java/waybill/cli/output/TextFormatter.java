package waybill.cli.output;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
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

  private static void appendList(List<Json> items, @Nullable String name, Sink sink) {
    List<Json> scalars = new ArrayList<>();
    List<Json> objects = new ArrayList<>();
    List<Json> lists = new ArrayList<>();
    for (Json item : items) {
      (item instanceof JsonObject ? objects : item instanceof JsonArray ? lists : scalars)
          .add(item);
    }
    if (!scalars.isEmpty()) {
      appendScalars(scalars, name, sink);
    }
    List<String> columns = scalarKeys(objects);
    for (Json object : objects) {
      appendObject((JsonObject) object, name, columns, sink);
    }
    for (Json list : lists) {
      append(list, name, sink);
    }
  }

  private static void appendScalars(List<Json> scalars, @Nullable String name, Sink sink) {
    if (name == null) {
      List<String> cells = new ArrayList<>();
      for (Json scalar : scalars) {
        cells.add(PythonText.str(scalar));
      }
      sink.write(String.join("\t", cells)).write("\n");
      return;
    }
    String label = label(name);
    for (Json scalar : scalars) {
      sink.write(label).write("\t").write(PythonText.str(scalar)).write("\n");
    }
  }

  /**
   * One line of scalars, then the other members.
   *
   * @param columns the keys of the line where several objects share them; null for the object's own
   */
  private static void appendObject(
      JsonObject object, @Nullable String name, @Nullable List<String> columns, Sink sink) {
    List<String> keys = columns == null ? scalarKeys(Collections.singletonList(object)) : columns;
    if (!keys.isEmpty()) {
      List<String> cells = new ArrayList<>();
      if (name != null) {
        cells.add(label(name));
      }
      for (String key : keys) {
        Json cell = object.get(key);
        cells.add(cell == null ? "" : PythonText.str(cell));
      }
      sink.write(String.join("\t", cells)).write("\n");
    }
    Map<String, Json> others = new TreeMap<>(CodePointOrder.INSTANCE);
    others.putAll(object.members());
    others.keySet().removeAll(keys);
    for (Map.Entry<String, Json> other : others.entrySet()) {
      append(other.getValue(), other.getKey(), sink);
    }
  }

  private static List<String> scalarKeys(List<Json> objects) {
    TreeSet<String> keys = new TreeSet<>(CodePointOrder.INSTANCE);
    for (Json object : objects) {
      for (Map.Entry<String, Json> member : ((JsonObject) object).members().entrySet()) {
        if (isScalar(member.getValue())) {
          keys.add(member.getKey());
        }
      }
    }
    return new ArrayList<>(keys);
  }

  private static boolean isScalar(Json value) {
    return !(value instanceof JsonObject) && !(value instanceof JsonArray);
  }

  private static String label(String name) {
    return name.toUpperCase(Locale.ROOT);
  }
}
