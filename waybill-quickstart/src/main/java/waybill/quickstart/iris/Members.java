package waybill.quickstart.iris;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import waybill.wire.json.Json;
import waybill.wire.json.JsonArray;
import waybill.wire.json.JsonBoolean;
import waybill.wire.json.JsonNumber;
import waybill.wire.json.JsonObject;
import waybill.wire.json.JsonString;

/** Builds a JSON object member by member, in the order in which they are given. */
public final class Members {
  private static final int DECIMALS = 6;

  private final Map<String, Json> members = new LinkedHashMap<>();

  /** Adds a text. */
  public Members with(String name, String value) {
    return with(name, new JsonString(value));
  }

  /** Adds a whole number. */
  public Members with(String name, long value) {
    return with(name, JsonNumber.of(value));
  }

  /** Adds a number, rounded to six decimals. */
  public Members with(String name, double value) {
    return with(name, number(value));
  }

  /** Adds a truth value. */
  public Members with(String name, boolean value) {
    return with(name, new JsonBoolean(value));
  }

  /** Adds an object. */
  public Members with(String name, Members value) {
    return with(name, value.object());
  }

  /** Adds any value. */
  public Members with(String name, Json value) {
    members.put(name, value);
    return this;
  }

  /** The object with the members so far. */
  public JsonObject object() {
    return new JsonObject(members);
  }

  /** A number, rounded to six decimals: more would only show how doubles are stored. */
  static JsonNumber number(double value) {
    BigDecimal rounded = BigDecimal.valueOf(value).setScale(DECIMALS, RoundingMode.HALF_UP);
    return new JsonNumber(rounded.stripTrailingZeros().toPlainString());
  }

  /** An array of the values of these items. */
  public static <T> JsonArray array(List<T> items, Function<T, Json> value) {
    return new JsonArray(items.stream().map(value).toList());
  }

  /** An array of texts. */
  public static JsonArray texts(List<String> items) {
    return array(items, JsonString::new);
  }
}
