package waybill.cli.help;

import org.jspecify.annotations.Nullable;
import waybill.cli.command.Names;
import waybill.wire.json.Json;
import waybill.wire.json.JsonString;

/**
 * A text that is a JSON document itself, which nobody types on a command line.
 *
 * @param name of the file to keep it in, by the last word of its member
 */
record JsonFile(String name, String content) {
  /** The file for a member's value; null when the value is better typed. */
  static @Nullable JsonFile of(String member, Json value) {
    if (!(value instanceof JsonString text) || !text.value().startsWith("{")) {
      return null;
    }
    String option = Names.option(member);
    String last = option.substring(option.lastIndexOf('-') + 1);
    return new JsonFile(last + ".json", text.value());
  }

  /** How an option names it. */
  String url() {
    return "file://" + name;
  }
}
