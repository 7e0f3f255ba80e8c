package waybill.cli.report;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import waybill.cli.output.Sink;
import waybill.wire.json.Json;
import waybill.wire.json.JsonArray;
import waybill.wire.json.JsonBoolean;
import waybill.wire.json.JsonNull;
import waybill.wire.json.JsonNumber;
import waybill.wire.json.JsonObject;
import waybill.wire.json.JsonString;

/**
 * The document that proves what a job did, for people: what is said once as names and values, each
 * list as a table below the path of its member. It needs no knowledge of the members, so a server
 * may tell more.
 */
public final class EvidenceReport {
  private static final int ROWS_MAX = 20;

  /** Of a digest in a table: enough to tell two apart. */
  private static final int DIGEST_SHOWN = 12;

  /** Of the first bytes of a body in a table; JSON has all of them. */
  private static final int SAMPLE_SHOWN = 24;

  private static final String DIGEST = "[0-9a-f]{64}";
  private static final String NOTHING = "-";

  private final JsonObject document;
  private final Sink out;

  /** A report of a document. */
  public EvidenceReport(JsonObject document, Sink out) {
    this.document = document;
    this.out = out;
  }

  /** Writes it for a terminal. */
  public void write() {
    Map<String, Json> flat = flat(document);
    facts("", flat);
    lists("", flat);
  }

  /** Values of an object and of those in it, by their paths; lists stay whole. */
  private static Map<String, Json> flat(JsonObject object) {
    Map<String, Json> flat = new LinkedHashMap<>();
    object
        .members()
        .forEach(
            (name, value) -> {
              if (value instanceof JsonObject inner) {
                flat(inner).forEach((path, each) -> flat.put(name + "." + path, each));
              } else {
                flat.put(name, value);
              }
            });
    return flat;
  }

  private void facts(String prefix, Map<String, Json> flat) {
    Columns columns = new Columns();
    flat.forEach(
        (path, value) -> {
          if (!(value instanceof JsonArray)) {
            columns.add(Masked.line(prefix + path), text(path, value));
          }
        });
    columns.write("  ", out);
  }

  private void lists(String prefix, Map<String, Json> flat) {
    flat.forEach(
        (path, value) -> {
          if (value instanceof JsonArray(var items) && !items.isEmpty()) {
            list(prefix + path, items);
          }
        });
  }

  private void list(String path, List<Json> items) {
    out.write("\n" + Masked.line(path) + "\n");
    if (items.stream().allMatch(JsonObject.class::isInstance)) {
      table(path, items);
    } else {
      lines(items);
    }
  }

  /** Single values are mostly lines of a log, whose last ones matter. */
  private void lines(List<Json> items) {
    int left = items.size() - ROWS_MAX;
    if (left > 0) {
      out.write("  " + left + " before these\n");
    }
    for (Json item : items.subList(Math.max(0, left), items.size())) {
      out.write("  " + text("", item) + "\n");
    }
  }

  /** The first rows, and below the table the lists that they hold. */
  private void table(String path, List<Json> items) {
    List<Map<String, Json>> rows = new ArrayList<>();
    Set<String> names = new LinkedHashSet<>();
    for (Json item : items.subList(0, Math.min(items.size(), ROWS_MAX))) {
      Map<String, Json> row = flat((JsonObject) item);
      row.forEach(
          (name, value) -> {
            if (!(value instanceof JsonArray)) {
              names.add(name);
            }
          });
      rows.add(row);
    }
    Columns columns = new Columns();
    columns.add(names.stream().map(Masked::line).toArray(String[]::new));
    for (Map<String, Json> row : rows) {
      columns.add(names.stream().map(name -> cell(name, row)).toArray(String[]::new));
    }
    columns.write("  ", out);
    if (items.size() > ROWS_MAX) {
      out.write("  and " + (items.size() - ROWS_MAX) + " more\n");
    }
    for (int i = 0; i < rows.size(); i++) {
      lists(path + "[" + i + "].", rows.get(i));
    }
  }

  private static String cell(String name, Map<String, Json> row) {
    Json value = row.get(name);
    if (name.contains("Sample") && value instanceof JsonString(var sample)) {
      return sample(sample);
    }
    String text = value == null ? NOTHING : text(name, value);
    return text.matches(DIGEST) ? text.substring(0, DIGEST_SHOWN) : text;
  }

  /** Ends of lines are shown, as the bytes of a body often have them. */
  private static String sample(String bytes) {
    String line = Masked.line(bytes.replace("\r", "\\r").replace("\n", "\\n").replace("\t", "\\t"));
    int end =
        line.offsetByCodePoints(0, Math.min(SAMPLE_SHOWN, line.codePointCount(0, line.length())));
    return end == line.length() ? line : line.substring(0, end) + "…";
  }

  private static String text(String path, Json value) {
    return switch (value) {
      case JsonString(var text) -> Masked.line(text);
      case JsonNumber(var literal) -> path.endsWith("Time") ? time(literal) : literal;
      case JsonBoolean(var flag) -> flag ? "yes" : "no";
      case JsonNull _ -> NOTHING;
      case JsonArray(var items) -> items.size() + " items";
      case JsonObject object -> object.members().size() + " members";
    };
  }

  /** Seconds since 1970 as a time that people read. */
  private static String time(String seconds) {
    try {
      return Instant.ofEpochMilli(Math.round(Double.parseDouble(seconds) * 1000)).toString();
    } catch (NumberFormatException unknown) {
      return seconds;
    }
  }
}
