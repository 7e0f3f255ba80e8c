package waybill.cli.query;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import waybill.cli.python.CodePointOrder;
import waybill.cli.python.PythonNumber;
import waybill.wire.json.Json;
import waybill.wire.json.JsonArray;
import waybill.wire.json.JsonBoolean;
import waybill.wire.json.JsonNull;
import waybill.wire.json.JsonNumber;
import waybill.wire.json.JsonObject;
import waybill.wire.json.JsonString;

/** Which values count as true, which are equal, and which comes first. */
final class Truth {
  private Truth() {}

  /** False are null, false and what is empty; zero is true. */
  static boolean isTrue(Json value) {
    if (value instanceof JsonBoolean flag) {
      return flag.value();
    }
    if (value instanceof JsonString string) {
      return !string.value().isEmpty();
    }
    if (value instanceof JsonArray array) {
      return !array.items().isEmpty();
    }
    if (value instanceof JsonObject object) {
      return !object.members().isEmpty();
    }
    return value != JsonNull.NULL;
  }

  /** What {@code ==} says: a number and a boolean are never equal. */
  static boolean areEqual(Json a, Json b) {
    boolean sameKind = a instanceof JsonBoolean == b instanceof JsonBoolean;
    return sameKind && areSame(a, b);
  }

  /**
   * Numbers by value, lists in order, objects in any order. Inside of lists and objects, true is 1
   * and false is 0, as in Python.
   */
  static boolean areSame(Json a, Json b) {
    if (numberOf(a) instanceof JsonNumber x && numberOf(b) instanceof JsonNumber y) {
      return isOrdered(x, y) && compare(x, y) == 0;
    }
    if (a instanceof JsonArray x && b instanceof JsonArray y) {
      return areSame(x.items(), y.items());
    }
    if (a instanceof JsonObject x && b instanceof JsonObject y) {
      return areSame(x.members(), y.members());
    }
    return a.equals(b);
  }

  private static Json numberOf(Json value) {
    return value instanceof JsonBoolean flag ? JsonNumber.of(flag.value() ? 1 : 0) : value;
  }

  private static boolean areSame(List<Json> a, List<Json> b) {
    boolean same = a.size() == b.size();
    for (int i = 0; same && i < a.size(); i++) {
      same = areSame(a.get(i), b.get(i));
    }
    return same;
  }

  private static boolean areSame(Map<String, Json> a, Map<String, Json> b) {
    boolean same = a.size() == b.size();
    for (Map.Entry<String, Json> member : a.entrySet()) {
      Json other = b.get(member.getKey());
      same = same && other != null && areSame(member.getValue(), other);
    }
    return same;
  }

  /** Negative, zero or positive; null where the two have no order. */
  static @Nullable Integer order(Json a, Json b) {
    if (a instanceof JsonNumber x && b instanceof JsonNumber y) {
      return isOrdered(x, y) ? compare(x, y) : null;
    }
    if (a instanceof JsonString x && b instanceof JsonString y) {
      return CodePointOrder.INSTANCE.compare(x.value(), y.value());
    }
    return null;
  }

  private static boolean isOrdered(JsonNumber a, JsonNumber b) {
    return !Double.isNaN(PythonNumber.doubleValue(a)) && !Double.isNaN(PythonNumber.doubleValue(b));
  }

  private static int compare(JsonNumber a, JsonNumber b) {
    double x = PythonNumber.doubleValue(a);
    double y = PythonNumber.doubleValue(b);
    if (Double.isInfinite(x) || Double.isInfinite(y)) {
      return Double.compare(x, y);
    }
    return exact(a).compareTo(exact(b));
  }

  /** Whole numbers are exact in Python, all others are doubles. */
  private static BigDecimal exact(JsonNumber number) {
    return PythonNumber.isFloat(number)
        ? new BigDecimal(PythonNumber.doubleValue(number))
        : new BigDecimal(number.literal());
  }
}
