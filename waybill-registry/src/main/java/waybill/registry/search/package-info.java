/**
 * What a search asks and how it is answered: expressions as callers give them, the conditions that
 * they mean once names, operators and values are checked, the properties of a resource, and the
 * plain answer whether properties meet a condition. The door is {@link waybill.registry.Search}.
 * Nothing here knows how a store finds what it keeps; a store that uses indexes must find the same
 * as {@link waybill.registry.search.Match}.
 */
@NullMarked
package waybill.registry.search;

import org.jspecify.annotations.NullMarked;
