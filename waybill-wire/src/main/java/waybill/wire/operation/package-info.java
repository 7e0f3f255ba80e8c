/**
 * The operations of the API: name, target, input and output shape, paging. One table, read by the
 * server to check requests and by the command to build its options.
 */
@NullMarked
package waybill.wire.operation;

import org.jspecify.annotations.NullMarked;
