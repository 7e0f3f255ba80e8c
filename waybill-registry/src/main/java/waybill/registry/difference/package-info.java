/**
 * What two packages differ in, for people who decide which one ships: differences only, in
 * sections, numbers with their deltas and, for metrics, whether the change is for the better.
 */
@NullMarked
package waybill.registry.difference;

import org.jspecify.annotations.NullMarked;
