package waybill.cli;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import waybill.cli.output.Sink;
import waybill.cli.python.Moment;
import waybill.wire.json.Json;
import waybill.wire.json.JsonArray;
import waybill.wire.json.JsonNumber;
import waybill.wire.json.JsonObject;
import waybill.wire.json.JsonString;

/** The history for people: when, who, by which operation, and what became of what. */
final class HistoryLines {
  /** What fits beside the other columns; programs get all of it with {@code --output}. */
  private static final int VALUE_LENGTH_MAX = 60;

  private static final List<String> HEADINGS = List.of("TIME", "WHO", "OPERATION", "CHANGE");

  private final Sink out;
  private final boolean filtered;
  private boolean headed;

  /**
   * @param filtered whether certain members were asked for, which are then told of a new resource
   */
  HistoryLines(Sink out, boolean filtered) {
    this.out = out;
    this.filtered = filtered;
  }

  /** Prints the entries of a page. */
  void print(List<Json> entries) {
    List<List<String>> rows = new ArrayList<>();
    if (!headed && !entries.isEmpty()) {
      rows.add(HEADINGS);
      headed = true;
    }
    for (Json entry : entries) {
      if (entry instanceof JsonObject object) {
        add(rows, object);
      }
    }
    int[] widths = new int[HEADINGS.size()];
    for (List<String> row : rows) {
      for (int i = 0; i < widths.length; i++) {
        widths[i] = Math.max(widths[i], row.get(i).length());
      }
    }
    rows.forEach(row -> out.write(line(row, widths)));
  }

  private void add(List<List<String>> rows, JsonObject entry) {
    String time = time(entry.get("Time"));
    String who = lastPart(text(entry, "PrincipalArn"));
    String operation = text(entry, "Operation");
    for (String change : changes(entry)) {
      rows.add(List.of(time, who, operation, change));
      time = ""; // told once for all that an entry changed
      who = "";
      operation = "";
    }
  }

  private List<String> changes(JsonObject entry) {
    String kind = text(entry, "Kind");
    boolean whole = text(entry, "Aspect").equals("Resource");
    if (whole && !kind.equals("Changed") && !filtered) {
      return List.of(kind.equals("Created") ? "created" : "deleted");
    }
    List<String> changes = new ArrayList<>();
    if (entry.get("Changes") instanceof JsonArray(var items)) {
      for (Json item : items) {
        if (item instanceof JsonObject change && (filtered || !isTold(text(change, "Member")))) {
          changes.add(
              text(change, "Member")
                  + ": "
                  + value(change.text("Before"))
                  + " \u2192 "
                  + value(change.text("After")));
        }
      }
    }
    return changes;
  }

  /** Whether other columns tell the same. */
  private static boolean isTold(String member) {
    return member.equals("LastModifiedTime") || member.equals("LastModifiedBy");
  }

  private static String value(@Nullable String text) {
    if (text == null) {
      return "(none)";
    }
    String plain = text.replace('\n', ' ');
    return plain.length() <= VALUE_LENGTH_MAX
        ? plain
        : plain.substring(0, VALUE_LENGTH_MAX - 1) + "\u2026";
  }

  private static String time(@Nullable Json time) {
    if (time instanceof JsonNumber number) {
      Moment moment = Moment.ofNumber(number);
      return moment == null
          ? number.literal()
          : moment.text().replace("+00:00", "Z").replace("000Z", "Z");
    }
    return time instanceof JsonString(var text) ? text : "";
  }

  private static String lastPart(String arn) {
    return arn.substring(Math.max(arn.lastIndexOf('/'), arn.lastIndexOf(':')) + 1);
  }

  private static String text(JsonObject object, String name) {
    String text = object.text(name);
    return text == null ? "" : text;
  }

  private static String line(List<String> row, int[] widths) {
    StringBuilder line = new StringBuilder();
    for (int i = 0; i < widths.length; i++) {
      String cell = row.get(i);
      line.append(cell);
      if (i < widths.length - 1) {
        line.repeat(' ', widths[i] - cell.length() + 2);
      }
    }
    return line.append('\n').toString();
  }
}
