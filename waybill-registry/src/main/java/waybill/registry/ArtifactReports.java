package waybill.registry;

import java.util.Optional;
import waybill.registry.artifact.report.ArtifactReport;
import waybill.registry.identity.Arn;
import waybill.registry.identity.Caller;
import waybill.registry.identity.Reach;
import waybill.registry.modelpackage.PackageRef;
import waybill.registry.record.KeptRecord;
import waybill.registry.store.RegistryStore;
import waybill.registry.store.Stored;

/**
 * Reports of the artifacts of packages. They are made by registrations and {@link ArtifactWork}.
 */
public final class ArtifactReports {
  private final RegistryStore store;

  public ArtifactReports(RegistryStore store) {
    this.store = store;
  }

  /**
   * The report of a package.
   *
   * @param report empty for a package without artifacts, or registered when nothing was checked
   */
  public record Described(Arn modelPackage, Optional<Stored<KeptRecord>> report) {}

  /**
   * The report as kept.
   *
   * @throws waybill.registry.problem.Refusal with Invalid when there is no such package, or Denied
   */
  public Described describe(Caller caller, PackageRef ref) {
    Arn arn = ref.arn(caller.tenant());
    Reach.require(caller, "DescribeModelPackageArtifacts", arn);
    Arn found = ModelPackages.require(store, arn).value().key().arn();
    return new Described(found, store.findRecord(ArtifactReport.key(found)));
  }
}
