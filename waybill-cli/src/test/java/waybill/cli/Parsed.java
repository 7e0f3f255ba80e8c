package waybill.cli;

import java.util.List;
import java.util.Objects;
import waybill.wire.json.Json;
import waybill.wire.json.JsonArray;
import waybill.wire.json.JsonObject;
import waybill.wire.json.JsonString;

/** Members of JSON files that a test carries, which are known to be there. */
public final class Parsed {
  private Parsed() {}

  /** A member. */
  public static Json member(Json object, String name) {
    return Objects.requireNonNull(((JsonObject) object).get(name), name);
  }

  /** A member that is a string. */
  public static String text(Json object, String name) {
    return ((JsonString) member(object, name)).value();
  }

  /** A member that is a list. */
  public static List<Json> list(Json object, String name) {
    return ((JsonArray) member(object, name)).items();
  }
}
