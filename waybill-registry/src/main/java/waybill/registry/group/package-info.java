/**
 * Groups of model packages and the resource policy of a group. The door is {@link
 * waybill.registry.ModelPackageGroups}. A group hands out version numbers; the versions themselves
 * belong to {@link waybill.registry.modelpackage}.
 */
@NullMarked
package waybill.registry.group;

import org.jspecify.annotations.NullMarked;
