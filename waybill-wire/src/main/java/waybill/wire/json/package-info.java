/**
 * JSON values and their text. Small on purpose: the command loads these classes at every start. The
 * server reads bodies with a streaming parser of its own and builds the same values.
 */
@NullMarked
package waybill.wire.json;

import org.jspecify.annotations.NullMarked;
