package waybill.cli.input;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import waybill.cli.failure.Failure;
import waybill.cli.python.OrderedText;
import waybill.cli.python.PythonNumber;
import waybill.cli.python.PythonText;
import waybill.cli.python.Today;
import waybill.wire.json.Json;
import waybill.wire.json.JsonArray;
import waybill.wire.json.JsonBoolean;
import waybill.wire.json.JsonNumber;
import waybill.wire.json.JsonObject;
import waybill.wire.json.JsonString;
import waybill.wire.shape.Shape;

/**
 * The checks before anything is sent: types, required and unknown members, minimum lengths and
 * values. Maximums, patterns and enums are left to the server, whose rules may be newer.
 */
public final class ParameterCheck {
  private final List<String> faults = new ArrayList<>();
  private final Parameters all;
  private final Today today;
  private boolean ordered;

  private ParameterCheck(Parameters all, Today today) {
    this.all = all;
    this.today = today;
  }

  /**
   * Checks all members of a request.
   *
   * @param today completes dates that are not whole
   * @throws Failure with a line for each fault, in order
   */
  public static void check(Shape.Structure shape, Parameters parameters, Today today) {
    ParameterCheck check = new ParameterCheck(parameters, today);
    check.structure(shape, parameters, "");
    if (!check.faults.isEmpty()) {
      throw Failure.plain("Parameter validation failed:\n" + String.join("\n", check.faults));
    }
  }

  private void structure(Shape.Structure shape, Parameters parameters, String path) {
    Map<String, Json> members = parameters.members();
    for (Shape.Member member : shape.members()) {
      if (member.required() && !members.containsKey(member.name())) {
        faults.add("Missing required parameter in " + where(path) + ": \"" + member.name() + "\"");
      }
    }
    for (String name : members.keySet()) {
      if (shape.member(name) == null) {
        faults.add(
            "Unknown parameter in "
                + where(path)
                + ": \""
                + name
                + "\", must be one of: "
                + names(shape));
      }
    }
    for (Map.Entry<String, Json> member : members.entrySet()) {
      Shape.Member known = shape.member(member.getKey());
      ordered = path.isEmpty() ? parameters.isOrdered(member.getKey()) : ordered;
      if (known != null) {
        value(known.target(), member.getValue(), path + "." + known.name());
      }
    }
  }

  private static String names(Shape.Structure shape) {
    StringBuilder out = new StringBuilder();
    for (Shape.Member member : shape.members()) {
      if (NewerMembers.isShown(shape, member)) {
        out.append(out.length() == 0 ? "" : ", ").append(member.name());
      }
    }
    return out.toString();
  }

  private void value(Shape shape, Json value, String path) {
    if (shape instanceof Shape.Structure structure) {
      structure(structure, value, path);
    } else if (shape instanceof Shape.ListOf list) {
      list(list, value, path);
    } else if (shape instanceof Shape.MapOf map) {
      map(map, value, path);
    } else if (shape instanceof Shape.Text text) {
      text(text, value, path);
    } else if (shape instanceof Shape.Timestamp) {
      if (TimestampText.epochSeconds(value, today) == null) {
        wrongType(path, value, "<class 'datetime.datetime'>, timestamp-string");
      }
    } else {
      number(shape, value, path);
    }
  }

  private void structure(Shape.Structure shape, Json value, String path) {
    if (value instanceof JsonObject object) {
      Parameters members = new Parameters();
      members.addAbsent(object.members());
      structure(shape, members, path);
    } else {
      wrongType(path, value, "<class 'dict'>");
    }
  }

  private void list(Shape.ListOf shape, Json value, String path) {
    if (!(value instanceof JsonArray array)) {
      wrongType(path, value, "<class 'list'>, <class 'tuple'>");
      return;
    }
    length(path, array.items().size(), shape.length());
    for (int i = 0; i < array.items().size(); i++) {
      value(shape.element(), array.items().get(i), path + "[" + i + "]");
    }
  }

  private void map(Shape.MapOf shape, Json value, String path) {
    if (!(value instanceof JsonObject object)) {
      wrongType(path, value, "<class 'dict'>");
      return;
    }
    for (Map.Entry<String, Json> entry : object.members().entrySet()) {
      text(shape.key(), new JsonString(entry.getKey()), path + " (key: " + entry.getKey() + ")");
      value(shape.value(), entry.getValue(), path + "." + entry.getKey());
    }
  }

  private void text(Shape.Text shape, Json value, String path) {
    byte[] bytes = all.bytes(value);
    if (bytes != null) {
      wrong(path, PythonText.bytes(bytes), "bytes", "<class 'str'>");
    } else if (value instanceof JsonString string) {
      length(path, string.value().codePointCount(0, string.value().length()), shape.length());
    } else {
      wrongType(path, value, "<class 'str'>");
    }
  }

  private void number(Shape shape, Json value, String path) {
    boolean number = value instanceof JsonNumber || value instanceof JsonBoolean;
    if (shape instanceof Shape.Flag) {
      if (!(value instanceof JsonBoolean)) {
        wrongType(path, value, "<class 'bool'>");
      }
    } else if (shape instanceof Shape.Whole whole) {
      if (!number || PythonText.typeName(value).equals("float")) {
        wrongType(path, value, "<class 'int'>");
      } else {
        range(path, value, whole.range());
      }
    } else if (!number) {
      wrongType(path, value, "<class 'float'>, <class 'decimal.Decimal'>, <class 'int'>");
    }
  }

  private void range(String path, Json value, Shape.Bounds bounds) {
    double size =
        value instanceof JsonNumber number
            ? PythonNumber.doubleValue(number)
            : value instanceof JsonBoolean flag && flag.value() ? 1 : 0;
    Long min = bounds.min();
    if (min != null && size < min) {
      faults.add(
          "Invalid value for parameter "
              + shown(path)
              + ", value: "
              + PythonText.str(value)
              + ", valid min value: "
              + min);
    }
  }

  private void length(String path, int length, Shape.Bounds bounds) {
    Long min = bounds.min();
    if (min != null && length < min) {
      faults.add(
          "Invalid length for parameter "
              + shown(path)
              + ", value: "
              + length
              + ", valid min length: "
              + min);
    }
  }

  private void wrongType(String path, Json value, String wanted) {
    if (ordered) {
      wrong(path, OrderedText.str(value), OrderedText.typeName(value), wanted);
    } else {
      wrong(path, PythonText.str(value), PythonText.typeName(value), wanted);
    }
  }

  private void wrong(String path, String value, String type, String wanted) {
    faults.add(
        "Invalid type for parameter "
            + shown(path)
            + ", value: "
            + value
            + ", type: <class '"
            + type
            + "'>, valid types: "
            + wanted);
  }

  private static String shown(String path) {
    return path.startsWith(".") ? path.substring(1) : path;
  }

  private static String where(String path) {
    return path.isEmpty() ? "input" : shown(path);
  }
}
