package waybill.cli.input;

import org.jspecify.annotations.Nullable;
import waybill.cli.failure.Failure;
import waybill.cli.python.Moment;
import waybill.cli.python.PythonText;
import waybill.cli.python.Today;
import waybill.wire.json.Json;
import waybill.wire.json.JsonBoolean;
import waybill.wire.json.JsonNumber;
import waybill.wire.json.JsonString;

/** Times as they may be given: numbers of epoch seconds, or dates in text. */
final class TimestampText {
  private TimestampText() {}

  /**
   * The whole seconds since 1970 that a value stands for, or null if it is no time.
   *
   * @throws Failure if it is a number beyond any calendar
   */
  static @Nullable Long epochSeconds(Json value, Today today) {
    Moment moment = null;
    if (value instanceof JsonString string) {
      moment = Moment.parse(string.value(), today);
    } else if (value instanceof JsonNumber number) {
      moment = Moment.ofNumber(number);
    } else if (value instanceof JsonBoolean flag) {
      moment = Moment.ofEpoch(flag.value() ? 1 : 0); // to Python a truth value is a number
    }
    if (moment != null && moment.isBeyond()) {
      throw Failure.plain(
          "Unable to calculate correct timezone offset for \"" + PythonText.str(value) + "\"");
    }
    return moment == null ? null : moment.epochSecond();
  }
}
