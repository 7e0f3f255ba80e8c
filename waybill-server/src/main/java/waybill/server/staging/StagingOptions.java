package waybill.server.staging;

import java.time.Duration;
import java.util.Map;
import waybill.registry.artifact.ObjectUri;
import waybill.registry.artifact.StagingLimits;
import waybill.registry.history.Digest;

/**
 * How plans are staged.
 *
 * @param limits what each tree may cost
 * @param pins the SHA-256 that objects had when they were registered; others are not compared
 * @param digests whether the SHA-256 of every file is found out; those that a pin needs are always
 * @param progress is told what is done
 * @param parallel how many objects of a prefix are read at once
 * @param pause before the second try after a broken connection; doubled with each further try
 */
public record StagingOptions(
    StagingLimits limits,
    Map<ObjectUri, Digest> pins,
    boolean digests,
    StagingProgress progress,
    int parallel,
    Duration pause) {
  /** No pins, all digests, nobody told, the usual limits. */
  public static final StagingOptions DEFAULT =
      new StagingOptions(
          StagingLimits.DEFAULT,
          Map.of(),
          true,
          StagingProgress.SILENT,
          16,
          Duration.ofMillis(100));

  public StagingOptions {
    pins = Map.copyOf(pins);
    if (parallel < 1) {
      throw new IllegalArgumentException("At least one object is read at a time.");
    }
  }

  /** The same with other limits. */
  public StagingOptions withLimits(StagingLimits others) {
    return new StagingOptions(others, pins, digests, progress, parallel, pause);
  }

  /** The same with other pins. */
  public StagingOptions withPins(Map<ObjectUri, Digest> others) {
    return new StagingOptions(limits, others, digests, progress, parallel, pause);
  }

  /** The same with another observer. */
  public StagingOptions withProgress(StagingProgress other) {
    return new StagingOptions(limits, pins, digests, other, parallel, pause);
  }

  /** The same with the digests of all files, or without. */
  public StagingOptions withDigests(boolean wanted) {
    return new StagingOptions(limits, pins, wanted, progress, parallel, pause);
  }

  /** Whether the SHA-256 of an object has to be known that becomes a file as it is. */
  boolean needsDigest(ObjectUri object) {
    return digests || pins.containsKey(object);
  }
}
