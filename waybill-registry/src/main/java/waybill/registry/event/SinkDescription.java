package waybill.registry.event;

import java.util.Set;

/**
 * A sink as it is configured.
 *
 * @param name unique; progress is kept under it
 * @param type {@code Webhook} or {@code File}
 * @param target where events go, without what may be secret in it
 * @param format {@code eventbridge} or {@code cloudevents}
 * @param kinds the events that it is sent
 * @param fromBeginning whether a new sink is sent the whole history, and not only what comes
 */
public record SinkDescription(
    String name,
    String type,
    String target,
    String format,
    Set<EventKind> kinds,
    boolean fromBeginning) {
  public SinkDescription {
    kinds = Set.copyOf(kinds);
  }
}
