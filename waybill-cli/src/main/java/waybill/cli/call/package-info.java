/**
 * One call of an operation: signed, sent, tried again where that helps, its answer read by the
 * contract; and what is made of several calls: pages joined into one result, and waiting. The door
 * is {@link waybill.cli.call.ServiceClient}. How results look and where settings come from is known
 * elsewhere.
 */
@NullMarked
package waybill.cli.call;

import org.jspecify.annotations.NullMarked;
