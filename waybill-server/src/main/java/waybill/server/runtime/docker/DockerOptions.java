package waybill.server.runtime.docker;

import java.net.URI;
import java.time.Duration;
import waybill.server.runtime.ImagePatterns;

/**
 * Which engine runs what, and how.
 *
 * @param host {@code unix:///PATH} or {@code tcp://HOST:PORT}, on this machine: models are mounted
 * @param pullsMissing whether an image that the engine does not have is fetched
 * @param readOnlyRoot whether a container may change nothing but its {@code /tmp}
 * @param patience with a container that was asked to stop, in whole seconds
 */
public record DockerOptions(
    ImagePatterns images,
    URI host,
    boolean pullsMissing,
    boolean readOnlyRoot,
    Duration patience) {}
