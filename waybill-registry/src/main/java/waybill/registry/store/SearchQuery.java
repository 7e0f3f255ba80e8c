package waybill.registry.store;

import org.jspecify.annotations.Nullable;
import waybill.registry.identity.Tenant;
import waybill.registry.search.Condition;
import waybill.registry.search.SearchKind;
import waybill.registry.search.Subject;

/**
 * Which resources to find. Rows are ordered by the value of a subject, then by name and version,
 * all in the same direction; of several values the least counts when ascending, else the greatest.
 * Resources without a value come last in both directions.
 *
 * @param sortBy null for the time of the last change
 * @param after the position behind which the page begins; null for the first page
 * @param limit at most so many rows, 1 or more
 */
public record SearchQuery(
    SearchKind kind,
    Tenant tenant,
    Condition condition,
    @Nullable Subject sortBy,
    SortOrder order,
    @Nullable SearchPosition after,
    int limit) {}
