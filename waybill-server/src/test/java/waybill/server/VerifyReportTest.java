package waybill.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import waybill.registry.history.Digest;
import waybill.server.artifacts.PinCheck.Changed;
import waybill.server.artifacts.PinCheck.Finding;
import waybill.server.artifacts.PinCheck.Missing;
import waybill.server.artifacts.PinCheck.Pin;
import waybill.server.artifacts.PinCheck.Unchanged;

/** What {@code waybill verify} reads of a report and prints. */
final class VerifyReportTest {
  private static final Digest ONE = Digest.of("one".getBytes(StandardCharsets.UTF_8));
  private static final Digest TWO = Digest.of("two".getBytes(StandardCharsets.UTF_8));

  private static final String ANSWER =
      """
      {"ModelPackageArn":"arn:aws:sagemaker:us-east-1:111122223333:model-package/iris/3",
       "Sources":[{"ObjectCount":3,"Objects":[
         {"Uri":"s3://b/1","SizeInBytes":3,"Sha256":"%1$s"},
         {"Uri":"s3://b/2","SizeInBytes":3,"Sha256":"%1$s"},
         {"Uri":"s3://b/3","SizeInBytes":3}]},
        {"ObjectCount":1,"Objects":[{"Uri":"s3://b/1","SizeInBytes":3,"Sha256":"%1$s"}]},
        {"ObjectCount":1,"Objects":[{"Uri":"s3://b/4","SizeInBytes":3,"Sha256":"%1$s"}]}]}
      """
          .formatted(ONE.text());

  @Test
  void answer_whenRead_givesEachPinOnceAndCountsWhatIsNotPinned() throws IOException {
    PinnedArtifacts pinned = PinnedArtifacts.read(ANSWER);

    assertThat(pinned.pins())
        .extracting(pin -> pin.uri().text(), Pin::size, Pin::sha256)
        .containsExactly(
            tuple("s3://b/1", 3L, ONE), tuple("s3://b/2", 3L, ONE), tuple("s3://b/4", 3L, ONE));
    assertThat(pinned.unpinned()).isEqualTo(1);
  }

  @Test
  void answer_whenItIsNone_isAFailureWithoutATrace() {
    assertThatThrownBy(() -> PinnedArtifacts.read("<html>"))
        .isInstanceOf(IOException.class)
        .hasMessageStartingWith("The answer of the server makes no sense");
    assertThatThrownBy(() -> PinnedArtifacts.read("[]")).isInstanceOf(IOException.class);
    assertThatThrownBy(() -> PinnedArtifacts.read("{}")).isInstanceOf(IOException.class);
  }

  @Test
  void table_tellsOfEachObject() throws IOException {
    assertThat(report().table())
        .isEqualTo(
            """
            iris/3: unchanged 1, changed 1, missing 1
              unchanged  s3://b/1
              changed    s3://b/2
                expected  %s, 3 bytes
                found     %s, 4 bytes
              missing    s3://b/4
            Not pinned, so not read: 1
            """
                .formatted(ONE.text(), TWO.text()));
  }

  @Test
  void json_tellsTheSameOnOneLine() throws IOException {
    assertThat(report().json())
        .isEqualTo(
            """
            {"ModelPackageArn":"arn:aws:sagemaker:us-east-1:111122223333:model-package/iris/3",\
            "Unchanged":1,"Changed":1,"Missing":1,"NotPinned":1,"Objects":[\
            {"Uri":"s3://b/1","State":"Unchanged","ExpectedSha256":"%1$s","ExpectedSizeInBytes":3},\
            {"Uri":"s3://b/2","State":"Changed","ExpectedSha256":"%1$s","ExpectedSizeInBytes":3,\
            "FoundSha256":"%2$s","FoundSizeInBytes":4},\
            {"Uri":"s3://b/4","State":"Missing","ExpectedSha256":"%1$s","ExpectedSizeInBytes":3}]}
            """
                .formatted(ONE.text(), TWO.text()));
  }

  private static VerifyReport report() throws IOException {
    PinnedArtifacts pinned = PinnedArtifacts.read(ANSWER);
    Map<Pin, Finding> findings = new LinkedHashMap<>();
    findings.put(pinned.pins().get(0), new Unchanged());
    findings.put(pinned.pins().get(1), new Changed(4, TWO));
    findings.put(pinned.pins().get(2), new Missing());
    return new VerifyReport(pinned, findings);
  }
}
