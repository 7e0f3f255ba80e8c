package waybill.registry.transform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import waybill.registry.artifact.ObjectEndpoints;
import waybill.registry.document.Document;
import waybill.registry.document.Document.Numeric;
import waybill.registry.document.Document.Structure;
import waybill.registry.document.Document.Text;
import waybill.registry.transform.TransformRefusal.Violation;

/** The rules of a request for a transform job. */
final class TransformRequestReaderTest {

  @Test
  void request_thatSaysLittle_getsTheDefaults() throws TransformRefusal {
    TransformRequest request = read(Map.of());

    assertThat(request.compression()).isEqualTo(CompressionType.NONE);
    assertThat(request.split()).isEqualTo(SplitType.NONE);
    assertThat(request.assembleWith()).isEqualTo(AssembleWith.NONE);
    assertThat(request.batchStrategy()).isNull();
    assertThat(request.payloadMegabytesMax()).isNull();
    assertThat(request.concurrentMax()).isNull();
    assertThat(request.client()).isEqualTo(new ClientConfig(Duration.ofMinutes(10), 3));
    assertThat(request.processing().isActive()).isFalse();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          TransformInput.DataSource.S3DataSource.S3Uri        |              | T-V1
          TransformResources.InstanceCount                    |              | T-V1
          TransformInput.DataSource.S3DataSource.S3DataType   | Converse     | T-V2
          TransformInput.CompressionType                      | gzip         | T-V2
          DataProcessing.JoinSource                           | Output       | T-V2
          MaxPayloadInMB                                      | 101          | T-V3
          MaxPayloadInMB                                      | 0.5          | T-V3
          MaxConcurrentTransforms                             | -1           | T-V3
          TransformResources.InstanceCount                    | 0            | T-V5
          Environment.a-b                                     | x            | T-V6
          DataProcessing.InputFilter                          | $..a         | T-V8
          TransformOutput.S3OutputPath                        | s3:/out      | T-V9
          TransformInput.DataSource.S3DataSource.S3Uri        | https://h/b/ | T-V9
          ModelClientConfig.InvocationsTimeoutInSeconds       | 3601         | T-V11
          ModelClientConfig.InvocationsMaxRetries             | 4            | T-V11
          TransformOutput.KmsKeyId                            | a key        | T-V12
          """)
  void request_thatBreaksOneRule_isRefusedByIt(String member, String value, String rule) {
    TransformRefusal refusal =
        catchThrowableOfType(
            TransformRefusal.class, () -> read(Map.of(member, value == null ? "" : value)));

    assertThat(refusal.violations())
        .extracting(v -> v.rule().id() + " " + v.member())
        .contains(rule + " " + member);
    assertThat(refusal.violations()).allSatisfy(v -> assertThat(v.sentence()).endsWith("."));
  }

  @Test
  void volumeKey_onDisksOfTheInstance_isRefused() throws TransformRefusal {
    Map<String, String> key = Map.of("TransformResources.VolumeKmsKeyId", "alias/a");
    assertThat(read(key).instanceType()).isEqualTo("ml.m5.large");

    for (String type :
        List.of("ml.m5d.large", "ml.g5.xlarge", "ml.g4dn.xlarge", "ml.p4d.24xlarge")) {
      Map<String, String> local = new LinkedHashMap<>(key);
      local.put("TransformResources.InstanceType", type);
      TransformRefusal refusal = catchThrowableOfType(TransformRefusal.class, () -> read(local));
      assertThat(refusal.rule()).isEqualTo(TransformRule.V12);
    }
  }

  @Test
  void headers_thatWouldBeTwo_areRefused() {
    for (String type : List.of("text/csv\r\nX-Other: 1", "x".repeat(257))) {
      Map<String, String> members = Map.of("TransformInput.ContentType", type);
      assertThat(catchThrowableOfType(TransformRefusal.class, () -> read(members)).rule())
          .isEqualTo(TransformRule.V10);
    }
  }

  @Test
  void product_ofBoth_isAtMost100() throws TransformRefusal {
    Map<String, String> fits = Map.of("MaxPayloadInMB", "10", "MaxConcurrentTransforms", "10");
    Map<String, String> tooMuch = Map.of("MaxPayloadInMB", "10", "MaxConcurrentTransforms", "11");

    assertThat(read(fits).concurrentMax()).isEqualTo(10);
    assertThat(catchThrowableOfType(TransformRefusal.class, () -> read(tooMuch)).rule())
        .isEqualTo(TransformRule.V4);
  }

  @Test
  void request_withSeveralFaults_tellsAllOfThem() {
    TransformRefusal refusal =
        catchThrowableOfType(
            TransformRefusal.class,
            () -> read(Map.of("MaxPayloadInMB", "200", "TransformInput.SplitType", "CSV")));

    assertThat(refusal.violations())
        .extracting(Violation::rule)
        .containsExactlyInAnyOrder(TransformRule.V3, TransformRule.V2);
  }

  /**
   * A request that is sound but for these members, by their paths; an empty value takes one out.
   */
  private static TransformRequest read(Map<String, String> changes) throws TransformRefusal {
    Map<String, String> members = new LinkedHashMap<>();
    members.put("TransformInput.DataSource.S3DataSource.S3DataType", "S3Prefix");
    members.put("TransformInput.DataSource.S3DataSource.S3Uri", "s3://in/data/");
    members.put("TransformOutput.S3OutputPath", "s3://out/");
    members.put("TransformResources.InstanceType", "ml.m5.large");
    members.put("TransformResources.InstanceCount", "1");
    members.putAll(changes);
    Structure request = Structure.EMPTY;
    for (Map.Entry<String, String> member : members.entrySet()) {
      if (!member.getValue().isEmpty()) {
        request = with(request, List.of(member.getKey().split("\\.")), member.getValue());
      }
    }
    return new TransformRequestReader(ObjectEndpoints.NONE).read(request);
  }

  private static Structure with(Structure structure, List<String> path, String value) {
    String name = path.getFirst();
    if (path.size() > 1) {
      Structure inner = structure.findStructure(name).orElse(Structure.EMPTY);
      return structure.with(name, with(inner, path.subList(1, path.size()), value));
    }
    Document document =
        value.matches("-?[0-9.]+") ? new Numeric(new BigDecimal(value)) : new Text(value);
    return structure.with(name, document);
  }
}
