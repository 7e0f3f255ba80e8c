package waybill.registry.artifact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import waybill.registry.document.Document;
import waybill.registry.document.Document.Numeric;
import waybill.registry.document.Document.Sequence;
import waybill.registry.document.Document.Structure;

/** Definitions that people write: what has another form does not count as absent. */
final class DefinitionFormTest {
  private static final Document NUMBER = new Numeric(BigDecimal.ONE);

  private final ModelSources sources = new ModelSources(ObjectEndpoints.NONE);

  @ParameterizedTest
  @CsvSource({
    "ModelDataUrl,S-D3",
    "ModelDataETag,S-D2",
    "ModelDataSource,S-D2",
    "AdditionalS3DataSource,S-D2",
    "AdditionalModelDataSources,S-D8"
  })
  void member_ofAnotherForm_isRefusedByItsName(String name, String rule) {
    StagingRefusal refusal = refused(new Structure(Map.of(name, NUMBER)));

    assertThat(refusal.rule().id()).isEqualTo(rule);
    assertThat(refusal.object()).isEqualTo(name);
    assertThat(refusal.sentence()).startsWith(name + " must be a ");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"S3Uri", "S3DataType", "CompressionType", "ETag", "ManifestS3Uri", "ManifestEtag"})
  void memberOfASource_ofAnotherForm_isRefusedByItsPath(String name) {
    Structure source = new Structure(Map.of("S3DataSource", new Structure(Map.of(name, NUMBER))));

    assertThat(refused(new Structure(Map.of("ModelDataSource", source))).object())
        .isEqualTo("ModelDataSource.S3DataSource." + name);
    assertThat(
            refused(
                    new Structure(
                        Map.of("AdditionalModelDataSources", new Sequence(List.of(source)))))
                .object())
        .isEqualTo("AdditionalModelDataSources[0].S3DataSource." + name);
  }

  private StagingRefusal refused(Structure container) {
    return catchThrowableOfType(StagingRefusal.class, () -> sources.read(container));
  }
}
