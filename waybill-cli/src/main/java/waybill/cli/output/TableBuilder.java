package waybill.cli.output;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import waybill.cli.python.CodePointOrder;
import waybill.cli.python.PythonText;
import waybill.wire.json.Json;
import waybill.wire.json.JsonArray;
import waybill.wire.json.JsonObject;

/** Turns a value into the sections of a table; what is nested becomes a section of its own. */
final class TableBuilder {
  private final Parts parts;

  private TableBuilder(Parts parts) {
    this.parts = parts;
  }

  /** Whom a table is told to, part by part. */
  interface Parts {
    /** A section begins. */
    void section(String title, int indent);

    /** The header of the section. */
    void header(List<String> cells);

    /** The next row of the section. */
    void row(List<String> cells);
  }

  /** Tells the sections of a value; none when it is empty, false, zero or null. */
  static void tell(String title, Json value, Parts parts) {
    new TableBuilder(parts).add(title, value, 0);
  }

  private void add(@Nullable String title, Json value, int indent) {
    if (!PythonText.isTrue(value)) {
      return;
    }
    if (title != null) {
      parts.section(title, indent);
    }
    if (value instanceof JsonObject object) {
      addObject(object.members(), indent);
    } else if (value instanceof JsonArray array) {
      if (array.items().get(0) instanceof JsonObject) {
        addObjects(title == null ? "" : title, array.items(), indent);
      } else {
        addItems(array.items(), true);
      }
    }
  }

  private void addObject(Map<String, Json> members, int indent) {
    Keys found = new Keys();
    found.add(members);
    List<String> keys = CodePointOrder.sorted(found.scalars);
    if (keys.size() == 1) {
      Json only = members.get(keys.get(0));
      parts.row(List.of(keys.get(0), only == null ? "" : PythonText.str(only)));
    } else if (!keys.isEmpty()) {
      parts.header(keys);
      parts.row(TableSection.cells(keys, members));
    }
    addChildren(CodePointOrder.sorted(found.children), members, indent);
  }

  private void addObjects(String title, List<Json> items, int indent) {
    Keys keys = new Keys();
    boolean others = false;
    for (Json item : items) {
      if (item instanceof JsonObject object) {
        keys.add(object.members());
      } else {
        others = true;
      }
    }
    addObjects(title, items, indent, keys);
    if (others) {
      parts.section(title, indent);
      addItems(items, false);
    }
  }

  private void addObjects(String title, List<Json> items, int indent, Keys keys) {
    List<String> headers = CodePointOrder.sorted(keys.scalars);
    List<String> children = CodePointOrder.sorted(keys.children);
    parts.header(headers);
    boolean first = true;
    for (Json item : items) {
      if (item instanceof JsonObject object) {
        if (!first && !children.isEmpty()) {
          parts.section(title, indent);
          parts.header(headers);
        }
        first = false;
        parts.row(TableSection.cells(headers, object.members()));
        addChildren(children, object.members(), indent);
      }
    }
  }

  private void addItems(List<Json> items, boolean withObjects) {
    for (Json item : items) {
      if (isScalar(item)) {
        parts.row(TableSection.cells(List.of(item)));
      } else if (item instanceof JsonArray array && areScalars(array.items())) {
        parts.row(TableSection.cells(array.items()));
      } else if (item instanceof JsonArray) {
        add(null, item, 0);
      } else if (withObjects && item instanceof JsonObject object) {
        parts.row(new ArrayList<>(object.members().keySet()));
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

  /** The keys of some objects. One may be a scalar here and have children there. */
  private static final class Keys {
    final Set<String> scalars = new HashSet<>();
    final Set<String> children = new HashSet<>();

    void add(Map<String, Json> members) {
      for (Map.Entry<String, Json> member : members.entrySet()) {
        (isScalar(member.getValue()) ? scalars : children).add(member.getKey());
      }
    }
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
