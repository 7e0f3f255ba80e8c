package waybill.server.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import waybill.registry.ArtifactCheck;
import waybill.registry.Events;
import waybill.registry.ValidationWork;
import waybill.registry.artifact.ObjectEndpoints;
import waybill.registry.fixture.MemoryDeliveries;
import waybill.registry.history.Digest;
import waybill.registry.identity.Caller;
import waybill.registry.job.JobDocuments.JobProgress;
import waybill.registry.job.JobRules;
import waybill.registry.job.TransformJob;
import waybill.registry.job.TransformState;
import waybill.registry.modelpackage.S3Locations;
import waybill.registry.record.KeptRecord;
import waybill.registry.record.RecordKey;
import waybill.registry.record.RecordKind;
import waybill.registry.store.SortOrder;
import waybill.registry.store.Stored;
import waybill.registry.validation.ProfileDocuments;
import waybill.wire.shape.ValidatorOptions;

/** Validations and what their jobs leave behind, on the wire. */
final class ValidationAnswersTest extends ValidationFixture {
  private static final String DOCUMENT = "{\"Outcome\":\"Completed\"}";
  private static final String SHA256 = Digest.of(DOCUMENT.getBytes(StandardCharsets.UTF_8)).text();

  private final KeptDocuments documents = new KeptDocuments();
  private final ValidationWork work = new ValidationWork(store, () -> {});
  private final RegistryApi keeping =
      new RegistryApi(
          new RegistryApi.Parts(
              CONTRACT,
              store,
              new Events(new MemoryDeliveries(store), List.of()),
              new PageTokens(new byte[32]),
              new ApiOptions(SortOrder.DESCENDING, ValidatorOptions.STRICT),
              new Work(
                  () -> {}, () -> {}, JobRules.NONE, () -> {}, documents, ProfileDocuments.NONE),
              new S3Locations(ObjectEndpoints.NONE),
              ArtifactCheck.OFF));

  @Test
  void attempt_beforeItHasAJob_isItsProfilesAlone() {
    assertThat(validation())
        .isEqualTo(
            "{'ModelPackageArn':'"
                + ARN
                + "model-package/iris/1','ModelPackageStatus':'Pending','Attempts':[{'Attempt':1,"
                + "'Status':'InProgress','CreationTime':1772366400,"
                + "'Profiles':[{'ProfileName':'smoke'}]}]}");
  }

  @Test
  void attempt_whileItsJobRuns_tellsHowFarItIs() {
    work.doNext();
    documents.progressAt(new JobProgress(12, 3, 1, 4000, 81920));

    assertThat(validation())
        .contains(
            "'Profiles':[{'ProfileName':'smoke','TransformJobName':'"
                + job()
                + "','TransformJobStatus':'InProgress','ObjectCount':12,'ObjectsDone':3,"
                + "'ObjectsFailed':1,'RecordCount':4000,'Bytes':81920}]");
  }

  @Test
  void attempts_whenThereAreSeveral_comeNewestFirstWithTheEndOfEach() {
    work.doNext();
    String first = job();
    end(job -> job.ended(TransformState.FAILED, "ClientError: no", clock.instant()));
    work.doNext();
    clock.advance(Duration.ofSeconds(1));

    assertThat(sent("StartModelPackageValidation", PACKAGE))
        .isEqualTo("{'ModelPackageArn':'" + ARN + "model-package/iris/1','Attempt':2}");
    work.doNext();
    documents.progressAt(new JobProgress(1, 1, 0, 1, 1)); // of a job that has ended: not told
    end(
        job ->
            job.proven(Digest.of(DOCUMENT.getBytes(StandardCharsets.UTF_8)))
                .ended(TransformState.COMPLETED, null, clock.instant()));
    work.doNext();

    assertThat(validation())
        .contains("'ModelPackageStatus':'Completed','Attempts':[{'Attempt':2,'Status':'Completed'")
        .contains("'TransformJobStatus':'Completed','EvidenceSha256':'" + SHA256 + "'}]},{")
        .contains(
            "{'Attempt':1,'Status':'Failed','CreationTime':1772366400,'Profiles':[{"
                + "'ProfileName':'smoke','TransformJobName':'"
                + first
                + "','TransformJobStatus':'Failed','FailureReason':'ClientError: no'}]}]}");
    assertThat(sent("AsOf/2026-03-01T12:00:00Z/DescribeModelPackageValidation", PACKAGE))
        .doesNotContain("'Attempt':2");
  }

  @Test
  void validation_thatCannotBegin_isRefusedWithTheReason() {
    assertThat(refused("StartModelPackageValidation", PACKAGE))
        .startsWith("ConflictException: ")
        .contains("is being validated");
    assertThat(refused("StartModelPackageValidation", "{'ModelPackageName':'iris/9'}"))
        .startsWith("ValidationException: ")
        .contains("iris/9 does not exist");
    assertThat(
            refused(
                "StartModelPackageValidation",
                "{'ModelPackageName':'iris/1','ProfileName':'other'}"))
        .contains("has no profile other");
    assertThat(
            refused(
                "StartModelPackageValidation", "{'ModelPackageName':'iris/1','ProfileName':'-'}"))
        .contains("profileName");
    version("iris");
    assertThat(refused("StartModelPackageValidation", "{'ModelPackageName':'iris/2'}"))
        .contains("no validation profile to run");
    assertThat(sent("DescribeModelPackageValidation", "{'ModelPackageName':'iris/2'}"))
        .endsWith("'Attempts':[]}");
  }

  @Test
  void evidence_thatIsAsRecorded_isVerified() {
    work.doNext();
    String asked = "{'TransformJobName':'" + job() + "'}";
    assertThat(refused("DescribeTransformJobEvidence", asked))
        .startsWith("ValidationException: ")
        .contains("no evidence yet", "InProgress");
    documents.evidenceOf(DOCUMENT);
    end(
        job ->
            job.proven(Digest.of(DOCUMENT.getBytes(StandardCharsets.UTF_8)))
                .ended(TransformState.FAILED, "AlgorithmError: no", clock.instant()));

    assertThat(sent("DescribeTransformJobEvidence", asked))
        .endsWith(
            "'TransformJobStatus':'Failed','FailureReason':'AlgorithmError: no','Sha256':'"
                + SHA256
                + "','Verified':true,'Evidence':'{\\'Outcome\\':\\'Completed\\'}'}");
  }

  @Test
  void evidence_thatWasChangedOrIsGone_isNotVerified() {
    work.doNext();
    String asked = "{'TransformJobName':'" + job() + "'}";
    end(
        job ->
            job.proven(Digest.of(DOCUMENT.getBytes(StandardCharsets.UTF_8)))
                .ended(TransformState.COMPLETED, null, clock.instant()));

    assertThat(sent("DescribeTransformJobEvidence", asked))
        .endsWith("'Sha256':'" + SHA256 + "','Verified':false}");
    documents.evidenceOf(DOCUMENT + " ");
    assertThat(sent("DescribeTransformJobEvidence", asked)).contains("'Verified':false,'Evidence'");
  }

  @Test
  void evidence_ofAJobThatHasNone_isRefused() {
    work.doNext();
    String asked = "{'TransformJobName':'" + job() + "'}";
    end(job -> job.ended(TransformState.STOPPED, null, clock.instant()));

    assertThat(refused("DescribeTransformJobEvidence", asked)).contains("ended without evidence");
    assertThat(refused("DescribeTransformJobEvidence", "{'TransformJobName':'none'}"))
        .isEqualTo("ValidationException: Could not find requested job with name: none");
    assertThat(refused("AsOf/2026-03-01T12:00:00Z/DescribeTransformJobEvidence", asked))
        .startsWith("UnknownOperationException");
  }

  @Test
  void log_readPieceByPiece_endsWithNoText() {
    work.doNext();
    documents.logOf("one\n", "two\n");
    String asked = "{'TransformJobName':'" + job() + "'";

    assertThat(sent("GetTransformJobLog", asked + "}"))
        .isEqualTo("{'Text':'one\\n','NextPosition':4,'TransformJobStatus':'InProgress'}");
    assertThat(sent("GetTransformJobLog", asked + ",'Position':4}"))
        .startsWith("{'Text':'two\\n','NextPosition':8,");
    assertThat(sent("GetTransformJobLog", asked + ",'Position':8}"))
        .startsWith("{'Text':'','NextPosition':8,");
    assertThat(refused("GetTransformJobLog", asked + ",'Position':-1}"))
        .startsWith("ValidationException")
        .contains("position");
    assertThat(refused("GetTransformJobLog", "{'TransformJobName':'none'}"))
        .contains("Could not find requested job");
  }

  @Test
  void documents_thatCannotBeRead_areAFaultOfOurs() {
    work.doNext();
    documents.breakDown();

    Answer answer = answer("GetTransformJobLog", "{'TransformJobName':'" + job() + "'}");

    assertThat(answer.status()).isEqualTo(500);
    assertThat(text(answer)).doesNotContain("disk");
  }

  @Test
  void strangers_mayAskForNothing() {
    work.doNext();
    Caller eve = EVE;
    byte[] asked = ("{\"TransformJobName\":\"" + job() + "\"}").getBytes(StandardCharsets.UTF_8);

    assertThat(errorText(keeping.answer(eve, "Waybill.GetTransformJobLog", asked)))
        .contains("Could not find requested job");
    byte[] foreign =
        ("{\"ModelPackageName\":\"" + ARN + "model-package/iris/1\"}")
            .getBytes(StandardCharsets.UTF_8);
    assertThat(errorText(keeping.answer(eve, "Waybill.StartModelPackageValidation", foreign)))
        .startsWith("AccessDeniedException");
    assertThat(errorText(keeping.answer(eve, "Waybill.DescribeModelPackageValidation", foreign)))
        .startsWith("AccessDeniedException");
  }

  private String validation() {
    return sent("DescribeModelPackageValidation", PACKAGE);
  }

  private String sent(String operation, String body) {
    Answer answer = answer(operation, body);
    assertThat(answer.status()).as(text(answer)).isEqualTo(200);
    return text(answer).replace('"', '\'');
  }

  private String refused(String operation, String body) {
    return errorText(answer(operation, body));
  }

  private Answer answer(String operation, String body) {
    return keeping.answer(
        ADA, "Waybill." + operation, body.replace('\'', '"').getBytes(StandardCharsets.UTF_8));
  }

  /** The name of the only job that is open. */
  private String job() {
    List<KeptRecord> open = store.findInProgress(RecordKind.TRANSFORM_JOB, 9);
    assertThat(open).hasSize(1);
    return open.getFirst().key().name();
  }

  private void end(UnaryOperator<TransformJob> change) {
    RecordKey key = RecordKey.of(RecordKind.TRANSFORM_JOB, ADA.tenant(), job());
    store.commit(
        ADA,
        "EndTransformJob",
        transaction -> {
          Stored<KeptRecord> now = transaction.findRecord(key).orElseThrow();
          TransformJob changed = change.apply(TransformJob.of(now.value()));
          transaction.update(changed.kept(transaction.act().at()), now.revision());
          return key;
        });
  }
}
