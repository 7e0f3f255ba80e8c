package waybill.server.transform.bench;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import waybill.registry.inference.ContainerEnd;
import waybill.registry.inference.ContainerUse;
import waybill.registry.inference.InferenceContainer;

/** The echo container, started by somebody else. */
record Echo(int port) implements InferenceContainer {
  @Override
  public URI address() {
    return URI.create("http://127.0.0.1:" + port);
  }

  @Override
  public Optional<ContainerEnd> end() {
    return Optional.empty();
  }

  @Override
  public Optional<String> imageDigest() {
    return Optional.empty();
  }

  @Override
  public List<String> lastLines(int count) {
    return List.of();
  }

  @Override
  public Optional<ContainerUse> use() {
    return Optional.empty();
  }

  @Override
  public void close() {}
}
