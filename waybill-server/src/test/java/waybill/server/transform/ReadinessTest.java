package waybill.server.transform;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import waybill.registry.inference.ContainerEnd;
import waybill.registry.inference.ContainerUse;
import waybill.registry.inference.InferenceContainer;
import waybill.registry.transform.TransformFault;

/** Containers that are asked whether they are ready. */
final class ReadinessTest {
  @TempDir private Path directory;
  private HttpServer server;
  private int bytes;

  @BeforeEach
  void serve() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/ping",
        exchange -> {
          try (exchange) {
            exchange.sendResponseHeaders(200, bytes);
            exchange.getResponseBody().write(new byte[bytes]);
          }
        });
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  @Test
  void ping_withALargeAnswerWhereNoFileCanBeMade_isReadyAllTheSame() throws Exception {
    bytes = 1 << 20;

    await(Duration.ofMinutes(2));
  }

  @Test
  void ping_withAnAnswerBeyondAllMeasure_isNoAnswer() {
    bytes = (1 << 24) + 1;

    assertThatThrownBy(() -> await(Duration.ofMillis(1)))
        .isInstanceOf(TransformFault.class)
        .hasMessageContaining("did not answer /ping with status 200");
  }

  private void await(Duration startTimeout) throws Exception {
    SpoolFiles files = new SpoolFiles(directory);
    files.close(); // its directory is gone, so that any file fails as on a full disk
    TransformSettings settings =
        new TransformSettings(
            directory,
            startTimeout,
            Duration.ofMillis(20),
            Duration.ofMinutes(1),
            List.of(Duration.ZERO),
            Clock.systemUTC());
    try (Deadlines deadlines = new Deadlines();
        Readiness readiness = new Readiness(new Container(), settings, files, deadlines)) {
      readiness.await("The container ");
    }
  }

  /** One that only has an address. */
  private final class Container implements InferenceContainer {
    @Override
    public URI address() {
      return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
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
}
