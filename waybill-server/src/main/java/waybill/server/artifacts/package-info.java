/**
 * Reads the artifacts of packages from a store of objects. {@link
 * waybill.server.artifacts.ObjectInspector} does so for registrations, {@link
 * waybill.server.artifacts.PinCheck} to see whether they are still the same.
 */
@NullMarked
package waybill.server.artifacts;

import org.jspecify.annotations.NullMarked;
