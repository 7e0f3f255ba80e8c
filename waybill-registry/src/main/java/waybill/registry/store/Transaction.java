package waybill.registry.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import waybill.registry.group.GroupKey;
import waybill.registry.group.ModelPackageGroup;
import waybill.registry.group.ResourcePolicy;
import waybill.registry.identity.Arn;
import waybill.registry.identity.Tenant;
import waybill.registry.modelpackage.ModelPackage;
import waybill.registry.modelpackage.PackageKey;
import waybill.registry.record.KeptRecord;
import waybill.registry.record.RecordKey;
import waybill.registry.tag.Tag;

/**
 * Reads and changes inside one commit. Reads see the changes made before them. Every change of a
 * resource also writes its history entry, with what was before and after; work cannot forget it.
 * Valid only while the work that received it runs, on that thread.
 *
 * <p>Where a change says "must", the work has to look first: breaking it is a mistake of the
 * program, thrown as {@link IllegalStateException}, and like all that a work throws it undoes the
 * commit.
 */
public interface Transaction extends Reads {

  /** Who does this and when; every change is recorded under it. */
  Act act();

  /** Adds a group whose counter stands before 1. It must not exist. */
  void insert(ModelPackageGroup group);

  /**
   * Removes a group with its counter, policy and tags. It must exist and hold no versions. Tags and
   * policy that were there get history entries of their own, before the group's.
   */
  void delete(GroupKey group);

  /**
   * The next number of the group's own counter, from 1; given once, even if the version goes. The
   * group must exist. Writes no history: the version made with the number does.
   */
  int nextVersion(GroupKey group);

  /**
   * Adds a package. Its key must be free; a version's group must exist and have given its number.
   */
  void insert(ModelPackage modelPackage);

  /**
   * Replaces a package.
   *
   * @param revisionRead the revision that the new value was made from
   * @throws waybill.registry.problem.Refusal with a Conflict when the package has another revision
   *     now, or has gone
   */
  void update(ModelPackage modelPackage, long revisionRead);

  /** Removes a package and its tags. It must exist. Tags that were there get their own history. */
  void delete(PackageKey key);

  /** Adds a resource. Its key must be free. */
  void insert(KeptRecord record);

  /**
   * Replaces a resource.
   *
   * @param revisionRead the revision that the new value was made from
   * @throws waybill.registry.problem.Refusal with a Conflict when the resource has another revision
   *     now, or has gone
   */
  void update(KeptRecord record, long revisionRead);

  /** Removes a resource and its tags. It must exist. Tags that were there get their own history. */
  void delete(RecordKey key);

  /** Sets the policy of a group that exists. */
  void putPolicy(GroupKey group, ResourcePolicy policy);

  /** Removes the policy of a group; it must have one. */
  void deletePolicy(GroupKey group);

  /**
   * Sets all tags of a resource; an empty list removes them. Keys that were there keep their place,
   * new ones follow in the order given. Writes nothing if nothing changes.
   */
  void putTags(Arn resource, List<Tag> tags);

  /** The use of this token by this operation, however old. */
  Optional<TokenUse> findTokenUse(Tenant tenant, String operation, String token);

  /** Remembers a use, replacing an older one of the same token. */
  void remember(TokenUse use);

  /** Forgets uses before this time. */
  void forgetTokenUsesBefore(Instant time);
}
