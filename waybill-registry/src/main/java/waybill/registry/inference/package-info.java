/**
 * Containers that serve models: {@link waybill.registry.inference.InferenceRuntime} is the port to
 * whatever runs them. The contract of a container is HTTP: {@code GET /ping}, {@code GET
 * /execution-parameters}, {@code POST /invocations}. Nothing here knows processes, Docker or HTTP.
 */
@NullMarked
package waybill.registry.inference;

import org.jspecify.annotations.NullMarked;
