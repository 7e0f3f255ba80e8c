package waybill.registry.store;

import org.jspecify.annotations.Nullable;
import waybill.registry.search.Value;

/**
 * The place of a resource among those found.
 *
 * @param value what the order looks at; null when the resource has none; the time of the last
 *     change is in milliseconds since 1970
 * @param version 0 for all but versions of groups
 */
public record SearchPosition(@Nullable Value value, String name, int version) {}
