package waybill.registry.event;

import java.util.List;

/**
 * How far a sink is: all events up to {@code passed} were delivered, but for those of the resources
 * that are stuck.
 *
 * @param startedAfter the newest sequence when the sink was new, or 0; it is sent nothing older
 * @param stuck in the order of their ARNs
 */
public record SinkProgress(String sink, long startedAfter, long passed, List<StuckResource> stuck) {
  public SinkProgress {
    stuck = List.copyOf(stuck);
  }

  /** The same sink, further on. */
  public SinkProgress at(long nowPassed, List<StuckResource> nowStuck) {
    return new SinkProgress(sink, startedAfter, nowPassed, nowStuck);
  }
}
