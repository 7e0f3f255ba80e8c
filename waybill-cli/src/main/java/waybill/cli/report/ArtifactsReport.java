package waybill.cli.report;

import java.util.List;
import java.util.Locale;
import waybill.cli.output.Sink;
import waybill.wire.json.JsonObject;

/** What is known of the artifacts of a package. */
public final class ArtifactsReport {
  /** Of a digest in a table: enough to tell two apart; all of it is in the other layouts. */
  private static final int DIGEST_SHOWN = 12;

  private static final String NOTHING = "–";
  private static final List<String> UNITS = List.of("KiB", "MiB", "GiB", "TiB");
  private static final int UNIT = 1024;

  private final JsonObject answer;
  private final String name;

  /** A report of the answer of {@code DescribeModelPackageArtifacts}. */
  public ArtifactsReport(JsonObject answer) {
    this.answer = answer;
    this.name = Facts.packageName(Facts.text(answer, "ModelPackageArn"));
  }

  /** Writes it for a terminal. */
  public void write(Sink out) {
    if (Facts.text(answer, "Status").isEmpty()) {
      out.write(
          "Nothing is known of artifacts of "
              + name
              + ": it has none, or none were looked for when it was registered.\n");
      return;
    }
    out.write(headline() + "\n");
    String reason = Facts.text(answer, "Reason");
    if (!reason.isEmpty()) {
      out.write(line(reason) + "\n");
    }
    Facts.items(answer, "Sources").forEach(source -> source(source, out));
    refusals(out);
    scan(out);
  }

  private String headline() {
    String outcome = Facts.text(answer, "Outcome").toLowerCase(Locale.ROOT);
    String pinned = Facts.text(answer, "CheckMode").equals("Pin") ? ", to be pinned" : "";
    boolean due = Facts.text(answer, "Status").equals("InProgress");
    String more = due ? pinned + "; the server is still at it" : isPinned() ? ", pinned" : "";
    return name + ": " + outcome + more;
  }

  private boolean isPinned() {
    return Facts.items(answer, "Sources").stream()
        .flatMap(source -> Facts.items(source, "Objects").stream())
        .anyMatch(object -> !Facts.text(object, "Sha256").isEmpty());
  }

  private static void source(JsonObject source, Sink out) {
    out.write(
        "\n"
            + Facts.text(source, "Directory")
            + " from "
            + line(Facts.text(source, "Location"))
            + "\n");
    out.write("  for " + line(Facts.text(source, "Container")) + "\n");
    List<JsonObject> objects = Facts.items(source, "Objects");
    Columns columns = new Columns();
    columns.add("PATH", "SIZE", "SHA-256");
    for (JsonObject object : objects) {
      String sha256 = Facts.text(object, "Sha256");
      columns.add(
          line(Facts.text(object, "Path")),
          size(Facts.number(object, "SizeInBytes")),
          sha256.isEmpty() ? NOTHING : sha256.substring(0, DIGEST_SHOWN));
    }
    columns.write("  ", out);
    more(Facts.number(source, "ObjectCount") - objects.size(), out);
  }

  private void refusals(Sink out) {
    List<JsonObject> refusals = Facts.items(answer, "Refusals");
    if (refusals.isEmpty()) {
      return;
    }
    out.write("\nREFUSED\n");
    Columns columns = new Columns();
    for (JsonObject refusal : refusals) {
      columns.add(
          Facts.text(refusal, "Rule"),
          line(Facts.text(refusal, "Object")),
          line(Facts.text(refusal, "Message")));
    }
    columns.write("  ", out);
    more(Facts.number(answer, "RefusalCount") - refusals.size(), out);
  }

  private void scan(Sink out) {
    String verdict = Facts.text(answer, "ScanVerdict");
    if (verdict.isEmpty()) {
      return;
    }
    out.write("\nSCAN: " + verdict + "\n");
    List<JsonObject> findings = Facts.items(answer, "ScanFindings");
    Columns columns = new Columns();
    for (JsonObject finding : findings) {
      columns.add(
          Facts.text(finding, "Verdict"),
          line(Facts.text(finding, "File")),
          Facts.text(finding, "Rule"),
          line(Facts.text(finding, "Message")));
    }
    columns.write("  ", out);
    more(Facts.number(answer, "ScanFindingCount") - findings.size(), out);
  }

  private static void more(long count, Sink out) {
    if (count > 0) {
      out.write("  and " + count + " more\n");
    }
  }

  /** Names of objects may hold anything, control characters of terminals among it. */
  private static String line(String text) {
    return text.replaceAll("\\p{Cntrl}", "?");
  }

  private static String size(long bytes) {
    if (bytes < UNIT) {
      return bytes + " B";
    }
    double amount = bytes;
    int unit = -1;
    while (amount >= UNIT && unit < UNITS.size() - 1) {
      amount /= UNIT;
      unit++;
    }
    return String.format(Locale.ROOT, "%.1f %s", amount, UNITS.get(unit));
  }
}
