/**
 * Cuts an object into the bodies of requests: {@link waybill.registry.transform.record.Batches} is
 * the door. Bytes pass through in small pieces; what is kept is one body and at most one record
 * that did not fit.
 */
@NullMarked
package waybill.registry.transform.record;

import org.jspecify.annotations.NullMarked;
