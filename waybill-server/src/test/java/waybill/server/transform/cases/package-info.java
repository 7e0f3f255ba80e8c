/**
 * The shared cases of batch transform, read from a resource: contents from small descriptions, and
 * a container with a described behaviour that answers over real HTTP.
 */
@NullMarked
package waybill.server.transform.cases;

import org.jspecify.annotations.NullMarked;
