/**
 * Algorithms, as far as packages need them: what trains a model and what runs it. The values and
 * rules are here; the door is {@link waybill.registry.Algorithms}. Nothing is trained.
 */
@NullMarked
package waybill.registry.algorithm;

import org.jspecify.annotations.NullMarked;
