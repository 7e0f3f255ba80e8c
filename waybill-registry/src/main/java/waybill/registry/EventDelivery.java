package waybill.registry;

import java.util.List;
import waybill.registry.event.Attempt;
import waybill.registry.event.DeliveryState;
import waybill.registry.event.EventRow;

/**
 * An event and what has become of it at one sink.
 *
 * @param attempts the newest that are still known, oldest of them first
 */
public record EventDelivery(
    EventRow event, String sink, DeliveryState state, List<Attempt> attempts) {
  public EventDelivery {
    attempts = List.copyOf(attempts);
  }
}
