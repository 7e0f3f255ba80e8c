package waybill.registry;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import waybill.registry.event.Deliveries;
import waybill.registry.event.EventId;
import waybill.registry.event.EventQuery;
import waybill.registry.event.EventRow;
import waybill.registry.event.SinkDescription;
import waybill.registry.event.SinkProgress;
import waybill.registry.identity.Arn;
import waybill.registry.identity.Caller;
import waybill.registry.identity.Reach;
import waybill.registry.problem.Problem.Invalid;
import waybill.registry.problem.Problem.LimitExceeded;
import waybill.registry.problem.Refusal;

/**
 * Event sinks, what became of events at them, and replays. Sinks are the operator's and known to
 * all; events are seen and replayed by the tenant that owns their resources.
 */
public final class Events {

  /** Wishes that may wait at one sink. Ours: it keeps one caller from filling the store. */
  private static final int REPLAYS_MAX = 10_000;

  private final Deliveries deliveries;
  private final List<SinkDescription> sinks;

  /**
   * @param sinks those configured, in the order of their names
   */
  public Events(Deliveries deliveries, List<SinkDescription> sinks) {
    this.deliveries = deliveries;
    this.sinks = List.copyOf(sinks);
  }

  /** All sinks; one that is only just starting counts as not begun. */
  public List<SinkStatus> sinks() {
    long newest = deliveries.newestSequence();
    List<SinkStatus> found = new ArrayList<>();
    for (SinkDescription sink : sinks) {
      SinkProgress progress =
          deliveries
              .find(sink.name())
              .orElseGet(() -> new SinkProgress(sink.name(), newest, newest, List.of()));
      found.add(new SinkStatus(sink, progress, Math.max(0, newest - progress.passed())));
    }
    return found;
  }

  /**
   * Deliveries of the caller's events, the newest event first.
   *
   * @throws Refusal with Invalid for a sink or resource that cannot be, and Denied for another
   *     account's resource
   */
  public Page<EventDelivery> list(Caller caller, EventListing listing) {
    List<SinkStatus> asked = sinks();
    if (listing.sink() != null) {
      SinkDescription only = sink(listing.sink());
      asked.removeIf(status -> !status.sink().equals(only));
    }
    Arn resource = null;
    if (listing.resource() != null) {
      resource = Arn.parse(listing.resource()).orElseThrow(() -> invalid("No ARN of a resource."));
      Reach.require(caller, "ListEvents", resource);
    }
    return new EventScan(deliveries, caller.tenant(), listing, asked).run(resource);
  }

  /**
   * Asks that events be sent again.
   *
   * @param ids of the caller's events
   * @throws Refusal with Invalid when the sink or an event is unknown, or the sink does not take
   *     such events, and LimitExceeded when too many replays are waiting; nothing is sent then
   */
  public void replay(Caller caller, String sinkName, List<String> ids) {
    SinkDescription sink = sink(sinkName);
    List<EventRow> rows = ids.stream().map(id -> event(caller, id)).toList();
    for (EventRow row : rows) {
      if (!sink.kinds().contains(row.kind())) {
        throw invalid("The sink " + sinkName + " takes no event of type " + detailType(row) + ".");
      }
    }
    requireRoom(sinkName, rows.size());
    for (EventRow row : rows) {
      deliveries.requestReplay(sinkName, caller.tenant(), row.sequence(), row.sequence());
    }
  }

  /**
   * Asks that the caller's events of some time be sent again.
   *
   * @param from the earliest time
   * @param to the first time that is too late; null for now
   * @throws Refusal as for single events
   */
  public void replay(Caller caller, String sinkName, Instant from, @Nullable Instant to) {
    sink(sinkName);
    requireRoom(sinkName, 1);
    long first = deliveries.firstSequenceSince(from);
    long last = to == null ? deliveries.newestSequence() : deliveries.firstSequenceSince(to) - 1;
    if (first <= last) {
      deliveries.requestReplay(sinkName, caller.tenant(), first, last);
    }
  }

  private EventRow event(Caller caller, String id) {
    OptionalLong sequence = EventId.sequence(id);
    if (sequence.isPresent()) {
      long at = sequence.getAsLong();
      List<EventRow> rows = deliveries.findEvents(new EventQuery(null, at, at + 1, 1));
      if (!rows.isEmpty()
          && rows.getFirst().id().equals(id)
          && rows.getFirst().resource().tenant().equals(caller.tenant())) {
        return rows.getFirst();
      }
    }
    throw invalid("There is no event " + id + ".");
  }

  private void requireRoom(String sink, int wishes) {
    if (deliveries.countReplays(sink) + wishes > REPLAYS_MAX) {
      throw new Refusal(
          new LimitExceeded(
              "More than " + REPLAYS_MAX + " replays wait at the sink " + sink + "."));
    }
  }

  private SinkDescription sink(String name) {
    return sinks.stream()
        .filter(sink -> sink.name().equals(name))
        .findFirst()
        .orElseThrow(() -> invalid("There is no event sink " + name + "."));
  }

  private static String detailType(EventRow row) {
    return "'" + row.kind().detailType() + "'";
  }

  private static Refusal invalid(String sentence) {
    return new Refusal(new Invalid(sentence));
  }
}
