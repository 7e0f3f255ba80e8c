package waybill.cli.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import waybill.cli.output.Sink;
import waybill.wire.json.JsonObject;
import waybill.wire.json.JsonReader;

/** What people read of differences and rollbacks. */
class DifferenceReportTest {
  private static final String ARN = "arn:aws:sagemaker:us-east-1:111122223333:model-package/";
  private static final String HEAD = "{\"Before\":\"" + ARN + "iris/1\",\"After\":\"" + ARN;
  private static final JsonObject ANSWER =
      json(
          HEAD
              + """
              iris/2","Differences":[
              {"Section":"Containers","Path":"C[0].Image","Before":"i:1","After":"i:2",
               "SameContent":true},
              {"Section":"DriftBaselines","Path":"D.a|b","Before":"x\\ny"},
              {"Section":"Metrics","Path":"auc","Before":"0.90","After":"0.93","Delta":0.03,
               "Verdict":"Better"}]}\
              """);

  @Test
  void table_alignsAndExplains() {
    assertThat(written(out -> new DifferenceReport(ANSWER).table(out)))
        .isEqualTo(
            """
            iris/1 → iris/2

            CONTAINERS
              C[0].Image  i:1  →  i:2  same content

            DRIFT BASELINES
              D.a|b  x y  →  –

            METRICS
              auc  0.90  →  0.93  +0.03, better
            """);
  }

  @Test
  void markdown_keepsItsCells() {
    assertThat(written(out -> new DifferenceReport(ANSWER).markdown(out)))
        .contains("## iris/1 → iris/2\n\n### Containers\n\n| | iris/1 | iris/2 | |\n")
        .contains("\n| D.a\\|b | x y | – |  |\n");
  }

  @Test
  void table_ofEqualPackages_isASentence() {
    JsonObject equal = json(HEAD + "iris/2\",\"Differences\":[]}");

    assertThat(written(out -> new DifferenceReport(equal).table(out)))
        .isEqualTo("iris/1 and iris/2 do not differ.\n");
  }

  @Test
  void rollback_tellsBothVersions() {
    JsonObject answer =
        json(
            "{\"DryRun\":true,\"From\":{\"ModelPackageArn\":\""
                + ARN
                + """
                iris/2","Before":{"ModelApprovalStatus":"Approved","ModelLifeCycle":
                {"Stage":"Production","StageStatus":"Live"}},"After":{"ModelApprovalStatus":
                "Rejected","ModelLifeCycle":{"Stage":"Production","StageStatus":"RolledBack"}}},
                "To":{"ModelPackageArn":"arn:x/iris/1","Before":{"ModelApprovalStatus":
                "PendingManualApproval"},"After":{"ModelApprovalStatus":"Approved",
                "ApprovalDescription":"Rolled back from version 2: slow"}}}\
                """);

    assertThat(written(out -> new RollbackReport(answer).write(out)))
        .isEqualTo(
            """
            This would be done; nothing was changed:
              iris/2  approval  Approved               →  Rejected
                      stage     Production/Live        →  Production/RolledBack
              iris/1  approval  PendingManualApproval  →  Approved
            Rolled back from version 2: slow
            """);
  }

  private static JsonObject json(String text) {
    return (JsonObject) JsonReader.read(text);
  }

  private static String written(Consumer<Sink> report) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    Sink sink = new Sink(bytes);
    report.accept(sink);
    sink.end();
    return bytes.toString(StandardCharsets.UTF_8);
  }
}
