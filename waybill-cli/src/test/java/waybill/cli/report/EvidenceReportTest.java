package waybill.cli.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import waybill.cli.output.Sink;
import waybill.wire.json.JsonObject;
import waybill.wire.json.JsonReader;

/** What people read of a document whose members nobody has to know. */
class EvidenceReportTest {
  private static final String SHA256 = "0123456789abcdef".repeat(4);

  @Test
  void report_ofADocument_putsValuesBeforeListsAndListsBelowTheirPaths() {
    assertThat(
            written(
                """
                {'Format':'waybill-evidence/1','EndTime':1772366400.5,'Good':true,'Rule':null,
                'Containers':[{'Image':'a:1','Directories':[
                {'Directory':'/opt/ml/model','Files':3,'Sha256':'SHA'}]},{'Image':'b\\u001b',
                'End':{'ExitCode':137}}],
                'Objects':{'Count':12,'FailedCount':0,'Failed':[]},'Digest':'SHA',
                'Requests':{'Count':1,'Listed':[{'Uri':'s3://b/i','ResponseCode':200}]}}
                """
                    .replace("SHA", SHA256)))
        .isEqualTo(
            """
              Format               waybill-evidence/1
              EndTime              2026-03-01T12:00:00.500Z
              Good                 yes
              Rule                 -
              Objects.Count        12
              Objects.FailedCount  0
              Digest               %s
              Requests.Count       1

            Containers
              Image  End.ExitCode
              a:1    -
              b?     137

            Containers[0].Directories
              Directory      Files  Sha256
              /opt/ml/model  3      0123456789ab

            Requests.Listed
              Uri       ResponseCode
              s3://b/i  200
            """
                .formatted(SHA256));
  }

  @Test
  void report_ofLongLists_tellsHowMuchIsLeftOut() {
    assertThat(written("{'Rows':[" + each("{'N':%d}") + "]}"))
        .startsWith("\nRows\n  N\n  0\n")
        .endsWith("  19\n  and 3 more\n");
    assertThat(written("{'Runs':[{'LastLines':[" + each("'line %d'") + "]}]}"))
        .contains("\nRuns[0].LastLines\n  3 before these\n  line 3\n")
        .endsWith("  line 22\n");
  }

  @Test
  void report_ofSamples_showsTheirBeginningAndEndsOfLines() {
    assertThat(
            written(
                "{'Listed':[{'Uri':'s3://b/i','RequestSample':'1,2\\n3,4\\n',"
                    + "'AnswerSampleBase64':'k05VTVBZk05VTVBZk05VTVBZk05VTVBZ'}]}"))
        .isEqualTo(
            """

            Listed
              Uri       RequestSample  AnswerSampleBase64
              s3://b/i  1,2\\n3,4\\n     k05VTVBZk05VTVBZk05VTVBZ…
            """);
  }

  @Test
  void report_ofAListThatSomebodyMixed_isStillOne() {
    assertThat(written("{'Mixed':[{'A':1},2,[3]]}"))
        .isEqualTo("\nMixed\n  1 members\n  2\n  1 items\n");
  }

  private static String each(String form) {
    return IntStream.range(0, 23).mapToObj(form::formatted).collect(Collectors.joining(","));
  }

  private static String written(String document) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    Sink out = new Sink(bytes);
    new EvidenceReport((JsonObject) JsonReader.read(document.replace('\'', '"')), out).write();
    out.end();
    return bytes.toString(StandardCharsets.UTF_8);
  }
}
