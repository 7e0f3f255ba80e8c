package waybill.cli.output;

import waybill.wire.json.Json;

/** Shows a result in one of the layouts. */
public interface Formatter {
  /**
   * Writes a value.
   *
   * @param title what the value is, for layouts that show it: the operation's name
   */
  void format(String title, Json value, Sink sink);
}
