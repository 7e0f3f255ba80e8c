package waybill.registry.store;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import waybill.registry.identity.Tenant;
import waybill.registry.record.RecordKind;

/**
 * Which kept resources to list. Times are exclusive bounds in whole milliseconds.
 *
 * @param owner only those that belong to this resource; empty for kinds without owners
 * @param nameContains a part of the name; exact in case
 * @param after the position behind which the page begins; null for the first page
 * @param limit at most so many rows, 1 or more
 */
public record RecordQuery(
    RecordKind kind,
    Tenant tenant,
    String owner,
    @Nullable String nameContains,
    @Nullable String status,
    @Nullable Instant createdAfter,
    @Nullable Instant createdBefore,
    SortBy sortBy,
    SortOrder order,
    @Nullable Position after,
    int limit) {}
