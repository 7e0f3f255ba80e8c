/**
 * The shared cases of staging: bytes from small descriptions, objects from them, and what is
 * expected. {@link waybill.server.staging.cases.StagingCase} reads them.
 */
@NullMarked
package waybill.server.staging.cases;

import org.jspecify.annotations.NullMarked;
