/**
 * Model packages, versioned in a group or standing alone: their values, the rules for creating,
 * updating, deleting, describing and listing them. The door is {@link
 * waybill.registry.ModelPackages}; the state is kept behind {@link
 * waybill.registry.store.RegistryStore}.
 */
@NullMarked
package waybill.registry.modelpackage;

import org.jspecify.annotations.NullMarked;
