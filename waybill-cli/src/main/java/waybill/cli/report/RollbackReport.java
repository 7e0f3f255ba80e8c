package waybill.cli.report;

import waybill.cli.output.Sink;
import waybill.wire.json.JsonBoolean;
import waybill.wire.json.JsonObject;

/** What a rollback did, or would do. */
public final class RollbackReport {
  private final JsonObject answer;

  /** A report of the answer of {@code RollbackModelPackageGroup}. */
  public RollbackReport(JsonObject answer) {
    this.answer = answer;
  }

  /** Writes it for a terminal. */
  public void write(Sink out) {
    boolean dry = answer.get("DryRun") instanceof JsonBoolean(var flag) && flag;
    out.write(dry ? "This would be done; nothing was changed:\n" : "Done:\n");
    Columns columns = new Columns();
    add(columns, Facts.object(answer, "From"));
    add(columns, Facts.object(answer, "To"));
    columns.write("  ", out);
    JsonObject to = Facts.object(Facts.object(answer, "To"), "After");
    out.write(Facts.text(to, "ApprovalDescription").replaceAll("\\s+", " ") + "\n");
  }

  private static void add(Columns columns, JsonObject step) {
    String name = Facts.packageName(Facts.text(step, "ModelPackageArn"));
    JsonObject before = Facts.object(step, "Before");
    JsonObject after = Facts.object(step, "After");
    columns.add(name, "approval", approval(before), "→", approval(after));
    String stage = stage(before);
    String next = stage(after);
    if (!stage.equals(next)) {
      columns.add("", "stage", stage, "→", next);
    }
  }

  private static String approval(JsonObject state) {
    return Facts.text(state, "ModelApprovalStatus");
  }

  private static String stage(JsonObject state) {
    JsonObject cycle = Facts.object(state, "ModelLifeCycle");
    return cycle.members().isEmpty()
        ? "–"
        : Facts.text(cycle, "Stage") + "/" + Facts.text(cycle, "StageStatus");
  }
}
