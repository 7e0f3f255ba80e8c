/**
 * Why the registry declines a request. The set of problems is closed, carried by one exception and
 * answered in one place on the wire side; nothing here knows a status code.
 */
@NullMarked
package waybill.registry.problem;

import org.jspecify.annotations.NullMarked;
