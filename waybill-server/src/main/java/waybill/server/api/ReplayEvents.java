package waybill.server.api;

import java.time.Instant;
import java.util.List;
import waybill.registry.Events;
import waybill.registry.identity.Caller;
import waybill.registry.problem.Problem.Invalid;
import waybill.registry.problem.Refusal;

/** Wire meets registry for {@code ReplayEvents}. */
final class ReplayEvents implements ServedOperation {
  private final Events events;

  ReplayEvents(Events events) {
    this.events = events;
  }

  @Override
  public Answer answer(Caller caller, Input input) {
    List<String> ids = input.texts("EventIds");
    Instant from = input.findBefore("From");
    Instant to = input.findBefore("To");
    if (ids.isEmpty() == (from == null) || (from == null && to != null)) {
      throw new Refusal(new Invalid("Give either EventIds, or From and, if there is an end, To."));
    }
    if (from == null) {
      events.replay(caller, input.text("SinkName"), ids);
    } else {
      events.replay(caller, input.text("SinkName"), from, to);
    }
    return Answer.EMPTY;
  }
}
