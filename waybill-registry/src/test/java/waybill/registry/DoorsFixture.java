package waybill.registry;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import waybill.registry.artifact.ObjectEndpoints;
import waybill.registry.document.Document.Structure;
import waybill.registry.fixture.MemoryRegistryStore;
import waybill.registry.fixture.Samples;
import waybill.registry.fixture.SettableClock;
import waybill.registry.fixture.TableRenderer;
import waybill.registry.group.GroupRef;
import waybill.registry.identity.AccountId;
import waybill.registry.identity.Arn;
import waybill.registry.identity.Caller;
import waybill.registry.identity.Tenant;
import waybill.registry.modelpackage.ModelPackage;
import waybill.registry.modelpackage.PackageRef;
import waybill.registry.modelpackage.S3Locations;
import waybill.registry.problem.Problem;
import waybill.registry.problem.Refusal;
import waybill.registry.store.SortOrder;

/** The doors over a memory store, with a clock that stands at noon. */
class DoorsFixture {
  static final Caller ADA = Samples.CALLER;

  /** Somebody of another account in the same region. */
  static final Caller EVE =
      new Caller(
          new Tenant(new AccountId("999988887777"), ADA.tenant().region()),
          "arn:aws:iam::999988887777:user/eve",
          "AKIAEVE",
          "request-2");

  final SettableClock clock = new SettableClock(Samples.NOON);
  final TableRenderer renderer = new TableRenderer();
  final MemoryRegistryStore store = new MemoryRegistryStore(renderer, clock);
  final S3Locations locations = new S3Locations(ObjectEndpoints.NONE);
  final ModelPackages packages =
      new ModelPackages(store, SortOrder.DESCENDING, locations, ArtifactCheck.OFF);
  final ModelPackageGroups groups = new ModelPackageGroups(store);
  final Tags tags = new Tags(store);
  final Models models = new Models(store, locations);
  final Algorithms algorithms = new Algorithms(store, locations);

  Arn group(String name) {
    return groups.create(ADA, name, null, List.of(), Structure.EMPTY);
  }

  Arn create(Wish wish) {
    return packages.create(ADA, wish.made());
  }

  Arn update(Arn arn, Change change) {
    return packages.update(ADA, new PackageRef.ByArn(arn), change.made());
  }

  ModelPackage described(Arn arn) {
    return packages.describe(ADA, new PackageRef.ByArn(arn)).value();
  }

  void delete(Arn arn) {
    packages.delete(ADA, new PackageRef.ByArn(arn));
  }

  void deleteGroup(String name) {
    groups.delete(ADA, new GroupRef.ByName(name));
  }

  /** What a call was refused for. */
  static Problem problem(ThrowingCallable call) {
    return catchThrowableOfType(Refusal.class, call).problem();
  }

  /** An ARN in Ada's tenant. */
  static String arn(String resource) {
    return ADA.tenant().arn(resource).text();
  }
}
