/**
 * The doors of the registry: {@link waybill.registry.ModelPackages}, {@link
 * waybill.registry.ModelPackageGroups}, {@link waybill.registry.Models}, {@link
 * waybill.registry.Algorithms}, {@link waybill.registry.ModelCards}, {@link
 * waybill.registry.ModelCardExportJobs} and {@link waybill.registry.Tags}. A door decides whether
 * the caller may reach a resource, calls the rules that live with the values in the packages below,
 * and commits the outcome in one transaction. Time and ports come in through constructors; nothing
 * here knows HTTP, JSON or SQL.
 */
@NullMarked
package waybill.registry;

import org.jspecify.annotations.NullMarked;
