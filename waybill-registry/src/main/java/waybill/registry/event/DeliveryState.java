package waybill.registry.event;

import waybill.registry.identity.Arn;

/** What has become of an event at a sink. */
public enum DeliveryState {
  /** The sink has it. */
  DELIVERED,
  /** It failed and will be tried again. */
  FAILING,
  /** It was not tried yet, or waits behind a failing event of its resource. */
  PENDING;

  /** The state of an event that a sink is to get. */
  public static DeliveryState of(SinkProgress progress, Arn resource, long sequence) {
    for (StuckResource stuck : progress.stuck()) {
      if (stuck.resource().equals(resource) && sequence >= stuck.sequence()) {
        return sequence == stuck.sequence() ? FAILING : PENDING;
      }
    }
    return sequence <= progress.passed() ? DELIVERED : PENDING;
  }
}
