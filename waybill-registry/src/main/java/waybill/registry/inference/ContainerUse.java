package waybill.registry.inference;

import java.time.Duration;

/**
 * What a container used.
 *
 * @param memoryBytes the most at one time
 * @param cpu time of all its processes together
 */
public record ContainerUse(long memoryBytes, Duration cpu) {}
