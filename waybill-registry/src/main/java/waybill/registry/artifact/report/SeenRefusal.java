package waybill.registry.artifact.report;

import waybill.registry.artifact.StagingRefusal;

/**
 * What is in the way of staging.
 *
 * @param container where the container stands in the answer that describes the package
 * @param rule its name, for example {@code S-F1}
 * @param object URI of what breaks it, or a member of the definition
 * @param message a sentence for people
 */
public record SeenRefusal(String container, String rule, String object, String message) {

  static SeenRefusal of(String container, StagingRefusal refusal) {
    return new SeenRefusal(container, refusal.rule().id(), refusal.object(), refusal.sentence());
  }
}
