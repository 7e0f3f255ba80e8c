package waybill.server.job;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import waybill.registry.artifact.StagedTree;
import waybill.registry.artifact.StagedTree.StagedFile;
import waybill.registry.document.Document;
import waybill.registry.document.Document.Structure;
import waybill.registry.identity.Arn;
import waybill.registry.inference.InferenceContainer;
import waybill.registry.job.TransformJob;
import waybill.registry.transform.EffectiveParameters;
import waybill.registry.transform.TransformFault;
import waybill.server.job.ContainerFleet.Started;
import waybill.server.staging.StagingCache;
import waybill.server.transform.Invoked;
import waybill.server.transform.ObjectOutcome;
import waybill.server.transform.Sample;
import waybill.server.transform.TransformResult;

/** The document that proves what a job did; its form is in docs/adr/0104-running-jobs.md. */
final class Evidence {
  /** Of each container. */
  static final int LAST_LINES = 200;

  private static final int OBJECTS_MAX = 1000;

  private Evidence() {}

  /**
   * What is known of a job at its end.
   *
   * @param pipeline none when staging failed
   * @param started none when no container was
   * @param result null when the engine was not asked
   */
  record Facts(
      TransformJob job,
      Verdict verdict,
      Instant endedAt,
      List<StagedContainer> pipeline,
      List<Started> started,
      Requests requests,
      @Nullable TransformResult result) {
    Facts {
      pipeline = List.copyOf(pipeline);
      started = List.copyOf(started);
    }
  }

  /** The document of these facts. */
  static Structure of(Facts facts) {
    TransformJob job = facts.job();
    Members members =
        new Members()
            .text("Format", "waybill-evidence/1")
            .text("TransformJobArn", job.key().arn().text())
            .text("ModelPackageArn", job.validates().map(Arn::text).orElse(null))
            .text("ProfileName", job.profile().orElse(null))
            .number("Attempt", job.attempts().size())
            .list("Attempts", job.attempts(), attempt -> attempt)
            .time("EndTime", facts.endedAt())
            .text("Verdict", facts.verdict().state().text())
            .text("Rule", facts.verdict().rule())
            .text("FailureReason", facts.verdict().reason())
            .put("Request", job.request())
            .list("Containers", facts.pipeline(), Evidence::container);
    if (!job.imageScans().isEmpty()) {
      members.list("ImageScans", job.imageScans(), scan -> scan);
    }
    TransformResult result = facts.result();
    if (result != null) {
      members.put("Objects", objects(result));
      EffectiveParameters effective = result.effective();
      if (effective != null) {
        members.put("EffectiveParameters", effective(effective));
      }
    }
    return members
        .put("Requests", requests(facts.requests()))
        .list("Runs", facts.started(), Evidence::run)
        .structure();
  }

  private static Document container(StagedContainer container) {
    return new Members()
        .text("ContainerHostname", container.hostname())
        .text("Image", container.image())
        .text("ImageDigest", container.imageDigest())
        .list("Directories", container.directories().all(), Evidence::directory)
        .structure();
  }

  private static Document directory(StagingCache.Lease lease) {
    StagedTree tree = lease.tree();
    return new Members()
        .text("Directory", tree.directory())
        .number("Files", tree.files().size())
        .number("SizeInBytes", tree.files().stream().mapToLong(StagedFile::size).sum())
        .text("Sha256", TreeDigest.of(tree).text())
        .structure();
  }

  private static Document effective(EffectiveParameters effective) {
    return new Members()
        .number("MaxConcurrentTransforms", effective.concurrentMax())
        .number("MaxPayloadInMB", effective.payloadMegabytesMax())
        .text("BatchStrategy", effective.batchStrategy().name())
        .structure();
  }

  private static Document objects(TransformResult result) {
    List<ObjectOutcome> failed =
        result.objects().stream().filter(each -> each.fault() != null).toList();
    return new Members()
        .number("Count", result.progress().objects())
        .number("FailedCount", failed.size())
        .list("Failed", failed.subList(0, Math.min(failed.size(), OBJECTS_MAX)), Evidence::failure)
        .structure();
  }

  private static Document failure(ObjectOutcome outcome) {
    TransformFault fault = outcome.fault();
    return new Members()
        .text("Uri", outcome.object().uri().text())
        .text("Rule", fault == null ? null : fault.rule().id())
        .text("Reason", fault == null ? null : fault.sentence())
        .structure();
  }

  private static Document requests(Requests requests) {
    Requests.Sums sums = requests.sums();
    List<Invoked> kept = requests.kept();
    return new Members()
        .number("Count", sums.count())
        .number("FailedCount", sums.failed())
        .number("Retries", sums.retries())
        .number("Records", sums.records())
        .number("RequestBytes", sums.requestBytes())
        .number("AnswerBytes", sums.answerBytes())
        .number("NotListed", sums.count() - kept.size())
        .list("Listed", kept, Evidence::request)
        .structure();
  }

  private static Document request(Invoked invoked) {
    Members members =
        new Members()
            .text("Uri", invoked.object().text())
            .number("Index", invoked.index())
            .number("Records", invoked.records())
            .number("RequestBytes", invoked.requestBytes())
            .text("RequestSha256", invoked.requestSha256())
            .number("ResponseCode", invoked.status())
            .number("Milliseconds", invoked.time().toMillis())
            .number("Retries", invoked.retries());
    if (!invoked.answerSha256().isEmpty()) {
      members.number("AnswerBytes", invoked.answerBytes());
      members.text("AnswerSha256", invoked.answerSha256());
    }
    sample(members, "RequestSample", invoked.requestSample());
    sample(members, "AnswerSample", invoked.answerSample());
    return members.structure();
  }

  /** A name that ends in {@code Base64} says that the bytes are no text. */
  private static void sample(Members members, String name, Sample sample) {
    if (!sample.isEmpty()) {
      sample
          .text()
          .ifPresentOrElse(
              text -> members.text(name, text),
              () -> members.text(name + "Base64", sample.base64()));
    }
  }

  private static Document run(Started started) {
    InferenceContainer container = started.container();
    Members members =
        new Members()
            .number("Instance", started.instance())
            .text("ContainerHostname", started.staged().hostname())
            .text("ImageDigest", container.imageDigest().orElse(null));
    container
        .end()
        .ifPresent(
            end ->
                members
                    .number("ExitCode", end.exitCode())
                    .flag("OutOfMemory", end.isOutOfMemory()));
    container
        .use()
        .ifPresent(
            use ->
                members
                    .number("MemoryBytesMax", use.memoryBytes())
                    .number("CpuMilliseconds", use.cpu().toMillis()));
    return members
        .list("LastLines", container.lastLines(LAST_LINES), Document.Text::new)
        .structure();
  }
}
