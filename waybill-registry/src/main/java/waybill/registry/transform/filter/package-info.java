/**
 * The {@code DataProcessing} of a job: paths that choose fields of a record, and the join of input
 * and answer. {@link waybill.registry.transform.filter.RecordProcessing} is the door. JSON comes in
 * through the port {@link waybill.registry.transform.filter.JsonReader} and goes out as text here.
 */
@NullMarked
package waybill.registry.transform.filter;

import org.jspecify.annotations.NullMarked;
