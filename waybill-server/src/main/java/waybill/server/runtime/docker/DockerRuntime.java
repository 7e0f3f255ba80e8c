package waybill.server.runtime.docker;

import com.github.dockerjava.api.DockerClient;
import com.github.dockerjava.api.command.InspectContainerResponse;
import com.github.dockerjava.api.exception.NotFoundException;
import com.github.dockerjava.api.model.Container;
import com.github.dockerjava.api.model.ContainerNetwork;
import com.github.dockerjava.api.model.Network;
import com.github.dockerjava.api.model.Ports;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import waybill.registry.inference.ContainerFailure;
import waybill.registry.inference.ContainerOutput;
import waybill.registry.inference.ContainerRequest;
import waybill.registry.inference.InferenceContainer;
import waybill.registry.inference.InferenceRuntime;

/** Runs images in an engine. May be used from any thread. */
public final class DockerRuntime implements InferenceRuntime {
  private static final Logger LOG = System.getLogger(DockerRuntime.class.getName());

  /** Nobody listens on port 0: where a container that ended at once is said to be. */
  private static final URI NOWHERE = URI.create("http://127.0.0.1:0");

  private final DockerOptions options;
  private final Engine engine;
  private final EngineImages images;
  private final Set<String> running = ConcurrentHashMap.newKeySet();

  /** A runtime that connects when it is first asked for something. */
  public DockerRuntime(DockerOptions options) {
    this.options = options;
    this.engine = new Engine(options.host());
    this.images = new EngineImages(engine, options.pullsMissing());
  }

  @Override
  public boolean takes(String image) {
    return options.images().match(image);
  }

  @Override
  public InferenceContainer start(ContainerRequest request, ContainerOutput output)
      throws IOException, InterruptedException {
    String digest = images.digest(request.image());
    if (!running.add(request.name())) {
      throw new ContainerFailure("A container named " + request.name() + " runs already.");
    }
    ContainerForm form = new ContainerForm(request, options.readOnlyRoot());
    try {
      return start(form, digest, output);
    } catch (IOException | RuntimeException e) {
      remove(form);
      throw e;
    }
  }

  private InferenceContainer start(ContainerForm form, String digest, ContainerOutput output)
      throws IOException {
    String what = "start the image " + form.image();
    if (form.isIsolated()) {
      engine.ask(what, form::createNetwork);
    }
    String id = engine.ask(what, form::createContainer);
    engine.ask(what, client -> client.startContainerCmd(id).exec());
    InspectContainerResponse started =
        engine.ask(what, client -> client.inspectContainerCmd(id).exec());
    UsePeak use = new UsePeak();
    engine.follow("tell what a container uses", client -> client.statsCmd(id).exec(use));
    OutputLines lines = OutputLines.follow(engine, id, output);
    URI address = form.isIsolated() ? onItsNetwork(started, form) : published(started);
    return new DockerContainer(
        engine,
        new DockerContainer.Parts(
            id, address, digest, use, lines, options.patience(), () -> remove(form)));
  }

  private static URI published(InspectContainerResponse started) {
    Ports ports = started.getNetworkSettings().getPorts();
    Ports.Binding[] bindings = ports == null ? null : ports.getBindings().get(ContainerForm.PORT);
    return bindings == null || bindings.length == 0
        ? NOWHERE
        : URI.create("http://127.0.0.1:" + bindings[0].getHostPortSpec());
  }

  private static URI onItsNetwork(InspectContainerResponse started, ContainerForm form) {
    ContainerNetwork network = started.getNetworkSettings().getNetworks().get(form.name());
    String address = network == null ? null : network.getIpAddress();
    return address == null || address.isEmpty()
        ? NOWHERE
        : URI.create("http://" + address + ":" + ContainerForm.PORT.getPort());
  }

  /** Removes what was made for a container, as far as it is there. */
  private void remove(ContainerForm form) {
    try {
      engine.ask("remove a container", client -> DockerContainer.remove(client, form.name()));
      if (form.isIsolated()) {
        engine.ask("remove a network", client -> removeNetwork(client, form.name()));
      }
    } catch (ContainerFailure e) {
      LOG.log(Level.WARNING, e.getMessage());
    } finally {
      running.remove(form.request().name());
    }
  }

  private static boolean removeNetwork(DockerClient client, String name) {
    try {
      client.removeNetworkCmd(name).exec();
      return true;
    } catch (NotFoundException e) {
      return false;
    }
  }

  @Override
  public void removeLeftovers(String owner) throws IOException {
    Map<String, String> mark = Map.of(ContainerForm.OWNER, owner);
    List<Container> containers =
        engine.ask(
            "list containers",
            client -> client.listContainersCmd().withShowAll(true).withLabelFilter(mark).exec());
    for (Container container : containers) {
      if (isLeft(container.getLabels())) {
        engine.ask(
            "remove a container", client -> DockerContainer.remove(client, container.getId()));
      }
    }
    List<Network> networks =
        engine.ask(
            "list networks",
            client ->
                client
                    .listNetworksCmd()
                    .withFilter("label", List.of(ContainerForm.OWNER + "=" + owner))
                    .exec());
    for (Network network : networks) {
      if (isLeft(network.getLabels())) {
        engine.ask("remove a network", client -> removeNetwork(client, network.getId()));
      }
    }
  }

  private boolean isLeft(Map<String, String> labels) {
    return Optional.ofNullable(labels.get(ContainerForm.CONTAINER))
        .filter(running::contains)
        .isEmpty();
  }
}
