/**
 * Batch transform: objects in, one answer for each object out. {@link
 * waybill.registry.transform.TransformRequestReader} makes a request of the API's members, {@link
 * waybill.registry.transform.InputListing} finds its objects, and small values say how they are
 * spread, sent and named. Cutting objects into requests is in {@code record}, filters and joins are
 * in {@code filter}. Nothing here knows HTTP, files or a parser of JSON.
 */
@NullMarked
package waybill.registry.transform;

import org.jspecify.annotations.NullMarked;
