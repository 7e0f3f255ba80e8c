/**
 * Where the wire meets the registry: one class per operation, a table of them, and the only mapping
 * from problems to the API's errors. Only this package and the root know both sides.
 */
@NullMarked
package waybill.server.api;

import org.jspecify.annotations.NullMarked;
