package waybill.registry.validation;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import waybill.registry.document.Document.Sequence;
import waybill.registry.document.Document.Structure;
import waybill.registry.imagescan.ImageScans;
import waybill.registry.job.TransformState;
import waybill.registry.modelpackage.PackageKey;
import waybill.registry.modelpackage.PackageStatus;
import waybill.registry.modelpackage.StatusItem;
import waybill.registry.modelpackage.StatusItem.State;
import waybill.registry.record.KeptRecord;
import waybill.registry.record.RecordKey;
import waybill.registry.record.RecordKind;

/**
 * One attempt to validate a package.
 *
 * @param key its owner is what stands behind {@code model-package/} in the package's ARN, its name
 *     the number of the attempt, from 1
 * @param state in progress until every profile has ended; failed when one of them did not complete
 * @param scans of the images, which come before the profiles
 */
public record ValidationRun(
    RecordKey key,
    Instant createdAt,
    TransformState state,
    ImageScans scans,
    List<ProfileRun> profiles) {
  private static final String PROFILES = "Profiles";
  private static final String PACKAGE_PREFIX = "model-package/";

  public ValidationRun {
    profiles = List.copyOf(profiles);
  }

  /** The attempt that a kept record is. */
  public static ValidationRun of(KeptRecord kept) {
    return new ValidationRun(
        kept.key(),
        kept.createdAt(),
        TransformState.of(Objects.requireNonNull(kept.status())),
        ImageScans.of(kept.members()),
        kept.members().structures(PROFILES).stream().map(ProfileRun::of).toList());
  }

  /** An attempt that is due. */
  public static ValidationRun due(PackageKey of, int attempt, List<String> profiles, Instant at) {
    return new ValidationRun(
        key(of, attempt),
        at,
        TransformState.IN_PROGRESS,
        ImageScans.NONE,
        profiles.stream().map(ProfileRun::due).toList());
  }

  /** The key of an attempt. */
  public static RecordKey key(PackageKey of, int attempt) {
    return new RecordKey(
        RecordKind.VALIDATION, of.arn().tenant(), owner(of), Integer.toString(attempt));
  }

  /** What attempts at a package have as their owner. */
  public static String owner(PackageKey of) {
    return of.arn().resource().substring(PACKAGE_PREFIX.length());
  }

  /** The package that it is about. */
  public PackageKey packageKey() {
    return PackageKey.of(key.tenant().arn(PACKAGE_PREFIX + key.owner())).orElseThrow();
  }

  /** The number of the attempt, from 1. */
  public int attempt() {
    return Integer.parseInt(key.name());
  }

  /** This attempt as it is kept. */
  public KeptRecord kept(Instant at) {
    Sequence runs = new Sequence(profiles.stream().map(ProfileRun::document).toList());
    Structure members = scans.in(new Structure(Map.of(PROFILES, runs)));
    return new KeptRecord(key, createdAt, at, state.text(), members);
  }

  /** This attempt with one profile in another state; ended when that was the last. */
  public ValidationRun with(ProfileRun changed) {
    List<ProfileRun> now =
        profiles.stream().map(p -> p.profile().equals(changed.profile()) ? changed : p).toList();
    boolean isEnded = now.stream().allMatch(ProfileRun::isEnded);
    boolean isGood = now.stream().allMatch(p -> p.state() == TransformState.COMPLETED);
    TransformState then =
        !isEnded
            ? TransformState.IN_PROGRESS
            : isGood ? TransformState.COMPLETED : TransformState.FAILED;
    return new ValidationRun(key, createdAt, then, scans, now);
  }

  /** This attempt with its scans at another point. */
  public ValidationRun with(ImageScans now) {
    return new ValidationRun(key, createdAt, state, now, profiles);
  }

  /** What the package's status is because of this attempt. */
  public PackageStatus packageStatus() {
    if (state.isEnd()) {
      return state == TransformState.COMPLETED ? PackageStatus.COMPLETED : PackageStatus.FAILED;
    }
    return profiles.stream().allMatch(p -> p.job() == null) && !scans.isBegun()
        ? PackageStatus.PENDING
        : PackageStatus.IN_PROGRESS;
  }

  /** What the package tells of its profiles. */
  public List<StatusItem> statusItems() {
    return profiles.stream().map(ValidationRun::item).toList();
  }

  private static StatusItem item(ProfileRun run) {
    if (run.state() == null) {
      return new StatusItem(run.profile(), State.NOT_STARTED, null);
    }
    return switch (run.state()) {
      case IN_PROGRESS, STOPPING -> new StatusItem(run.profile(), State.IN_PROGRESS, null);
      case COMPLETED -> new StatusItem(run.profile(), State.COMPLETED, null);
      case FAILED, STOPPED ->
          new StatusItem(
              run.profile(),
              State.FAILED,
              Objects.requireNonNullElse(run.reason(), "The transform job was stopped."));
    };
  }
}
