package waybill.cli.output;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import waybill.cli.python.CodePointOrder;
import waybill.cli.python.PythonText;
import waybill.wire.json.Json;
import waybill.wire.json.JsonArray;
import waybill.wire.json.JsonObject;

/** Turns a value into the sections of a table; what is nested becomes a section of its own. */
final class TableBuilder {
  private final List<TableSection> sections = new ArrayList<>();

  private TableBuilder() {}

  /** The sections of a value; none when it is empty, false, zero or null. */
  static List<TableSection> sections(String title, Json value) {
    TableBuilder builder = new TableBuilder();
    builder.add(title, value, 0);
    return builder.sections;
  }

  private void add(@Nullable String title, Json value, int indent) {
    if (!PythonText.isTrue(value)) {
      return;
    }
    if (title != null) {
      sections.add(new TableSection(title, indent));
    }
    if (value instanceof JsonObject object) {
      addObject(object.members(), indent);
    } else if (value instanceof JsonArray array) {
      if (array.items().get(0) instanceof JsonObject) {
        addObjects(title == null ? "" : title, array.items(), indent);
      } else {
        addItems(array.items());
      }
    }
  }

  private void addObject(Map<String, Json> members, int indent) {
    List<String> keys = keys(List.of(members), true);
    if (keys.size() == 1) {
      Json only = members.get(keys.get(0));
      last().row(List.of(keys.get(0), only == null ? "" : PythonText.str(only)));
    } else if (!keys.isEmpty()) {
      last().header(keys);
      last().row(TableSection.cells(keys, members));
    }
    addChildren(keys(List.of(members), false), members, indent);
  }

  private void addObjects(String title, List<Json> items, int indent) {
    List<Map<String, Json>> objects = new ArrayList<>();
    List<Json> others = new ArrayList<>();
    for (Json item : items) {
      if (item instanceof JsonObject object) {
        objects.add(object.members());
      } else {
        others.add(item);
      }
    }
    List<String> headers = keys(objects, true);
    List<String> children = keys(objects, false);
    last().header(headers);
    boolean first = true;
    for (Map<String, Json> object : objects) {
      if (!first && !children.isEmpty()) {
        sections.add(new TableSection(title, indent));
        last().header(headers);
      }
      first = false;
      last().row(TableSection.cells(headers, object));
      addChildren(children, object, indent);
    }
    if (!others.isEmpty()) {
      sections.add(new TableSection(title, indent));
      addItems(others);
    }
  }

  private void addItems(List<Json> items) {
    for (Json item : items) {
      if (isScalar(item)) {
        last().row(TableSection.cells(List.of(item)));
      } else if (item instanceof JsonArray array && areScalars(array.items())) {
        last().row(TableSection.cells(array.items()));
      } else if (item instanceof JsonObject object) {
        last().row(new ArrayList<>(object.members().keySet()));
      } else {
        add(null, item, 0);
      }
    }
  }

  private void addChildren(List<String> names, Map<String, Json> members, int indent) {
    for (String name : names) {
      Json child = members.get(name);
      if (child != null) {
        add(name, child, indent + 1);
      }
    }
  }

  private TableSection last() {
    return sections.get(sections.size() - 1);
  }

  private static List<String> keys(List<Map<String, Json>> objects, boolean scalar) {
    TreeSet<String> keys = new TreeSet<>(CodePointOrder.INSTANCE);
    for (Map<String, Json> object : objects) {
      for (Map.Entry<String, Json> member : object.entrySet()) {
        if (isScalar(member.getValue()) == scalar) {
          keys.add(member.getKey());
        }
      }
    }
    return new ArrayList<>(keys);
  }

  private static boolean areScalars(List<Json> items) {
    for (Json item : items) {
      if (!isScalar(item)) {
        return false;
      }
    }
    return true;
  }

  private static boolean isScalar(Json value) {
    return !(value instanceof JsonObject) && !(value instanceof JsonArray);
  }
}
