package waybill.server.api;

import waybill.registry.ArtifactReports;
import waybill.registry.ArtifactReports.Described;
import waybill.registry.identity.Caller;
import waybill.registry.modelpackage.PackageRef;

/**
 * Wire meets registry for {@code DescribeModelPackageArtifacts}, an operation of our own; sends
 * what is kept, or the ARN alone where there is no report.
 */
final class DescribeModelPackageArtifacts implements ServedOperation {
  private final ArtifactReports reports;

  DescribeModelPackageArtifacts(ArtifactReports reports) {
    this.reports = reports;
  }

  @Override
  public Answer answer(Caller caller, Input input) {
    Described found = reports.describe(caller, PackageRef.parse(input.text("ModelPackageName")));
    return found
        .report()
        .map(report -> Answer.ok(report.rendering().bytes()))
        .orElseGet(
            () ->
                Answer.ok(
                    new Output().text("ModelPackageArn", found.modelPackage().text()).object()));
  }
}
