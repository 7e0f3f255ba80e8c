package waybill.server.transform;

import org.jspecify.annotations.Nullable;
import waybill.registry.transform.InputObject;
import waybill.registry.transform.TransformFault;

/**
 * What became of one object.
 *
 * @param instance that it went to, from 0
 * @param fault null when its output is stored
 */
public record ObjectOutcome(InputObject object, int instance, @Nullable TransformFault fault) {}
