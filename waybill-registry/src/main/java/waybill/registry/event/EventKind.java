package waybill.registry.event;

import waybill.registry.identity.Arn;
import waybill.registry.store.HistoryEntry;
import waybill.registry.store.HistoryEntry.Aspect;

/**
 * The kinds of events, by the detail-types that consumers filter on. Source of the first four:
 * Developer Guide, "Events that SageMaker AI sends to EventBridge".
 */
public enum EventKind {
  MODEL_PACKAGE("SageMaker Model Package State Change"),
  MODEL_CARD("SageMaker Model Card State Change"),
  MODEL("SageMaker Model State Change"),
  TRANSFORM_JOB("SageMaker Transform Job State Change"),
  /**
   * All that AWS sends no event for: groups, policies, tags, algorithms, export jobs, reports,
   * attempts to validate.
   */
  REGISTRY("Waybill Registry Change");

  private static final String EXPORT_JOB = "/export-job/";

  private final String detailType;

  EventKind(String detailType) {
    this.detailType = detailType;
  }

  /** What the event says it is. */
  public String detailType() {
    return detailType;
  }

  /** The kind of event that an entry of the history makes. */
  public static EventKind of(HistoryEntry entry) {
    return of(entry.resource(), entry.aspect());
  }

  /** The kind of event that a change of this part of a resource makes. */
  public static EventKind of(Arn resource, Aspect aspect) {
    String name = resource.resource();
    if (aspect != Aspect.RESOURCE || name.contains(EXPORT_JOB)) {
      return REGISTRY;
    }
    return switch (name.substring(0, Math.max(name.indexOf('/'), 0))) {
      case "model-package" -> MODEL_PACKAGE;
      case "model-card" -> MODEL_CARD;
      case "model" -> MODEL;
      case "transform-job" -> TRANSFORM_JOB;
      default -> REGISTRY;
    };
  }
}
