/**
 * What was found out of the artifacts of a package when it was registered, as it is kept with the
 * package. {@link waybill.registry.artifact.report.ArtifactReport} is the whole; how the store is
 * asked and when is no matter of this package.
 */
@NullMarked
package waybill.registry.artifact.report;

import org.jspecify.annotations.NullMarked;
