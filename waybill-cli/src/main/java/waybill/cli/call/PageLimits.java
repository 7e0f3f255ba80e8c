package waybill.cli.call;

import org.jspecify.annotations.Nullable;
import waybill.cli.failure.Failure;
import waybill.cli.input.Parameters;
import waybill.cli.python.PythonNumber;
import waybill.cli.python.PythonText;
import waybill.wire.json.Json;
import waybill.wire.json.JsonNumber;
import waybill.wire.json.JsonObject;
import waybill.wire.json.JsonString;

/**
 * From where, how many and in what portions.
 *
 * @param itemsMax the end of a list that has none
 * @param pageSize null to leave it to the service
 * @param start null for the beginning
 */
record PageLimits(long itemsMax, @Nullable JsonNumber pageSize, @Nullable ResumeToken start) {
  /**
   * Takes the limits out of the parameters.
   *
   * @param tokenMember the member that carries the token of a page
   */
  static PageLimits take(Parameters parameters, String tokenMember) {
    Json raw = parameters.get(Pages.CONFIGURATION);
    parameters.remove(Pages.CONFIGURATION);
    JsonObject limits = raw instanceof JsonObject object ? object : JsonObject.EMPTY;
    JsonNumber most = number(limits.get("MaxItems"));
    Json start = limits.get("StartingToken");
    return new PageLimits(
        most == null ? Long.MAX_VALUE : (long) PythonNumber.doubleValue(most),
        number(limits.get("PageSize")),
        start == null ? null : ResumeToken.parse(PythonText.str(start), tokenMember));
  }

  /** How many items of the first page were given before; below zero, how many were not. */
  long skip() {
    return start == null ? 0 : start.skip();
  }

  private static @Nullable JsonNumber number(@Nullable Json value) {
    if (value instanceof JsonString string) {
      JsonNumber number = PythonNumber.parseInt(string.value());
      if (number == null) {
        throw Failure.plain(PythonNumber.badInt(string.value()));
      }
      return number;
    }
    return value instanceof JsonNumber number ? number : null;
  }
}
