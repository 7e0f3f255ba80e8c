package waybill.server.api;

import java.util.Map;
import waybill.registry.ArtifactReports;
import waybill.registry.Events;
import waybill.registry.ModelPackages;
import waybill.registry.ResourceHistory;
import waybill.registry.Rollbacks;

/** The part of the table of operations that only this registry has. */
final class OwnOperations {
  private OwnOperations() {}

  static Map<String, ServedOperation> of(
      ModelPackages packages, Rollbacks rollbacks, ResourceHistory history, PageTokens tokens) {
    return Map.of(
        "CompareModelPackages", new CompareModelPackages(packages),
        "ListHistory", new ListHistory(history, tokens),
        "RollbackModelPackageGroup", new RollbackModelPackageGroup(rollbacks));
  }

  /** What is known of artifacts. */
  static Map<String, ServedOperation> ofArtifacts(ArtifactReports reports) {
    return Map.of("DescribeModelPackageArtifacts", new DescribeModelPackageArtifacts(reports));
  }

  /** Those about what is now only: deliveries have no history. */
  static Map<String, ServedOperation> ofPresent(Events events, PageTokens tokens) {
    return Map.of(
        "ListEventSinks", new ListEventSinks(events),
        "ListEvents", new ListEvents(events, tokens),
        "ReplayEvents", new ReplayEvents(events));
  }
}
