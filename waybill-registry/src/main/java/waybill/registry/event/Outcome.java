package waybill.registry.event;

import org.jspecify.annotations.Nullable;

/**
 * How an attempt ended.
 *
 * @param status of the HTTP answer; null when there was none
 * @param error why the event counts as not delivered; null when it was
 * @param away whether the sink as a whole seems to be away, rather than to refuse this event
 */
public record Outcome(@Nullable Integer status, @Nullable String error, boolean away) {

  /** The sink has the event. */
  public static Outcome delivered(@Nullable Integer status) {
    return new Outcome(status, null, false);
  }

  /** The sink answered that it does not take the event. */
  public static Outcome refused(int status, boolean away) {
    return new Outcome(status, "HTTP status " + status, away);
  }

  /** The sink could not be reached. */
  public static Outcome unreachable(String error) {
    return new Outcome(null, error, true);
  }

  /** Whether the sink has the event. */
  public boolean isDelivered() {
    return error == null;
  }
}
