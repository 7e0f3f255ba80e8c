/**
 * Runs transform jobs. {@link waybill.server.transform.TransformRun} is the door: it takes a
 * request, a store of objects and a {@link waybill.server.transform.Fleet} that starts containers,
 * and comes back with a {@link waybill.server.transform.TransformResult}. What a job means is
 * decided in {@code waybill.registry.transform}; here are threads, sockets and temporary files.
 * Nothing here knows the API, or how containers are run.
 */
@NullMarked
package waybill.server.transform;

import org.jspecify.annotations.NullMarked;
