package waybill.registry;

import java.util.List;
import waybill.registry.group.GroupKey;
import waybill.registry.identity.Arn;
import waybill.registry.identity.Caller;
import waybill.registry.identity.Reach;
import waybill.registry.modelpackage.PackageKey;
import waybill.registry.modelpackage.PackageKey.Version;
import waybill.registry.problem.Problem.Invalid;
import waybill.registry.problem.Refusal;
import waybill.registry.record.RecordKey;
import waybill.registry.store.Reads;
import waybill.registry.store.RegistryStore;
import waybill.registry.store.Transaction;
import waybill.registry.tag.Tag;
import waybill.registry.tag.TagRules;

/**
 * Tags of groups, unversioned packages and kept resources such as models. Versions have none of
 * their own: they cannot be tagged, and asking for theirs answers those of their group.
 */
public final class Tags {
  private final RegistryStore store;

  public Tags(RegistryStore store) {
    this.store = store;
  }

  /**
   * Adds tags or gives known keys new values, and answers all tags of the resource.
   *
   * @throws Refusal with Invalid, LimitExceeded or Denied
   */
  public List<Tag> add(Caller caller, String resource, List<Tag> given) {
    TagRules.check(given);
    Arn arn = taggable(caller, "AddTags", resource);
    return store.commit(
        caller,
        "AddTags",
        transaction -> {
          requireExisting(transaction, arn);
          List<Tag> tags = TagRules.added(transaction.findTags(arn), given);
          transaction.putTags(arn, tags);
          return tags;
        });
  }

  /**
   * All tags of a resource, those added first leading.
   *
   * @throws Refusal with Invalid or Denied
   */
  public List<Tag> list(Caller caller, String resource) {
    Arn arn = reachable(caller, "ListTags", resource);
    requireExisting(store, arn);
    return PackageKey.of(arn).orElse(null) instanceof Version version
        ? store.findTags(version.group().arn())
        : store.findTags(arn);
  }

  /**
   * Removes tags; keys that the resource does not have change nothing.
   *
   * @throws Refusal with Invalid or Denied
   */
  public void delete(Caller caller, String resource, List<String> keys) {
    Arn arn = taggable(caller, "DeleteTags", resource);
    store.commit(caller, "DeleteTags", transaction -> removed(transaction, arn, keys));
  }

  private static boolean removed(Transaction transaction, Arn arn, List<String> keys) {
    requireExisting(transaction, arn);
    transaction.putTags(arn, TagRules.removed(transaction.findTags(arn), keys));
    return true;
  }

  private static Arn taggable(Caller caller, String operation, String resource) {
    Arn arn = reachable(caller, operation, resource);
    if (PackageKey.of(arn).orElse(null) instanceof Version) {
      throw new Refusal(new Invalid(TagRules.NOT_ON_VERSIONS));
    }
    return arn;
  }

  private static Arn reachable(Caller caller, String operation, String resource) {
    Arn arn = Arn.parse(resource).orElseThrow(Tags::missing);
    Reach.require(caller, operation, arn);
    return arn;
  }

  private static void requireExisting(Reads reads, Arn arn) {
    boolean known =
        GroupKey.of(arn).flatMap(reads::findGroup).isPresent()
            || PackageKey.of(arn).flatMap(reads::findModelPackage).isPresent()
            || RecordKey.of(arn).flatMap(reads::findRecord).isPresent();
    if (!known) {
      throw missing();
    }
  }

  private static Refusal missing() {
    return new Refusal(new Invalid("Resource does not exist")); // wording: boto3#4606
  }
}
