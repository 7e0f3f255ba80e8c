package waybill.cli.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import waybill.cli.output.Sink;
import waybill.wire.json.JsonObject;
import waybill.wire.json.JsonReader;

/** What people read of the artifacts of a package. */
class ArtifactsReportTest {
  private static final String ARN =
      "'ModelPackageArn':'arn:aws:sagemaker:us-east-1:111122223333:model-package/iris/3'";

  @Test
  void report_ofPinnedObjects_listsThemWithTheirDigests() {
    assertThat(
            written(
                "{"
                    + ARN
                    + """
                    ,'Status':'Completed','CheckMode':'Pin','Outcome':'Resolved','Sources':[
                    {'Container':'InferenceSpecification.Containers[0]','Directory':'/opt/ml/model',
                    'Location':'s3://b/m/','ObjectCount':12,'SizeInBytes':2000000,'Objects':[
                    {'Path':'a\\u001bb','SizeInBytes':12,'Sha256':'0123456789abcdef0123'},
                    {'Path':'weights.bin','SizeInBytes':1572864}]}],
                    'ScanVerdict':'clean by allow-list','ScanFindings':[{'File':'/opt/ml/model/a',
                    'Rule':'safetensors','Verdict':'clean by allow-list','Message':'Tensors only.'}],
                    'ScanFindingCount':2}
                    """))
        .isEqualTo(
            """
            iris/3: resolved, pinned

            /opt/ml/model from s3://b/m/
              for InferenceSpecification.Containers[0]
              PATH         SIZE     SHA-256
              a?b          12 B     0123456789ab
              weights.bin  1.5 MiB  –
              and 10 more

            SCAN: clean by allow-list
              clean by allow-list  /opt/ml/model/a  safetensors  Tensors only.
              and 1 more
            """);
  }

  @Test
  void report_ofARefusal_tellsRuleObjectAndWhatToDo() {
    assertThat(
            written(
                "{"
                    + ARN
                    + """
                    ,'Status':'Completed','CheckMode':'Check','Outcome':'Refused','Reason':'Gone.',
                    'Refusals':[{'Container':'c','Rule':'S-F1','Object':'s3://b/k',
                    'Message':'Put it there.'}],'RefusalCount':1}
                    """))
        .isEqualTo(
            """
            iris/3: refused
            Gone.

            REFUSED
              S-F1  s3://b/k  Put it there.
            """);
  }

  @Test
  void report_whileTheServerIsAtIt_saysSo() {
    assertThat(
            written("{" + ARN + ",'Status':'InProgress','CheckMode':'Pin','Outcome':'Resolved'}"))
        .isEqualTo("iris/3: resolved, to be pinned; the server is still at it\n");
  }

  @Test
  void report_whereThereIsNone_isASentence() {
    assertThat(written("{" + ARN + "}"))
        .isEqualTo(
            "Nothing is known of artifacts of iris/3: it has none, or none were looked for when it"
                + " was registered.\n");
  }

  private static String written(String answer) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    Sink sink = new Sink(bytes);
    new ArtifactsReport((JsonObject) JsonReader.read(answer.replace('\'', '"'))).write(sink);
    sink.end();
    return bytes.toString(StandardCharsets.UTF_8);
  }
}
