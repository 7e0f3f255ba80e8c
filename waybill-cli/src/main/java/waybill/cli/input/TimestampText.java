package waybill.cli.input;

import org.jspecify.annotations.Nullable;
import waybill.cli.python.Moment;
import waybill.cli.python.PythonNumber;
import waybill.wire.json.Json;
import waybill.wire.json.JsonBoolean;
import waybill.wire.json.JsonNumber;
import waybill.wire.json.JsonString;

/** Times as they may be given: numbers of epoch seconds, or dates in text. */
final class TimestampText {
  private TimestampText() {}

  /** The whole seconds since 1970 that a value stands for, or null if it is no time. */
  static @Nullable Long epochSeconds(Json value) {
    Moment moment = null;
    if (value instanceof JsonString string) {
      moment = Moment.parse(string.value());
    } else if (value instanceof JsonNumber number) {
      moment = Moment.ofEpoch(PythonNumber.doubleValue(number));
    } else if (value instanceof JsonBoolean flag) {
      moment = Moment.ofEpoch(flag.value() ? 1 : 0); // to Python a truth value is a number
    }
    return moment == null ? null : moment.epochSecond();
  }
}
