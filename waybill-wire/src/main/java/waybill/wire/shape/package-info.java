/**
 * The shapes of the API as data: names, members, types and constraints, read from the table that
 * the build compiles from the Smithy contract. The validator finds all violations of a value at
 * once. Nothing here is retyped by hand; what the table does not say is not a rule.
 */
@NullMarked
package waybill.wire.shape;

import org.jspecify.annotations.NullMarked;
