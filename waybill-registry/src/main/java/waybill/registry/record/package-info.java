/**
 * Resources beside packages and groups: models, cards, algorithms, jobs. The registry's features
 * decide on them; for the store they are all alike.
 */
@NullMarked
package waybill.registry.record;

import org.jspecify.annotations.NullMarked;
