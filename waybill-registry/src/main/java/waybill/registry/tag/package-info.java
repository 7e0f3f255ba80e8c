/**
 * Tags on resources of the registry, and their rules. The door is {@link waybill.registry.Tags}.
 * Versions carry no tags of their own; they use those of their group.
 */
@NullMarked
package waybill.registry.tag;

import org.jspecify.annotations.NullMarked;
