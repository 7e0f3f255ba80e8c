package waybill.registry.store;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import waybill.registry.identity.Tenant;
import waybill.registry.modelpackage.ApprovalStatus;

/**
 * Which packages to list. Times are exclusive bounds in whole milliseconds.
 *
 * @param tenant the owner of the packages
 * @param group only versions of this group, by exact name
 * @param nameContains a part of the package's name, for versions of the group's; exact in case
 * @param after the position behind which the page begins; null for the first page
 * @param limit at most so many rows, 1 or more
 */
public record PackageQuery(
    Tenant tenant,
    Kind kind,
    @Nullable String group,
    @Nullable String nameContains,
    @Nullable Instant createdAfter,
    @Nullable Instant createdBefore,
    @Nullable ApprovalStatus approvalStatus,
    SortBy sortBy,
    SortOrder order,
    @Nullable Position after,
    int limit) {

  /** The API's ModelPackageType. */
  public enum Kind {
    VERSIONED,
    UNVERSIONED,
    BOTH
  }
}
