package waybill.registry;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import waybill.registry.event.Deliveries;
import waybill.registry.event.DeliveryState;
import waybill.registry.event.EventQuery;
import waybill.registry.event.EventRow;
import waybill.registry.identity.Arn;
import waybill.registry.identity.Tenant;
import waybill.registry.store.Position;

/**
 * One page of deliveries in the making: along the history from the newest event, for each event
 * along the sinks. Looks at so many events and no more, so a page may be short, or even empty, and
 * yet be followed by another.
 */
final class EventScan {

  /** Rows of the history that one page looks at: some milliseconds. */
  private static final int EVENTS_MAX = 5_000;

  private static final int EVENTS_A_READ = 250;

  /** Attempts shown of each delivery. */
  private static final int ATTEMPTS_MAX = 20;

  private final Deliveries deliveries;
  private final Tenant tenant;
  private final EventListing listing;
  private final List<SinkStatus> sinks;
  private final List<EventDelivery> found = new ArrayList<>();
  private @Nullable Position last;

  EventScan(Deliveries deliveries, Tenant tenant, EventListing listing, List<SinkStatus> sinks) {
    this.deliveries = deliveries;
    this.tenant = tenant;
    this.listing = listing;
    this.sinks = sinks;
  }

  /**
   * The page.
   *
   * @param resource of the listing; null for all
   */
  Page<EventDelivery> run(@Nullable Arn resource) {
    long from = listing.since() == null ? 0 : deliveries.firstSequenceSince(listing.since());
    Position after = listing.after();
    long before = after == null ? Long.MAX_VALUE : Long.parseLong(after.name()) + 1;
    int skipped = after == null ? 0 : after.version();
    for (int seen = 0; seen < EVENTS_MAX; seen += EVENTS_A_READ) {
      List<EventRow> rows =
          deliveries.findEvents(new EventQuery(resource, from, before, EVENTS_A_READ));
      for (EventRow row : rows) {
        if (!take(row, skipped)) {
          return new Page<>(found, last);
        }
        skipped = 0;
        before = row.sequence();
      }
      if (rows.size() < EVENTS_A_READ) {
        return new Page<>(found, null);
      }
      last = position(before, sinks.size());
    }
    return new Page<>(found, last);
  }

  /** Adds what is wanted of an event; false when the page was full before the event's end. */
  private boolean take(EventRow row, int skipped) {
    if (!row.resource().tenant().equals(tenant)) {
      return true;
    }
    for (int i = skipped; i < sinks.size(); i++) {
      SinkStatus sink = sinks.get(i);
      DeliveryState state = DeliveryState.of(sink.progress(), row.resource(), row.sequence());
      boolean wanted =
          sink.sink().kinds().contains(row.kind())
              && row.sequence() > sink.progress().startedAfter()
              && (listing.state() == null || listing.state() == state);
      if (!wanted) {
        continue;
      }
      if (found.size() == listing.limit()) {
        return false;
      }
      String name = sink.sink().name();
      found.add(
          new EventDelivery(
              row, name, state, deliveries.findAttempts(name, row.sequence(), ATTEMPTS_MAX)));
      last = position(row.sequence(), i + 1);
    }
    return true;
  }

  private static Position position(long sequence, int sinksDone) {
    return new Position(Instant.EPOCH, Long.toString(sequence), sinksDone);
  }
}
