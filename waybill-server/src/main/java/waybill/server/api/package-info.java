/**
 * Where the wire meets the registry. The doors are {@link waybill.server.api.RegistryApi}, which
 * answers a signed request, and {@link waybill.server.api.JsonRenderer}, with which stores keep
 * resources as the bytes of their describe answers. Inside: one small class per operation, a table
 * of them, the reader of bodies and the only mapping from problems to the API's errors. Only this
 * package and the root know both wire and registry; nothing here knows HTTP or storage.
 */
@NullMarked
package waybill.server.api;

import org.jspecify.annotations.NullMarked;
