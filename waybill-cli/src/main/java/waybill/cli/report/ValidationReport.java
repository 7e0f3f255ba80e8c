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
    for (JsonObject profile : profiles) {
      String reason = Facts.text(profile, "FailureReason");
      if (!reason.isEmpty()) {
        out.write(Masked.line(reason) + "\n");
      }
    }
  }

  private static String orNothing(String text) {
    return text.isEmpty() ? NOTHING : text;
  }
}
