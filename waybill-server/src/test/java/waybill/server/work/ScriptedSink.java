package waybill.server.work;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import waybill.registry.event.EventMessage;
import waybill.registry.event.EventSink;
import waybill.registry.event.Outcome;

/** A sink in memory whose answers a test decides. */
final class ScriptedSink implements EventSink {
  final List<EventMessage> taken = new ArrayList<>();
  int asked;
  Function<EventMessage, Outcome> answers = message -> Outcome.delivered(200);

  @Override
  public Outcome send(EventMessage message) {
    asked++;
    Outcome outcome = answers.apply(message);
    if (outcome.isDelivered()) {
      taken.add(message);
    }
    return outcome;
  }

  /** What the messages that were taken say, in their order. */
  List<String> told() {
    return taken.stream().map(message -> message.body().text()).toList();
  }

  @Override
  public void settle() {}

  @Override
  public void close() {}
}
