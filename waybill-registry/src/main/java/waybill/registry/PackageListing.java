package waybill.registry;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import waybill.registry.group.GroupRef;
import waybill.registry.modelpackage.ApprovalStatus;
import waybill.registry.store.PackageQuery.Kind;
import waybill.registry.store.Position;
import waybill.registry.store.SortBy;
import waybill.registry.store.SortOrder;

/**
 * Which packages a caller wants listed. Times are exclusive bounds in whole milliseconds.
 *
 * @param kind null for the default: versions when a group is named, else unversioned packages
 * @param order null for the default of the door
 * @param after where the last page ended; null for the first page
 */
public record PackageListing(
    @Nullable GroupRef group,
    @Nullable String nameContains,
    @Nullable Instant createdAfter,
    @Nullable Instant createdBefore,
    @Nullable ApprovalStatus approvalStatus,
    @Nullable Kind kind,
    SortBy sortBy,
    @Nullable SortOrder order,
    @Nullable Position after,
    int pageSize) {}
