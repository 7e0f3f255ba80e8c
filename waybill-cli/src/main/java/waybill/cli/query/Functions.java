package waybill.cli.query;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import waybill.cli.python.AsciiJson;
import waybill.cli.python.PythonNumber;
import waybill.wire.json.Json;
import waybill.wire.json.JsonArray;
import waybill.wire.json.JsonBoolean;
import waybill.wire.json.JsonNull;
import waybill.wire.json.JsonNumber;
import waybill.wire.json.JsonObject;
import waybill.wire.json.JsonString;

/** The functions of JMESPath. */
final class Functions {
  private Functions() {}

  static Json call(String name, List<Argument> arguments) {
    Signature signature = Signature.of(name);
    if (signature == null) {
      throw new QueryException("Unknown function: " + name + "()");
    }
    signature.check(name, arguments);
    Json first = arguments.get(0).value();
    Json second = arguments.size() > 1 ? arguments.get(1).value() : JsonNull.NULL;
    return switch (name) {
      case "abs", "ceil", "floor", "sum", "avg" -> Arithmetic.call(name, first);
      case "not_null" -> notNull(arguments);
      case "to_array" -> first instanceof JsonArray ? first : new JsonArray(List.of(first));
      case "to_string" -> toText(first);
      case "to_number" -> toNumber(first);
      case "type" -> typeOf(arguments.get(0));
      case "contains" -> new JsonBoolean(contains(first, second));
      case "length" -> JsonNumber.of(length(first));
      case "starts_with" -> new JsonBoolean(text(first).startsWith(text(second)));
      case "ends_with" -> new JsonBoolean(text(first).endsWith(text(second)));
      case "reverse" -> reverse(first);
      case "join" -> join(text(first), items(second));
      case "keys" -> keys(((JsonObject) first).members());
      case "values" -> new JsonArray(List.copyOf(((JsonObject) first).members().values()));
      case "merge" -> merge(arguments);
      case "map" -> map(expression(arguments.get(0)), items(second));
      default -> Ordering.call(name, items(first), arguments);
    };
  }

  /** The expression of an argument that the signature has shown to be one. */
  static Node expression(Argument argument) {
    Node expression = argument.expression();
    if (expression == null) {
      throw new IllegalStateException("The signature lets a value pass as expression.");
    }
    return expression;
  }

  private static List<Json> items(Json value) {
    return ((JsonArray) value).items();
  }

  private static String text(Json value) {
    return ((JsonString) value).value();
  }

  private static Json notNull(List<Argument> arguments) {
    for (Argument argument : arguments) {
      if (argument.value() != JsonNull.NULL) {
        return argument.value();
      }
    }
    return JsonNull.NULL;
  }

  private static Json typeOf(Argument argument) {
    return argument.expression() == null
        ? new JsonString(Signature.typeOf(argument.value()))
        : JsonNull.NULL;
  }

  private static Json toText(Json value) {
    return value instanceof JsonString ? value : new JsonString(AsciiJson.compact(value));
  }

  private static Json toNumber(Json value) {
    if (value instanceof JsonNumber) {
      return value;
    }
    if (!(value instanceof JsonString string)) {
      return JsonNull.NULL;
    }
    JsonNumber whole = PythonNumber.parseInt(string.value());
    @Nullable JsonNumber number = whole == null ? PythonNumber.parseFloat(string.value()) : whole;
    return number == null ? JsonNull.NULL : number;
  }

  private static boolean contains(Json subject, Json search) {
    if (subject instanceof JsonString string) {
      return search instanceof JsonString part && string.value().contains(part.value());
    }
    for (Json item : items(subject)) {
      if (Truth.areSame(item, search)) {
        return true;
      }
    }
    return false;
  }

  private static int length(Json value) {
    if (value instanceof JsonString string) {
      return string.value().codePointCount(0, string.value().length());
    }
    return value instanceof JsonArray array
        ? array.items().size()
        : ((JsonObject) value).members().size();
  }

  private static Json reverse(Json value) {
    if (value instanceof JsonString string) {
      return new JsonString(new StringBuilder(string.value()).reverse().toString());
    }
    List<Json> items = new ArrayList<>(items(value));
    Collections.reverse(items);
    return new JsonArray(items);
  }

  private static Json join(String separator, List<Json> items) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < items.size(); i++) {
      out.append(i == 0 ? "" : separator).append(text(items.get(i)));
    }
    return new JsonString(out.toString());
  }

  private static Json keys(Map<String, Json> members) {
    List<Json> names = new ArrayList<>();
    for (String name : members.keySet()) {
      names.add(new JsonString(name));
    }
    return new JsonArray(names);
  }

  private static Json merge(List<Argument> arguments) {
    Map<String, Json> merged = new LinkedHashMap<>();
    for (Argument argument : arguments) {
      if (argument.value() instanceof JsonObject object) {
        merged.putAll(object.members());
      }
    }
    return new JsonObject(merged);
  }

  private static Json map(Node expression, List<Json> items) {
    List<Json> results = new ArrayList<>();
    for (Json item : items) {
      results.add(expression.evaluate(item));
    }
    return new JsonArray(results);
  }
}
