/**
 * The values that the registry keeps and returns without deciding on them, such as metrics,
 * baselines and the passive parts of a specification. The contract has checked them at the border;
 * here they are one immutable tree with no parser and no spelling on the wire.
 */
@NullMarked
package waybill.registry.document;

import org.jspecify.annotations.NullMarked;
