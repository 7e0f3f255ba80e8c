package waybill.server.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import waybill.registry.ArtifactCheck;
import waybill.registry.ArtifactCheck.Policy;
import waybill.registry.ArtifactCheck.Stores;
import waybill.registry.ArtifactWork;
import waybill.registry.Events;
import waybill.registry.artifact.ArtifactInspector.Inspection;
import waybill.registry.artifact.ObjectEndpoints;
import waybill.registry.artifact.ObjectUri;
import waybill.registry.artifact.StagingLimits;
import waybill.registry.artifact.StagingPlanner;
import waybill.registry.artifact.report.ArtifactReport;
import waybill.registry.artifact.report.CheckMode;
import waybill.registry.fixture.MemoryDeliveries;
import waybill.registry.fixture.MemoryObjects;
import waybill.registry.history.Digest;
import waybill.registry.identity.Arn;
import waybill.registry.modelpackage.S3Locations;
import waybill.registry.modelscan.ScanFinding;
import waybill.registry.modelscan.ScanReport;
import waybill.registry.modelscan.ScanVerdict;
import waybill.registry.modelscan.ScannedFile;
import waybill.registry.record.KeptRecord;
import waybill.registry.record.RecordKind;
import waybill.registry.store.SortOrder;
import waybill.registry.store.Stored;
import waybill.wire.shape.ValidatorOptions;

/** Reports of artifacts on the wire. */
final class ArtifactAnswersTest extends ApiFixture {
  private static final ObjectUri MODEL = new ObjectUri("b", "m.tar.gz");
  private static final byte[] CONTENT = "model".getBytes(StandardCharsets.UTF_8);

  private final MemoryObjects objects = new MemoryObjects();
  private final S3Locations locations = new S3Locations(ObjectEndpoints.NONE);
  private final ArtifactCheck check =
      new ArtifactCheck(
          new Policy(CheckMode.PIN, true, Duration.ofSeconds(10)),
          new Stores(locations, new StagingPlanner(objects, List.of(), StagingLimits.DEFAULT)),
          System::nanoTime,
          () -> {});
  private final ArtifactWork work =
      new ArtifactWork(store, check, (_, _) -> new Inspection(digests(), scan()), clock);
  private final RegistryApi checking =
      new RegistryApi(
          new RegistryApi.Parts(
              CONTRACT,
              store,
              new Events(new MemoryDeliveries(store), List.of()),
              new PageTokens(new byte[32]),
              new ApiOptions(SortOrder.DESCENDING, ValidatorOptions.STRICT),
              Work.none(),
              locations,
              check));

  @BeforeEach
  void makeGroup() {
    group("iris");
  }

  @Test
  void report_whenAllIsKnown_isAnsweredWhole() {
    objects.put(MODEL, CONTENT, "e-1");
    register("s3://b/m.tar.gz");

    work.doNext();

    String sha256 = Digest.of(CONTENT).text();
    assertThat(described("Waybill.DescribeModelPackageArtifacts", "iris/1"))
        .isEqualTo(
            "{'ModelPackageArn':'"
                + ARN
                + "model-package/iris/1','ArtifactReportName':'registration',"
                + "'ArtifactReportArn':'"
                + ARN
                + "model-package-artifacts/iris/1/report/registration','CreationTime':1772366400,"
                + "'LastModifiedTime':1772366400,'CheckMode':'Pin','Status':'Completed',"
                + "'Outcome':'Resolved','Sources':[{'Container':"
                + "'InferenceSpecification.Containers[0]','Directory':'/opt/ml/model',"
                + "'Location':'s3://b/m.tar.gz','ObjectCount':1,'SizeInBytes':5,'Objects':[{"
                + "'Path':'m.tar.gz','Uri':'s3://b/m.tar.gz','SizeInBytes':5,'ETag':'e-1',"
                + "'Sha256':'"
                + sha256
                + "'}]}],'ScanVerdict':'clean by allow-list','ScanFindings':[{'File':'m','Rule':'r',"
                + "'Verdict':'clean by allow-list','Message':'words'}],'ScanFindingCount':1}");
    assertThat(described("SageMaker.DescribeModelPackage", "iris/1"))
        .contains("'ModelDataETag':'e-1'");
  }

  @Test
  void report_ofAnEarlierTime_isWhatItWasThen() {
    objects.put(MODEL, CONTENT, "e-1");
    register("s3://b/m.tar.gz");
    clock.advance(Duration.ofSeconds(1));
    work.doNext();

    assertThat(
            described("Waybill.AsOf/2026-03-01T12:00:00Z/DescribeModelPackageArtifacts", "iris/1"))
        .contains("'Status':'InProgress'");
    assertThat(described("Waybill.DescribeModelPackageArtifacts", "iris/1"))
        .contains("'Status':'Completed'");
  }

  @Test
  void report_whereThereIsNone_isTheNameOfThePackageAlone() {
    version("iris");

    assertThat(described("Waybill.DescribeModelPackageArtifacts", "iris/1"))
        .isEqualTo("{'ModelPackageArn':'" + ARN + "model-package/iris/1'}");
  }

  @Test
  void report_ofAPackageThatIsNotThere_isRefused() {
    Answer answer =
        checking.answer(
            ADA,
            "Waybill.DescribeModelPackageArtifacts",
            "{\"ModelPackageName\":\"iris/9\"}".getBytes(StandardCharsets.UTF_8));

    assertThat(errorText(answer)).contains("iris/9 does not exist");
  }

  @Test
  void rendering_ofAnyReport_readsBackToAnEqualValue() {
    objects.put(MODEL, CONTENT, "e-1");
    register("s3://b/m.tar.gz");
    register("s3://b/none");
    work.doNext();
    JsonRenderer renderer = new JsonRenderer(CONTRACT);

    for (String name : List.of("iris/1", "iris/2")) {
      Arn owner = Arn.parse(ARN + "model-package/" + name).orElseThrow();
      Stored<KeptRecord> kept = store.findRecord(ArtifactReport.key(owner)).orElseThrow();
      assertThat(renderer.readRecord(RecordKind.ARTIFACT_REPORT, kept.rendering()))
          .isEqualTo(kept.value());
      assertThat(renderer.render(ArtifactReport.of(kept.value()).kept()))
          .isEqualTo(kept.rendering());
    }
  }

  private void register(String url) {
    String body =
        "{'ModelPackageGroupName':'iris','InferenceSpecification':{'Containers':[{'Image':'i',"
            + "'ModelDataUrl':'"
            + url
            + "'}]}}";
    Answer answer =
        checking.answer(
            ADA,
            "SageMaker.CreateModelPackage",
            body.replace('\'', '"').getBytes(StandardCharsets.UTF_8));
    assertThat(answer.status()).as(text(answer)).isEqualTo(200);
  }

  private String described(String target, String name) {
    byte[] body = ("{\"ModelPackageName\":\"" + name + "\"}").getBytes(StandardCharsets.UTF_8);
    return text(checking.answer(ADA, target, body)).replace('"', '\'');
  }

  private static Map<ObjectUri, Digest> digests() {
    return Map.of(MODEL, Digest.of(CONTENT));
  }

  private static ScanReport scan() {
    ScanFinding finding = new ScanFinding("m", "r", ScanVerdict.CLEAN, "words");
    return new ScanReport(List.of(new ScannedFile("m", List.of(finding))));
  }
}
