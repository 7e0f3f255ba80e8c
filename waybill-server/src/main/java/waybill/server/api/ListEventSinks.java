package waybill.server.api;

import java.util.List;
import waybill.registry.Events;
import waybill.registry.SinkStatus;
import waybill.registry.event.EventKind;
import waybill.registry.event.StuckResource;
import waybill.registry.identity.Caller;
import waybill.registry.identity.Tenant;
import waybill.wire.json.JsonObject;
import waybill.wire.json.JsonString;

/** Wire meets registry for {@code ListEventSinks}. */
final class ListEventSinks implements ServedOperation {

  /** Stuck resources that an answer shows of a sink; its count tells of all. */
  private static final int STUCK_SHOWN = 100;

  private final Events events;

  ListEventSinks(Events events) {
    this.events = events;
  }

  @Override
  public Answer answer(Caller caller, Input input) {
    return Answer.ok(
        new Output()
            .list("EventSinks", events.sinks(), status -> sink(status, caller.tenant()))
            .object());
  }

  private static JsonObject sink(SinkStatus status, Tenant tenant) {
    List<String> detailTypes =
        status.sink().kinds().stream().sorted().map(EventKind::detailType).toList();
    List<StuckResource> own =
        status.progress().stuck().stream()
            .filter(stuck -> stuck.resource().tenant().equals(tenant))
            .limit(STUCK_SHOWN)
            .toList();
    return new Output()
        .text("SinkName", status.sink().name())
        .text("SinkType", status.sink().type())
        .text("Target", status.sink().target())
        .text("Format", status.sink().format())
        .list("DetailTypes", detailTypes, JsonString::new)
        .whole("Behind", status.behind())
        .whole("StuckCount", status.progress().stuck().size())
        .list("StuckResources", own, ListEventSinks::stuck)
        .object();
  }

  private static JsonObject stuck(StuckResource stuck) {
    return new Output()
        .text("ResourceArn", stuck.resource().text())
        .whole("Attempts", stuck.attempts())
        .time("RetryTime", stuck.retryAt())
        .object();
  }
}
