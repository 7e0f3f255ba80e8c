/**
 * Answers that are too large to be held in memory. Their bytes go to a file while they arrive
 * ({@link waybill.cli.spool.Spool}), are checked as JSON there without building anything, and are
 * then read member by member and item by item, as often as a layout needs. What a member or an item
 * means is known elsewhere. Small answers never come here, and none of these classes is loaded for
 * them but the first.
 */
@NullMarked
package waybill.cli.spool;

import org.jspecify.annotations.NullMarked;
