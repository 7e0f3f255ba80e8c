package waybill.registry.event;

import waybill.registry.store.HistoryEntry;

/** An entry of the history as an event. The history never changes, so neither does an event. */
public record RegistryEvent(HistoryEntry entry) {

  /** The same for every delivery of this event. */
  public String id() {
    return EventId.of(entry.sequence(), entry.resource(), entry.act().at());
  }

  /** What kind of change it tells of. */
  public EventKind kind() {
    return EventKind.of(entry);
  }
}
