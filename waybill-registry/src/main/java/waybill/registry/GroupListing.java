package waybill.registry;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import waybill.registry.store.Position;
import waybill.registry.store.SortBy;
import waybill.registry.store.SortOrder;

/**
 * Which groups a caller wants listed. Times are exclusive bounds in whole milliseconds.
 *
 * @param ofOtherAccounts those that other accounts made discoverable, in place of the caller's own
 * @param after where the last page ended; null for the first page
 */
public record GroupListing(
    boolean ofOtherAccounts,
    @Nullable String nameContains,
    @Nullable Instant createdAfter,
    @Nullable Instant createdBefore,
    SortBy sortBy,
    SortOrder order,
    @Nullable Position after,
    int pageSize) {}
