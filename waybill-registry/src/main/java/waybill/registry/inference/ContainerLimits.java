package waybill.registry.inference;

/**
 * What a container may use.
 *
 * @param memoryBytes without swap
 * @param cpus cores' worth of time, for example 1.5
 * @param processes threads among them
 */
public record ContainerLimits(long memoryBytes, double cpus, int processes) {}
