package waybill.server.runtime.docker;

import com.github.dockerjava.api.DockerClient;
import com.github.dockerjava.api.model.Capability;
import com.github.dockerjava.api.model.ExposedPort;
import com.github.dockerjava.api.model.HostConfig;
import com.github.dockerjava.api.model.Mount;
import com.github.dockerjava.api.model.MountType;
import com.github.dockerjava.api.model.PortBinding;
import com.github.dockerjava.api.model.Ports;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import waybill.registry.inference.ContainerLimits;
import waybill.registry.inference.ContainerRequest;

/**
 * What an engine is asked for: {@code IMAGE serve}, with the image's entry point kept, no
 * capabilities, nothing to write to but {@code /tmp}, and no credentials.
 */
record ContainerForm(ContainerRequest request, boolean readOnlyRoot) {
  /** Label of a server's containers and networks. */
  static final String OWNER = "waybill.owner";

  /** And of those of one container. */
  static final String CONTAINER = "waybill.container";

  /** Where images listen. */
  static final ExposedPort PORT = ExposedPort.tcp(8080);

  private static final String BIND_TO_PORT = "SAGEMAKER_BIND_TO_PORT";
  private static final double NANOS = 1e9;

  /** Programs are run from there by runtimes that unpack their libraries. */
  private static final String TMP = "rw,exec,nosuid,nodev,mode=1777";

  String image() {
    return request.image();
  }

  boolean isIsolated() {
    return request.isIsolated();
  }

  /** The engine's name for the container and its network. */
  String name() {
    return "waybill-" + request.owner() + "-" + request.name();
  }

  /** Makes a network of the container's own that leads nowhere. */
  String createNetwork(DockerClient client) {
    return client
        .createNetworkCmd()
        .withName(name())
        .withDriver("bridge")
        .withInternal(true)
        .withLabels(labels())
        .exec()
        .getId();
  }

  /** Makes the container and returns the engine's id of it. */
  String createContainer(DockerClient client) {
    return client
        .createContainerCmd(request.image())
        .withName(name())
        .withHostName(request.hostname())
        .withCmd("serve")
        .withEnv(environment())
        .withLabels(labels())
        .withExposedPorts(PORT)
        .withHostConfig(host())
        .exec()
        .getId();
  }

  private HostConfig host() {
    ContainerLimits limits = request.limits();
    HostConfig host =
        HostConfig.newHostConfig()
            .withMemory(limits.memoryBytes())
            .withMemorySwap(limits.memoryBytes()) // the sum of both: no swap
            .withNanoCPUs(Math.round(limits.cpus() * NANOS))
            .withPidsLimit((long) limits.processes())
            .withCapDrop(Capability.ALL)
            .withSecurityOpts(List.of("no-new-privileges"))
            .withReadonlyRootfs(readOnlyRoot)
            .withTmpFs(Map.of("/tmp", TMP))
            .withMounts(mounts());
    return isIsolated()
        ? host.withNetworkMode(name())
        : host.withPortBindings(new PortBinding(Ports.Binding.bindIp("127.0.0.1"), PORT));
  }

  private List<Mount> mounts() {
    return request.mounts().stream()
        .map(
            mount ->
                new Mount()
                    .withType(MountType.BIND)
                    .withSource(mount.source().toAbsolutePath().toString())
                    .withTarget(mount.directory())
                    .withReadOnly(true))
        .toList();
  }

  private List<String> environment() {
    Map<String, String> variables = new TreeMap<>(request.environment());
    String port = Integer.toString(PORT.getPort());
    variables.computeIfPresent(BIND_TO_PORT, (name, given) -> port); // not the package's to choose
    return variables.entrySet().stream().map(e -> e.getKey() + "=" + e.getValue()).toList();
  }

  private Map<String, String> labels() {
    return Map.of(OWNER, request.owner(), CONTAINER, request.name());
  }
}
