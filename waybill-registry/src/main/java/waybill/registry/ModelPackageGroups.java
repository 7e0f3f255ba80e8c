package waybill.registry;

import java.util.List;
import org.jspecify.annotations.Nullable;
import waybill.registry.document.Document.Structure;
import waybill.registry.group.GroupKey;
import waybill.registry.group.GroupRef;
import waybill.registry.group.ModelPackageGroup;
import waybill.registry.group.ResourcePolicy;
import waybill.registry.identity.Arn;
import waybill.registry.identity.Caller;
import waybill.registry.identity.Creator;
import waybill.registry.identity.Reach;
import waybill.registry.problem.Problem.Conflict;
import waybill.registry.problem.Problem.Invalid;
import waybill.registry.problem.Refusal;
import waybill.registry.store.GroupQuery;
import waybill.registry.store.Position;
import waybill.registry.store.Reads;
import waybill.registry.store.RegistryStore;
import waybill.registry.store.Stored;
import waybill.registry.store.Transaction;
import waybill.registry.tag.Tag;
import waybill.registry.tag.TagRules;

/** Groups of model packages and their resource policies: create, describe, list, delete. */
public final class ModelPackageGroups {
  private final RegistryStore store;

  public ModelPackageGroups(RegistryStore store) {
    this.store = store;
  }

  /**
   * Makes a group, at once complete.
   *
   * @param carried members that are only kept and returned, under their API names
   * @throws Refusal with Invalid when the name is taken or a tag is not allowed
   */
  public Arn create(
      Caller caller, String name, @Nullable String description, List<Tag> tags, Structure carried) {
    TagRules.check(tags);
    GroupKey key = new GroupKey(caller.tenant(), name);
    return store.commit(
        caller,
        "CreateModelPackageGroup",
        transaction -> {
          if (transaction.findGroup(key).isPresent()) { // wording: CloudFormation's handler
            throw new Refusal(
                new Invalid("Model Package Group already exists: " + key.arn().text()));
          }
          transaction.insert(
              new ModelPackageGroup(
                  key, description, transaction.act().at(), Creator.of(caller), carried));
          transaction.putTags(key.arn(), tags);
          return key.arn();
        });
  }

  /**
   * The group as kept.
   *
   * @throws Refusal with Invalid when there is none, or Denied
   */
  public Stored<ModelPackageGroup> describe(Caller caller, GroupRef ref) {
    Arn arn = ref.arn(caller.tenant());
    Reach.require(caller, "DescribeModelPackageGroup", arn);
    return GroupKey.of(arn).flatMap(store::findGroup).orElseThrow(() -> Missing.group(arn));
  }

  /** One page of the caller's groups. What other accounts share is not yet known here: none. */
  public Page<ModelPackageGroup> list(Caller caller, GroupListing wanted) {
    if (wanted.ofOtherAccounts()) {
      return new Page<>(List.of(), null);
    }
    List<ModelPackageGroup> found =
        store.findGroups(
            new GroupQuery(
                caller.tenant(),
                wanted.nameContains(),
                wanted.createdAfter(),
                wanted.createdBefore(),
                wanted.sortBy(),
                wanted.order(),
                wanted.after(),
                wanted.pageSize() + 1));
    return Page.of(
        found, wanted.pageSize(), group -> new Position(group.createdAt(), group.key().name(), 0));
  }

  /**
   * Removes a group with its policy and tags. A group made anew under the name starts at version 1.
   *
   * @throws Refusal with Invalid when there is none, Conflict while it holds versions, or Denied
   */
  public void delete(Caller caller, GroupRef ref) {
    Arn arn = ref.arn(caller.tenant());
    Reach.require(caller, "DeleteModelPackageGroup", arn);
    store.commit(caller, "DeleteModelPackageGroup", transaction -> deleted(transaction, arn));
  }

  private static GroupKey deleted(Transaction transaction, Arn arn) {
    GroupKey key =
        GroupKey.of(arn)
            .filter(found -> transaction.findGroup(found).isPresent())
            .orElseThrow(() -> Missing.group(arn));
    int versions = transaction.countVersions(key);
    if (versions > 0) {
      throw new Refusal(
          new Conflict(
              "Model Package Group "
                  + arn.text()
                  + " still holds model package versions: "
                  + versions
                  + ". Delete them first."));
    }
    transaction.delete(key);
    return key;
  }

  /**
   * Sets the policy of a group, replacing an earlier one; answers the ARN of the group.
   *
   * @throws Refusal with Invalid when there is no such group
   */
  public Arn putPolicy(Caller caller, String group, ResourcePolicy policy) {
    GroupKey key = new GroupKey(caller.tenant(), group);
    return store.commit(
        caller,
        "PutModelPackageGroupPolicy",
        transaction -> {
          requireExisting(transaction, key);
          transaction.putPolicy(key, policy);
          return key.arn();
        });
  }

  /**
   * The policy of a group, exactly as it was put.
   *
   * @throws Refusal with Invalid when there is no such group, or it has no policy
   */
  public ResourcePolicy getPolicy(Caller caller, String group) {
    return policy(store, new GroupKey(caller.tenant(), group));
  }

  /**
   * Removes the policy of a group.
   *
   * @throws Refusal with Invalid when there is no such group, or it has no policy
   */
  public void deletePolicy(Caller caller, String group) {
    GroupKey key = new GroupKey(caller.tenant(), group);
    store.commit(
        caller,
        "DeleteModelPackageGroupPolicy",
        transaction -> {
          ResourcePolicy removed = policy(transaction, key);
          transaction.deletePolicy(key);
          return removed;
        });
  }

  private static ResourcePolicy policy(Reads reads, GroupKey key) {
    requireExisting(reads, key);
    return reads.findPolicy(key).orElseThrow(() -> Missing.policy(key.arn()));
  }

  private static void requireExisting(Reads reads, GroupKey key) {
    if (reads.findGroup(key).isEmpty()) {
      throw Missing.owningGroup(key.arn());
    }
  }
}
