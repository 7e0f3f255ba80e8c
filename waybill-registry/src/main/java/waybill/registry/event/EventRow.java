package waybill.registry.event;

import java.time.Instant;
import waybill.registry.identity.Arn;
import waybill.registry.store.HistoryEntry.Aspect;

/** An event without what it tells, as lists need it. */
public record EventRow(long sequence, Arn resource, Aspect aspect, Instant at) {

  /** The id that its deliveries carry. */
  public String id() {
    return EventId.of(sequence, resource, at);
  }

  /** What kind of change it tells of. */
  public EventKind kind() {
    return EventKind.of(resource, aspect);
  }
}
