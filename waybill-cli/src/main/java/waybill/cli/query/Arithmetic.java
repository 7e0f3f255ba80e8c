package waybill.cli.query;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.List;
import waybill.cli.python.PythonNumber;
import waybill.wire.json.Json;
import waybill.wire.json.JsonArray;
import waybill.wire.json.JsonNull;
import waybill.wire.json.JsonNumber;

/** Sums and roundings, exact for whole numbers and in doubles for others, as in Python. */
final class Arithmetic {
  private Arithmetic() {}

  static Json call(String function, Json value) {
    return switch (function) {
      case "abs" -> abs((JsonNumber) value);
      case "ceil" -> round((JsonNumber) value, RoundingMode.CEILING);
      case "floor" -> round((JsonNumber) value, RoundingMode.FLOOR);
      case "sum" -> sum(((JsonArray) value).items());
      default -> average(((JsonArray) value).items());
    };
  }

  private static JsonNumber abs(JsonNumber number) {
    return PythonNumber.isFloat(number)
        ? PythonNumber.of(Math.abs(PythonNumber.doubleValue(number)))
        : new JsonNumber(new BigInteger(number.literal()).abs().toString());
  }

  private static JsonNumber round(JsonNumber number, RoundingMode mode) {
    if (!PythonNumber.isFloat(number)) {
      return number;
    }
    double value = PythonNumber.doubleValue(number);
    if (Double.isNaN(value)) {
      throw new QueryException("cannot convert float NaN to integer");
    }
    if (Double.isInfinite(value)) {
      throw new QueryException("cannot convert float infinity to integer");
    }
    BigDecimal whole = new BigDecimal(value).setScale(0, mode);
    return new JsonNumber(whole.toBigInteger().toString());
  }

  private static JsonNumber sum(List<Json> items) {
    BigInteger whole = BigInteger.ZERO;
    int i = 0;
    for (; i < items.size() && !PythonNumber.isFloat((JsonNumber) items.get(i)); i++) {
      whole = whole.add(new BigInteger(((JsonNumber) items.get(i)).literal()));
    }
    if (i == items.size()) {
      return new JsonNumber(whole.toString());
    }
    double sum = whole.doubleValue();
    for (; i < items.size(); i++) {
      sum += PythonNumber.doubleValue((JsonNumber) items.get(i));
    }
    return PythonNumber.of(sum);
  }

  private static Json average(List<Json> items) {
    return items.isEmpty()
        ? JsonNull.NULL
        : PythonNumber.of(PythonNumber.doubleValue(sum(items)) / items.size());
  }
}
