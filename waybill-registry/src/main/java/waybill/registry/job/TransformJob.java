package waybill.registry.job;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import waybill.registry.document.Document;
import waybill.registry.document.Document.Flag;
import waybill.registry.document.Document.Numeric;
import waybill.registry.document.Document.Sequence;
import waybill.registry.document.Document.Structure;
import waybill.registry.document.Document.Text;
import waybill.registry.history.Digest;
import waybill.registry.identity.Arn;
import waybill.registry.record.KeptRecord;
import waybill.registry.record.RecordKey;

/**
 * A transform job: what was asked for, and how far it is.
 *
 * @param members of its describe answer, and some that no answer shows: the inference specification
 *     that its model had when the job was made, and whom it validates
 */
public record TransformJob(
    RecordKey key, Instant createdAt, TransformState state, Structure members) {
  /** The longest reason that the API shows. */
  public static final int REASON_CHARACTERS_MAX = 1024;

  private static final String MODEL = "ModelName";
  private static final String SPECIFICATION = "InferenceSpecification";
  private static final String OUTPUT = "TransformOutput";
  private static final String PROCESSING = "DataProcessing";
  private static final String PACKAGE = "ValidatedModelPackageArn";
  private static final String PROFILE = "ValidationProfileName";
  private static final String EVIDENCE = "EvidenceSha256";
  private static final String IMAGES = "ImageDigests";
  private static final String IMAGE = "Image";
  private static final String IMAGE_DIGEST = "ImageDigest";
  private static final String REASON = "FailureReason";

  private static final String START = "TransformStartTime";

  private static final String END = "TransformEndTime";
  private static final String ATTEMPTS = "Attempts";
  private static final String ATTEMPT_START = "StartTime";
  private static final String ISOLATION = "EnableNetworkIsolation";
  private static final String SCANS = "ImageScans";

  /** What a job gets besides what was asked for. */
  private static final List<String> NOT_REQUESTED =
      List.of(
          SPECIFICATION,
          PACKAGE,
          PROFILE,
          EVIDENCE,
          IMAGES,
          REASON,
          START,
          END,
          ATTEMPTS,
          ISOLATION,
          SCANS);

  /** The job that a kept record is. */
  public static TransformJob of(KeptRecord kept) {
    return new TransformJob(
        kept.key(),
        kept.createdAt(),
        TransformState.of(Objects.requireNonNull(kept.status())),
        kept.members());
  }

  /**
   * The job on its first day, with the members that the API fills in.
   *
   * @param specification what the model runs
   */
  public static TransformJob made(
      NewTransformJob wanted, RecordKey key, Structure specification, Instant at) {
    Map<String, Document> members = new LinkedHashMap<>(wanted.request().members());
    members.put(MODEL, new Text(wanted.model()));
    Structure filled =
        (Structure)
            new Structure(members)
                .filled(List.of("TransformInput", "CompressionType"), new Text("None"))
                .filled(List.of(OUTPUT, "KmsKeyId"), new Text(""));
    Document processing =
        filled
            .findStructure(PROCESSING)
            .orElse(Structure.EMPTY)
            .filled(List.of("InputFilter"), new Text("$"))
            .filled(List.of("OutputFilter"), new Text("$"))
            .filled(List.of("JoinSource"), new Text("None"));
    return new TransformJob(
        key,
        at,
        TransformState.IN_PROGRESS,
        filled.with(PROCESSING, processing).with(SPECIFICATION, specification));
  }

  /**
   * This job as it is kept.
   *
   * @param at when it changed last
   */
  public KeptRecord kept(Instant at) {
    return new KeptRecord(key, createdAt, at, state.text(), members);
  }

  /** This job as one that validates a package by a profile. */
  public TransformJob ofPackage(Arn modelPackage, String profile) {
    return new TransformJob(
        key,
        createdAt,
        state,
        members.with(PACKAGE, new Text(modelPackage.text())).with(PROFILE, new Text(profile)));
  }

  /** This job as one whose images were scanned before, with what that came to. */
  public TransformJob scanned(List<Structure> scans) {
    return scans.isEmpty()
        ? this
        : new TransformJob(
            key, createdAt, state, members.with(SCANS, new Sequence(List.copyOf(scans))));
  }

  /** What the scans of its images came to; none where nobody scanned. */
  public List<Structure> imageScans() {
    return members.structures(SCANS);
  }

  /** This job as one whose containers may reach nothing. */
  public TransformJob isolated() {
    return new TransformJob(key, createdAt, state, members.with(ISOLATION, new Flag(true)));
  }

  /** Whether its containers may reach nothing, as its model had it when the job was made. */
  public boolean isIsolated() {
    return members.find(ISOLATION).filter(new Flag(true)::equals).isPresent();
  }

  /** What was asked for, with what the API fills in. */
  public Structure request() {
    return members.without(NOT_REQUESTED);
  }

  /** This job with one more attempt to do it; all but the last were cut off. */
  public TransformJob attempted(Instant at) {
    List<Document> attempts = new ArrayList<>(attempts());
    attempts.add(new Structure(Map.of(ATTEMPT_START, time(at))));
    return new TransformJob(key, createdAt, state, members.with(ATTEMPTS, new Sequence(attempts)));
  }

  /** The attempts so far, each with its {@code StartTime}, oldest first. */
  public List<Structure> attempts() {
    return members.structures(ATTEMPTS);
  }

  /** The package that it validates; empty for a job of somebody's own. */
  public Optional<Arn> validates() {
    return members.findText(PACKAGE).flatMap(Arn::parse);
  }

  /** The profile by which it validates a package. */
  public Optional<String> profile() {
    return members.findText(PROFILE);
  }

  /** This job with the digest of the document that proves what it did. */
  public TransformJob proven(Digest evidence) {
    return new TransformJob(
        key, createdAt, state, members.with(EVIDENCE, new Text(evidence.text())));
  }

  /** The SHA-256 of the document that proves what it did, in 64 digits; empty until it ended. */
  public Optional<String> evidence() {
    return members.findText(EVIDENCE);
  }

  /**
   * This job with the images that it ran.
   *
   * @param digests of the images, by their names
   */
  public TransformJob ran(Map<String, String> digests) {
    List<Document> images = new ArrayList<>();
    new TreeMap<>(digests)
        .forEach(
            (image, digest) ->
                images.add(
                    new Structure(Map.of(IMAGE, new Text(image)))
                        .with(IMAGE_DIGEST, new Text(digest))));
    return new TransformJob(key, createdAt, state, members.with(IMAGES, new Sequence(images)));
  }

  /** Digests of the images that it ran, by their names, as far as its runtime knew them. */
  public Map<String, String> imageDigests() {
    Map<String, String> digests = new LinkedHashMap<>();
    for (Structure image : members.structures(IMAGES)) {
      digests.put(image.findText(IMAGE).orElseThrow(), image.findText(IMAGE_DIGEST).orElseThrow());
    }
    return digests;
  }

  /** The containers that it runs, in the order in which a request passes them. */
  public List<Structure> containers() {
    return members
        .findStructure(SPECIFICATION)
        .map(specification -> specification.structures("Containers"))
        .orElse(List.of());
  }

  /** Why it failed; empty unless it did. */
  public Optional<String> reason() {
    return members.findText(REASON);
  }

  /** This job, asked to stop. */
  public TransformJob stopping() {
    return new TransformJob(key, createdAt, TransformState.STOPPING, members);
  }

  /** This job with its containers running. */
  public TransformJob started(Instant at) {
    return new TransformJob(key, createdAt, state, members.with(START, time(at)));
  }

  /**
   * This job at its end.
   *
   * @param end one of the states in which jobs end
   * @param reason why it failed; cut where the API would not take it
   */
  public TransformJob ended(TransformState end, @Nullable String reason, Instant at) {
    Structure ended = members.with(END, time(at));
    return new TransformJob(
        key, createdAt, end, reason == null ? ended : ended.with(REASON, new Text(cut(reason))));
  }

  /** In seconds since 1970, as the API has it. */
  private static Document time(Instant at) {
    return new Numeric(BigDecimal.valueOf(at.toEpochMilli(), 3));
  }

  private static String cut(String reason) {
    if (reason.length() <= REASON_CHARACTERS_MAX) {
      return reason;
    }
    int end = REASON_CHARACTERS_MAX - 1;
    return reason.substring(0, Character.isHighSurrogate(reason.charAt(end - 1)) ? end - 1 : end)
        + "…";
  }
}
