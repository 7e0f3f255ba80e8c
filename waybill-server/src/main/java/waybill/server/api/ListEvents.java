package waybill.server.api;

import org.jspecify.annotations.Nullable;
import waybill.registry.EventDelivery;
import waybill.registry.EventListing;
import waybill.registry.Events;
import waybill.registry.Page;
import waybill.registry.event.Attempt;
import waybill.registry.event.DeliveryState;
import waybill.registry.identity.Caller;
import waybill.wire.json.Json;
import waybill.wire.json.JsonBoolean;
import waybill.wire.json.JsonNumber;
import waybill.wire.json.JsonObject;

/** Wire meets registry for {@code ListEvents}. */
final class ListEvents implements ServedOperation {
  private static final String NAME = "ListEvents";

  private final Events events;
  private final PageTokens tokens;

  ListEvents(Events events, PageTokens tokens) {
    this.events = events;
    this.tokens = tokens;
  }

  @Override
  public Answer answer(Caller caller, Input input) {
    EventListing listing =
        new EventListing(
            input.findText("ResourceArn"),
            input.findText("SinkName"),
            state(input.findText("State")),
            input.findBefore("Since"),
            tokens.open(caller, NAME, input),
            input.pageSize());
    Page<EventDelivery> page = events.list(caller, listing);
    return Answer.ok(
        new Output()
            .list("Deliveries", page.items(), ListEvents::delivery)
            .text("NextToken", tokens.seal(caller, NAME, input, page.next()))
            .object());
  }

  private static JsonObject delivery(EventDelivery delivery) {
    return new Output()
        .text("EventId", delivery.event().id())
        .text("DetailType", delivery.event().kind().detailType())
        .text("ResourceArn", delivery.event().resource().text())
        .time("Time", delivery.event().at())
        .text("SinkName", delivery.sink())
        .text("State", word(delivery.state()))
        .list("Attempts", delivery.attempts(), ListEvents::attempt)
        .object();
  }

  private static JsonObject attempt(Attempt attempt) {
    return new Output()
        .time("Time", attempt.at())
        .whole("Number", attempt.number())
        .json("Replay", new JsonBoolean(attempt.replay()))
        .json("StatusCode", status(attempt.outcome().status()))
        .text("Error", attempt.outcome().error())
        .whole("Milliseconds", attempt.took().toMillis())
        .object();
  }

  private static @Nullable Json status(@Nullable Integer status) {
    return status == null ? null : JsonNumber.of(status);
  }

  private static @Nullable DeliveryState state(@Nullable String word) {
    return Words.find(DeliveryState.values(), ListEvents::word, word);
  }

  private static String word(DeliveryState state) {
    return switch (state) {
      case DELIVERED -> "Delivered";
      case FAILING -> "Failing";
      case PENDING -> "Pending";
    };
  }
}
