package waybill.registry.store;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import waybill.registry.identity.Tenant;

/**
 * Which groups to list. Times are exclusive bounds in whole milliseconds.
 *
 * @param nameContains a part of the name, exact in case
 * @param after the position behind which the page begins; null for the first page
 * @param limit at most so many rows, 1 or more
 */
public record GroupQuery(
    Tenant tenant,
    @Nullable String nameContains,
    @Nullable Instant createdAfter,
    @Nullable Instant createdBefore,
    SortBy sortBy,
    SortOrder order,
    @Nullable Position after,
    int limit) {}
