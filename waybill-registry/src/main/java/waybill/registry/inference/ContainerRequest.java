package waybill.registry.inference;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * A container that is wanted.
 *
 * @param owner the server that wants it: the id of its data directory, for finding leftovers
 * @param name unique among the owner's containers: job, instance and position in the pipeline
 * @param image as the package has it
 * @param hostname by which it is known in its pipeline
 * @param environment that the container finds; the runtime adds where to listen
 * @param mounts read-only for the container
 * @param isIsolated whether it may reach nothing but its caller
 */
public record ContainerRequest(
    String owner,
    String name,
    String image,
    String hostname,
    Map<String, String> environment,
    List<Mount> mounts,
    ContainerLimits limits,
    boolean isIsolated) {
  /** A label of the domain name system. */
  private static final String HOSTNAME = "[A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?";

  /** What engines take for a name, and nothing that a command could take for an option. */
  private static final String NAME = "[A-Za-z0-9][A-Za-z0-9_.-]{0,127}";

  /**
   * Copies what it gets.
   *
   * @throws IllegalArgumentException when owner, name or hostname could be no container's
   */
  public ContainerRequest {
    if (!owner.matches(NAME) || !name.matches(NAME) || !hostname.matches(HOSTNAME)) {
      throw new IllegalArgumentException(
          "not an owner, a name and a hostname: " + owner + ", " + name + ", " + hostname);
    }
    environment = Map.copyOf(environment);
    mounts = List.copyOf(mounts);
  }

  /**
   * A directory of this machine in the container.
   *
   * @param directory in the container, absolute
   */
  public record Mount(Path source, String directory) {}
}
