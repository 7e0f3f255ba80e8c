package waybill.cli.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import waybill.cli.output.Sink;
import waybill.wire.json.JsonBoolean;
import waybill.wire.json.JsonNumber;
import waybill.wire.json.JsonObject;

/** What two packages differ in, section by section. */
public final class DifferenceReport {
  private static final String NOTHING = "–";

  private final String before;
  private final String after;
  private final Map<String, List<JsonObject>> sections = new LinkedHashMap<>();

  /** A report of the answer of {@code CompareModelPackages}. */
  public DifferenceReport(JsonObject answer) {
    before = Facts.packageName(Facts.text(answer, "Before"));
    after = Facts.packageName(Facts.text(answer, "After"));
    for (JsonObject difference : Facts.items(answer, "Differences")) {
      String section = Facts.text(difference, "Section");
      sections.computeIfAbsent(section, _ -> new ArrayList<>()).add(difference);
    }
  }

  /** Writes it for a terminal. */
  public void table(Sink out) {
    if (sections.isEmpty()) {
      out.write(before + " and " + after + " do not differ.\n");
      return;
    }
    out.write(before + " → " + after + "\n");
    sections.forEach(
        (section, differences) -> {
          out.write("\n" + words(section).toUpperCase(Locale.ROOT) + "\n");
          Columns columns = new Columns();
          for (JsonObject one : differences) {
            columns.add(
                Facts.text(one, "Path"),
                value(one.text("Before")),
                "→",
                value(one.text("After")),
                remark(one));
          }
          columns.write("  ", out);
        });
  }

  /** Writes it for a page of documentation or a pull request. */
  public void markdown(Sink out) {
    out.write("## " + escaped(before) + " → " + escaped(after) + "\n");
    if (sections.isEmpty()) {
      out.write("\nNo differences.\n");
    }
    sections.forEach(
        (section, differences) -> {
          out.write("\n### " + words(section) + "\n\n");
          out.write(
              "| | " + escaped(before) + " | " + escaped(after) + " | |\n|---|---|---|---|\n");
          for (JsonObject one : differences) {
            out.write("| " + escaped(Facts.text(one, "Path")));
            out.write(" | " + escaped(value(one.text("Before"))));
            out.write(" | " + escaped(value(one.text("After"))));
            out.write(" | " + remark(one) + " |\n");
          }
        });
  }

  /** {@code DriftBaselines} as {@code Drift baselines}. */
  private static String words(String section) {
    String apart = section.replaceAll("(?<=[a-z])(?=[A-Z])", " ");
    return apart.charAt(0) + apart.substring(1).toLowerCase(Locale.ROOT);
  }

  /** A value in one line. */
  private static String value(@Nullable String text) {
    if (text == null) {
      return NOTHING;
    }
    return text.isEmpty() ? "\"\"" : text.replaceAll("\\s+", " ");
  }

  private static String remark(JsonObject difference) {
    List<String> remarks = new ArrayList<>();
    if (difference.get("Delta") instanceof JsonNumber(var delta)) {
      remarks.add(delta.startsWith("-") ? delta : "+" + delta);
    }
    String verdict = difference.text("Verdict");
    if (verdict != null) {
      remarks.add(verdict.toLowerCase(Locale.ROOT));
    }
    if (difference.get("SameContent") instanceof JsonBoolean(var same) && same) {
      remarks.add("same content");
    }
    return String.join(", ", remarks);
  }

  /** What neither ends a cell nor is taken for markup. */
  private static String escaped(String text) {
    return text.replaceAll("([\\\\`*_{}\\[\\]<>|#])", "\\\\$1");
  }
}
