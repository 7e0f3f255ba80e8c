/** Going back to the version that was approved before: which one that is, and what it is given. */
@NullMarked
package waybill.registry.rollback;

import org.jspecify.annotations.NullMarked;
