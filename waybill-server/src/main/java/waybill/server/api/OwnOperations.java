package waybill.server.api;

import java.util.Map;
import waybill.registry.ArtifactReports;
import waybill.registry.Events;
import waybill.registry.ModelPackages;
import waybill.registry.ResourceHistory;
import waybill.registry.Rollbacks;
import waybill.registry.TransformJobDocuments;
import waybill.registry.ValidationEvidence;
import waybill.registry.Validations;
import waybill.registry.job.JobDocuments;

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

  /** What validations of packages came to. */
  static Map<String, ServedOperation> ofValidations(
      Validations validations, JobDocuments documents) {
    return Map.of(
        "DescribeModelPackageValidation",
            new DescribeModelPackageValidation(validations, documents),
        "StartModelPackageValidation", new StartModelPackageValidation(validations));
  }

  /** Those about what is now only: deliveries have no history, nor have files of jobs. */
  static Map<String, ServedOperation> ofPresent(
      Events events,
      PageTokens tokens,
      TransformJobDocuments documents,
      ValidationEvidence evidence) {
    return Map.of(
        "DescribeModelPackageValidationEvidence",
            new DescribeModelPackageValidationEvidence(evidence),
        "DescribeTransformJobEvidence", new DescribeTransformJobEvidence(documents),
        "GetTransformJobLog", new GetTransformJobLog(documents),
        "ListEventSinks", new ListEventSinks(events),
        "ListEvents", new ListEvents(events, tokens),
        "ReplayEvents", new ReplayEvents(events));
  }
}
