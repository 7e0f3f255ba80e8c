package waybill.cli.input;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import waybill.cli.failure.Failure;
import waybill.cli.python.PythonNumber;
import waybill.cli.python.PythonText;
import waybill.wire.json.Json;
import waybill.wire.json.JsonArray;
import waybill.wire.json.JsonBoolean;
import waybill.wire.json.JsonNumber;
import waybill.wire.json.JsonObject;
import waybill.wire.json.JsonString;
import waybill.wire.shape.Shape;

/**
 * Gives the strings of a shorthand value the types that the contract wants. A lone value where a
 * list is wanted becomes a list of one, whose element stays as it is; what does not fit stays too,
 * for the check of parameters to complain about.
 */
final class ShorthandTypes {
  private ShorthandTypes() {}

  static Json apply(Shape shape, Json value) {
    if (shape instanceof Shape.Structure structure) {
      return value instanceof JsonObject object ? structure(structure, object) : value;
    }
    if (shape instanceof Shape.ListOf list) {
      return value instanceof JsonArray array
          ? list(list.element(), array.items())
          : new JsonArray(List.of(value));
    }
    if (shape instanceof Shape.MapOf map) {
      return value instanceof JsonObject object ? map(map.value(), object) : value;
    }
    return scalar(shape, value);
  }

  static Json list(Shape element, List<Json> items) {
    List<Json> typed = new ArrayList<>();
    for (Json item : items) {
      typed.add(apply(element, item));
    }
    return new JsonArray(typed);
  }

  /** The members in the contract's order get their types, so that its first bad one is told. */
  private static Json structure(Shape.Structure shape, JsonObject object) {
    Map<String, Json> typed = new LinkedHashMap<>(object.members());
    for (Shape.Member member : shape.members()) {
      Json value = typed.get(member.name());
      if (value != null) {
        typed.put(member.name(), apply(member.target(), value));
      }
    }
    return new JsonObject(typed);
  }

  private static Json map(Shape value, JsonObject object) {
    Map<String, Json> typed = new LinkedHashMap<>();
    for (Map.Entry<String, Json> member : object.members().entrySet()) {
      typed.put(member.getKey(), apply(value, member.getValue()));
    }
    return new JsonObject(typed);
  }

  private static Json scalar(Shape shape, Json value) {
    if (shape instanceof Shape.Whole) {
      return whole(value);
    }
    if (shape instanceof Shape.Real) {
      return real(value);
    }
    if (shape instanceof Shape.Flag && value instanceof JsonString string) {
      boolean yes = string.value().equalsIgnoreCase("true");
      return yes || string.value().equalsIgnoreCase("false") ? new JsonBoolean(yes) : value;
    }
    return value;
  }

  /** What Python's {@code int} makes of a value. */
  static Json whole(Json value) {
    JsonNumber number =
        value instanceof JsonString string ? PythonNumber.parseInt(string.value()) : null;
    if (number == null) {
      throw Failure.plain(
          value instanceof JsonString string
              ? PythonNumber.badInt(string.value())
              : "int() argument must be a string, a bytes-like object or a real number, not "
                  + PythonText.quote(PythonText.typeName(value)));
    }
    return number;
  }

  /** What Python's {@code float} makes of a value. */
  static Json real(Json value) {
    JsonNumber number =
        value instanceof JsonString string ? PythonNumber.parseFloat(string.value()) : null;
    if (number == null) {
      throw Failure.plain(
          value instanceof JsonString string
              ? "could not convert string to float: " + PythonText.quote(string.value())
              : "float() argument must be a string or a real number, not "
                  + PythonText.quote(PythonText.typeName(value)));
    }
    return number;
  }
}
