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
 * @param progress is told what is done
 * @param parallel how many objects of a prefix are read at once
 * @param pause before the second try after a broken connection; doubled with each further try
 */
public record StagingOptions(
    StagingLimits limits,
    Map<ObjectUri, Digest> pins,
    StagingProgress progress,
    int parallel,
    Duration pause) {
  /** No pins, nobody told, the usual limits. */
  public static final StagingOptions DEFAULT =
      new StagingOptions(
          StagingLimits.DEFAULT, Map.of(), StagingProgress.SILENT, 8, Duration.ofMillis(100));

  public StagingOptions {
    pins = Map.copyOf(pins);
    if (parallel < 1) {
      throw new IllegalArgumentException("At least one object is read at a time.");
    }
  }

  /** The same with other limits. */
  public StagingOptions withLimits(StagingLimits others) {
    return new StagingOptions(others, pins, progress, parallel, pause);
  }

  /** The same with other pins. */
  public StagingOptions withPins(Map<ObjectUri, Digest> others) {
    return new StagingOptions(limits, others, progress, parallel, pause);
  }

  /** The same with another observer. */
  public StagingOptions withProgress(StagingProgress other) {
    return new StagingOptions(limits, pins, other, parallel, pause);
  }
}
