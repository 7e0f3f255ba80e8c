package waybill.cli.report;

import java.util.List;
import waybill.cli.output.Sink;
import waybill.wire.json.JsonObject;

/** What an attempt to validate a package came to. */
public final class ValidationReport {
  private static final String NOTHING = "-";

  private final String name;
  private final ValidationAttempt attempt;

  /** A report of one attempt in the answer of {@code DescribeModelPackageValidation}. */
  public ValidationReport(JsonObject answer, ValidationAttempt attempt) {
    this.name = Facts.packageName(Facts.text(answer, "ModelPackageArn"));
    this.attempt = attempt;
  }

  /** Writes it for a terminal. */
  public void write(Sink out) {
    out.write(name + ": attempt " + attempt.number() + " " + attempt.statusInWords() + "\n");
    writeScans(out);
    List<JsonObject> profiles = attempt.profiles();
    Columns columns = new Columns();
    columns.add("PROFILE", "STATUS", "JOB");
    for (JsonObject profile : profiles) {
      columns.add(
          Masked.line(Facts.text(profile, "ProfileName")),
          orNothing(Facts.text(profile, "TransformJobStatus")),
          orNothing(Facts.text(profile, "TransformJobName")));
    }
    columns.write("  ", out);
    writeReasons(attempt.imageScans(), out);
    writeReasons(profiles, out);
  }

  private void writeScans(Sink out) {
    List<JsonObject> scans = attempt.imageScans();
    if (scans.isEmpty()) {
      return;
    }
    Columns columns = new Columns();
    columns.add("IMAGE SCAN", "STATUS", "IMAGE");
    for (JsonObject scan : scans) {
      columns.add(
          Masked.line(Facts.text(scan, "Name")),
          orNothing(Facts.text(scan, "Status")),
          Masked.line(Facts.text(scan, "Image")));
    }
    columns.write("  ", out);
  }

  private static void writeReasons(List<JsonObject> of, Sink out) {
    for (JsonObject each : of) {
      String reason = Facts.text(each, "FailureReason");
      if (!reason.isEmpty()) {
        out.write(Masked.line(reason) + "\n");
      }
    }
  }

  private static String orNothing(String text) {
    return text.isEmpty() ? NOTHING : text;
  }
}
