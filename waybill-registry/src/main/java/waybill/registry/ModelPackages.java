package waybill.registry;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import waybill.registry.artifact.report.ArtifactReport;
import waybill.registry.group.GroupKey;
import waybill.registry.group.GroupRef;
import waybill.registry.group.ModelPackageGroup;
import waybill.registry.identity.Arn;
import waybill.registry.identity.Caller;
import waybill.registry.identity.Creator;
import waybill.registry.identity.Reach;
import waybill.registry.modelpackage.CreationRules;
import waybill.registry.modelpackage.ModelPackage;
import waybill.registry.modelpackage.ModelPackageUpdate;
import waybill.registry.modelpackage.NewModelPackage;
import waybill.registry.modelpackage.PackageContainer;
import waybill.registry.modelpackage.PackageKey;
import waybill.registry.modelpackage.PackageKey.Unversioned;
import waybill.registry.modelpackage.PackageKey.Version;
import waybill.registry.modelpackage.PackageRef;
import waybill.registry.modelpackage.PackageSummary;
import waybill.registry.modelpackage.Registration;
import waybill.registry.modelpackage.S3Locations;
import waybill.registry.problem.Problem;
import waybill.registry.problem.Problem.Invalid;
import waybill.registry.problem.Refusal;
import waybill.registry.record.RecordKey;
import waybill.registry.store.Act;
import waybill.registry.store.PackageQuery;
import waybill.registry.store.PackageQuery.Kind;
import waybill.registry.store.Position;
import waybill.registry.store.Reads;
import waybill.registry.store.RegistryStore;
import waybill.registry.store.SortOrder;
import waybill.registry.store.Stored;
import waybill.registry.store.Transaction;

/** Model packages: create, describe, update, delete, list. */
public final class ModelPackages {
  private final RegistryStore store;
  private final OncePerToken oncePerToken;
  private final SortOrder defaultOrder;
  private final S3Locations locations;
  private final ArtifactCheck artifacts;

  /**
   * @param defaultOrder of lists whose caller gives none; documentation and clients disagree on it
   * @param locations of model data that are let in
   * @param artifacts looks for the artifacts of what is registered
   */
  public ModelPackages(
      RegistryStore store, SortOrder defaultOrder, S3Locations locations, ArtifactCheck artifacts) {
    this.store = store;
    this.oncePerToken = new OncePerToken(store);
    this.defaultOrder = defaultOrder;
    this.locations = locations;
    this.artifacts = artifacts;
  }

  /**
   * Registers the next version of a group, or an unversioned package, and answers its ARN. With a
   * client token, the same request within a day is answered with the same ARN.
   *
   * @throws Refusal with Invalid when a rule is broken, a name is taken or the group or the source
   *     is not there; Conflict when the token was used for another request; Denied
   */
  public Arn create(Caller caller, NewModelPackage wanted) {
    String operation = "CreateModelPackage";
    CreationRules.check(wanted, locations);
    Inheritance.reach(caller, operation, wanted);
    GroupRef group = wanted.group();
    @Nullable Arn groupArn = group == null ? null : group.arn(caller.tenant());
    if (groupArn != null) {
      Reach.require(caller, operation, groupArn);
    }
    ArtifactLooks looks =
        artifacts.look(() -> PackageContainer.of(Inheritance.filled(store, caller, wanted)));
    Arn made =
        oncePerToken.commit(
            caller,
            operation,
            wanted.clientToken(),
            transaction ->
                groupArn == null
                    ? createUnversioned(transaction, wanted, looks)
                    : createVersion(transaction, groupArn, wanted, looks));
    looks.committed();
    return made;
  }

  private static Arn createVersion(
      Transaction transaction, Arn groupArn, NewModelPackage wanted, ArtifactLooks looks) {
    ModelPackageGroup group =
        GroupKey.of(groupArn)
            .flatMap(transaction::findGroup)
            .orElseThrow(() -> Missing.owningGroup(groupArn))
            .value();
    Act act = transaction.act();
    NewModelPackage complete = Inheritance.filled(transaction, act.caller(), wanted).inGroup(group);
    PackageKey key = new Version(group.key(), transaction.nextVersion(group.key()));
    insert(transaction, Registration.of(complete, key, Creator.of(act.caller()), act.at()), looks);
    return key.arn();
  }

  private static void insert(Transaction transaction, ModelPackage made, ArtifactLooks looks) {
    looks.insert(transaction, made);
    Validations.insertFirst(transaction, made);
  }

  private static Arn createUnversioned(
      Transaction transaction, NewModelPackage wanted, ArtifactLooks looks) {
    Act act = transaction.act();
    PackageKey key = new Unversioned(act.caller().tenant(), Objects.requireNonNull(wanted.name()));
    if (transaction.findModelPackage(key).isPresent()) { // wording: SageMaker Python SDK 2
      throw new Refusal(new Invalid("ModelPackage already exists: " + key.arn().text()));
    }
    NewModelPackage complete = Inheritance.filled(transaction, act.caller(), wanted);
    insert(transaction, Registration.of(complete, key, Creator.of(act.caller()), act.at()), looks);
    transaction.putTags(key.arn(), wanted.tags());
    return key.arn();
  }

  /**
   * The package as kept.
   *
   * @throws Refusal with Invalid when there is none, or Denied
   */
  public Stored<ModelPackage> describe(Caller caller, PackageRef ref) {
    return find(caller, "DescribeModelPackage", ref.arn(caller.tenant()));
  }

  /** Versions by ARN. A missing one is a problem of its own and stops nothing. */
  public BatchDescription batchDescribe(Caller caller, List<String> arns) {
    Map<String, Stored<ModelPackage>> found = new LinkedHashMap<>();
    Map<String, Problem> problems = new LinkedHashMap<>();
    for (String arn : arns) {
      try {
        found.put(arn, describeVersion(caller, arn));
      } catch (Refusal refusal) {
        problems.put(arn, refusal.problem());
      }
    }
    return new BatchDescription(found, problems);
  }

  private Stored<ModelPackage> describeVersion(Caller caller, String text) {
    String operation = "BatchDescribeModelPackage";
    Arn arn = PackageRef.parse(text).arn(caller.tenant());
    requireVersioned(operation, arn);
    return find(caller, operation, arn);
  }

  private Stored<ModelPackage> find(Caller caller, String operation, Arn arn) {
    Reach.require(caller, operation, arn);
    return require(store, arn);
  }

  /**
   * Changes a version and answers its ARN. With a client token, the same request within a day is
   * done once.
   *
   * @throws Refusal with Invalid when a rule is broken, the package is not there or has no version;
   *     Conflict when the token was used for another request; Denied
   */
  public Arn update(Caller caller, PackageRef ref, ModelPackageUpdate update) {
    String operation = "UpdateModelPackage";
    Arn arn = ref.arn(caller.tenant());
    update.check(locations);
    requireVersioned(operation, arn);
    Reach.require(caller, operation, arn);
    Inheritance.reach(caller, operation, update.sourceUri());
    ArtifactLooks looks =
        artifacts.look(() -> update.isOfContainers() ? containers(caller, arn, update) : List.of());
    Arn updated =
        oncePerToken.commit(
            caller,
            operation,
            update.clientToken(),
            transaction -> updated(transaction, arn, update, looks));
    looks.committed();
    return updated;
  }

  /** The containers of a version as they would be if it were updated now. */
  private List<PackageContainer> containers(Caller caller, Arn arn, ModelPackageUpdate update) {
    ModelPackage old = require(store, arn).value();
    ModelPackageUpdate complete = Inheritance.filled(store, update);
    return PackageContainer.of(complete.applyTo(old, Creator.of(caller), old.createdAt()));
  }

  private static Arn updated(
      Transaction transaction, Arn arn, ModelPackageUpdate update, ArtifactLooks looks) {
    Stored<ModelPackage> old = require(transaction, arn);
    ModelPackageUpdate complete = Inheritance.filled(transaction, update);
    Act act = transaction.act();
    looks.update(
        transaction, old, complete.applyTo(old.value(), Creator.of(act.caller()), act.at()));
    return arn;
  }

  /**
   * Removes a package, in any state; a version's number is not given again.
   *
   * @throws Refusal with Invalid when there is none, or Denied
   */
  public void delete(Caller caller, PackageRef ref) {
    Arn arn = ref.arn(caller.tenant());
    Reach.require(caller, "DeleteModelPackage", arn);
    store.commit(
        caller,
        "DeleteModelPackage",
        transaction -> {
          PackageKey key = require(transaction, arn).value().key();
          Validations.forget(transaction, key);
          RecordKey report = ArtifactReport.key(key.arn());
          if (transaction.findRecord(report).isPresent()) {
            transaction.delete(report);
          }
          transaction.delete(key);
          return key;
        });
  }

  /**
   * One page of packages of the caller's.
   *
   * @throws Refusal with Invalid when the group named is not there, or Denied
   */
  public Page<PackageSummary> list(Caller caller, PackageListing wanted) {
    GroupRef group = wanted.group();
    String groupName = group == null ? null : requireGroup(caller, group).name();
    Kind defaultKind = group == null ? Kind.UNVERSIONED : Kind.VERSIONED;
    SortOrder order = wanted.order();
    List<PackageSummary> found =
        store.findModelPackages(
            new PackageQuery(
                caller.tenant(),
                wanted.kind() == null ? defaultKind : wanted.kind(),
                groupName,
                wanted.nameContains(),
                wanted.createdAfter(),
                wanted.createdBefore(),
                wanted.approvalStatus(),
                wanted.sortBy(),
                order == null ? defaultOrder : order,
                wanted.after(),
                wanted.pageSize() + 1));
    return Page.of(found, wanted.pageSize(), ModelPackages::position);
  }

  private GroupKey requireGroup(Caller caller, GroupRef ref) {
    Arn arn = ref.arn(caller.tenant());
    Reach.require(caller, "ListModelPackages", arn);
    return GroupKey.of(arn)
        .filter(key -> store.findGroup(key).isPresent())
        .orElseThrow(() -> Missing.owningGroup(arn));
  }

  private static Position position(PackageSummary row) {
    return switch (row.key()) {
      case Version(var group, var number) -> new Position(row.createdAt(), group.name(), number);
      case Unversioned(_, var name) -> new Position(row.createdAt(), name, 0);
    };
  }

  private static void requireVersioned(String operation, Arn arn) {
    if (PackageKey.of(arn).orElse(null) instanceof Unversioned) {
      throw new Refusal(
          new Invalid(operation + " takes versions only, and this has none: " + arn.text()));
    }
  }

  /** The package of this ARN; whoever asks has been let through. */
  static Stored<ModelPackage> require(Reads reads, Arn arn) {
    return PackageKey.of(arn)
        .flatMap(reads::findModelPackage)
        .orElseThrow(() -> Missing.modelPackage(arn));
  }
}
