/**
 * Models: containers and packages made ready for inference. The values and rules are here; the door
 * is {@link waybill.registry.Models}. A model names its packages as its maker did, and keeps a copy
 * of what they said that day, so that it outlives them.
 */
@NullMarked
package waybill.registry.model;

import org.jspecify.annotations.NullMarked;
