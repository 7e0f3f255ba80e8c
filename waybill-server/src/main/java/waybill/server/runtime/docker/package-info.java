/**
 * Inference containers in an engine that speaks the Docker API, which Docker and Podman do: {@link
 * waybill.server.runtime.docker.DockerRuntime}. Nothing else here knows the client library.
 */
@NullMarked
package waybill.server.runtime.docker;

import org.jspecify.annotations.NullMarked;
