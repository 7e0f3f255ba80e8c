/**
 * Scans the images of packages by a program of the operator's choice: {@link
 * waybill.server.imagescan.CommandScanner} starts a command, {@link
 * waybill.server.imagescan.HttpScanner} asks a service, and both answer a report in Trivy's form,
 * which {@link waybill.server.imagescan.TrivyReport} reads. {@link
 * waybill.server.imagescan.ScanCrew} does the scans that are due. What a scan means for its package
 * is the registry's matter.
 */
@NullMarked
package waybill.server.imagescan;

import org.jspecify.annotations.NullMarked;
