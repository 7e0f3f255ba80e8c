package waybill.cli.query;

import java.util.List;
import org.jspecify.annotations.Nullable;
import waybill.cli.python.PythonText;
import waybill.wire.json.Json;
import waybill.wire.json.JsonArray;
import waybill.wire.json.JsonNumber;

/**
 * What a function takes.
 *
 * @param arguments the types that each argument may have; none for any
 * @param variadic whether the last argument may be repeated
 */
record Signature(List<List<String>> arguments, boolean variadic) {
  private static final List<String> ANY = List.of();
  private static final List<String> NUMBER = List.of("number");
  private static final List<String> STRING = List.of("string");
  private static final List<String> ARRAY = List.of("array");
  private static final List<String> OBJECT = List.of("object");
  private static final List<String> EXPRESSION = List.of("expref");
  private static final List<String> NUMBERS = List.of("array-number");
  private static final List<String> NUMBERS_OR_STRINGS = List.of("array-number", "array-string");

  /** The signature of a function, or null when there is no such function. */
  static @Nullable Signature of(String function) {
    return switch (function) {
      case "abs", "ceil", "floor" -> fixed(NUMBER);
      case "avg", "sum" -> fixed(NUMBERS);
      case "not_null" -> new Signature(List.of(ANY), true);
      case "merge" -> new Signature(List.of(OBJECT), true);
      case "to_array", "to_string", "to_number", "type" -> fixed(ANY);
      case "contains" -> fixed(List.of("array", "string"), ANY);
      case "length" -> fixed(List.of("string", "array", "object"));
      case "ends_with", "starts_with" -> fixed(STRING, STRING);
      case "reverse" -> fixed(List.of("array", "string"));
      case "join" -> fixed(STRING, List.of("array-string"));
      case "map" -> fixed(EXPRESSION, ARRAY);
      case "max", "min" -> fixed(NUMBERS_OR_STRINGS);
      case "sort" -> fixed(List.of("array-string", "array-number"));
      case "keys", "values" -> fixed(OBJECT);
      case "sort_by", "min_by", "max_by" -> fixed(ARRAY, EXPRESSION);
      default -> null;
    };
  }

  private static Signature fixed(List<String> only) {
    return new Signature(List.of(only), false);
  }

  private static Signature fixed(List<String> first, List<String> second) {
    return new Signature(List.of(first, second), false);
  }

  /** Refuses a wrong number or wrong types of arguments. */
  void check(String function, List<Argument> given) {
    boolean fits = variadic ? given.size() >= arguments.size() : given.size() == arguments.size();
    if (!fits) {
      int count = arguments.size();
      throw new QueryException(
          (variadic ? "Expected at least " : "Expected ")
              + count
              + (count == 1 ? " argument" : " arguments")
              + " for function "
              + function
              + "(), received "
              + given.size());
    }
    for (int i = 0; i < arguments.size(); i++) {
      if (!arguments.get(i).isEmpty()) {
        checkType(function, given.get(i), arguments.get(i));
      }
    }
  }

  private static void checkType(String function, Argument given, List<String> types) {
    String type = given.expression() == null ? typeOf(given.value()) : "expref";
    boolean array = type.equals("array") && types.get(0).startsWith("array-");
    if (!array && !types.contains(type)) {
      throw mismatch(function, given.value(), types, type);
    }
    if (array && given.value() instanceof JsonArray list && !list.items().isEmpty()) {
      checkElements(function, list.items(), types);
    }
  }

  /** All elements have the type of the first, which must be among those that the function takes. */
  private static void checkElements(String function, List<Json> items, List<String> types) {
    String wanted = types.size() == 1 ? types.get(0) : "array-".concat(typeOf(items.get(0)));
    for (Json item : items) {
      if (!types.contains(wanted) || !wanted.equals("array-".concat(typeOf(item)))) {
        throw mismatch(function, item, types, PythonText.typeName(item));
      }
    }
  }

  static QueryException mismatch(String function, Json value, List<String> types, String type) {
    return new QueryException(
        "In function "
            + function
            + "(), invalid type for value: "
            + PythonText.str(value)
            + ", expected one of: "
            + PythonText.list(types)
            + ", received: \""
            + type
            + "\"");
  }

  /** The type of a value, in JMESPath's words. */
  static String typeOf(Json value) {
    return value instanceof JsonNumber
        ? "number"
        : switch (PythonText.typeName(value)) {
          case "dict" -> "object";
          case "list" -> "array";
          case "str" -> "string";
          case "bool" -> "boolean";
          default -> "null";
        };
  }
}
