package waybill.server.runtime.docker;

import com.github.dockerjava.api.DockerClient;
import com.github.dockerjava.api.exception.DockerException;
import com.github.dockerjava.core.DefaultDockerClientConfig;
import com.github.dockerjava.core.DockerClientConfig;
import com.github.dockerjava.core.DockerClientImpl;
import com.github.dockerjava.zerodep.ZerodepDockerHttpClient;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketAddress;
import java.net.URI;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import waybill.registry.inference.ContainerFailure;

/** The connection to an engine. May be used from any thread. */
final class Engine {
  private static final Duration CONNECT = Duration.ofSeconds(5);

  /** Longer than a stop takes, and than an engine is silent while it pulls. */
  private static final Duration ANSWER = Duration.ofMinutes(5);

  /** Each container has one for its figures and one for its output. */
  private static final int CONNECTIONS = 1024;

  private static final int TCP_PORT = 2375;

  /** The member of an engine's error that is meant for people. */
  private static final Pattern MESSAGE =
      Pattern.compile("\"message\"\\s*:\\s*\"((?:[^\"\\\\]|\\\\.)*)\"");

  private final URI host;
  private @Nullable DockerClient client;
  private @Nullable DockerClient follower;

  Engine(URI host) {
    this.host = host;
  }

  URI host() {
    return host;
  }

  /**
   * Asks the engine for something.
   *
   * @param what it should do, as in "start the image x"
   * @throws ContainerFailure when it cannot be reached, or refuses
   */
  <T> T ask(String what, Function<DockerClient, T> question) throws ContainerFailure {
    return ask(what, question, client());
  }

  /**
   * Asks for what goes on while a container runs, and of which there may be nothing for hours.
   *
   * @throws ContainerFailure as {@link #ask}
   */
  <T> T follow(String what, Function<DockerClient, T> question) throws ContainerFailure {
    return ask(what, question, follower());
  }

  private <T> T ask(String what, Function<DockerClient, T> question, DockerClient asked)
      throws ContainerFailure {
    checkReachable();
    try {
      return question.apply(asked);
    } catch (DockerException e) {
      throw refusal(what, e);
    } catch (RuntimeException e) { // the transport's faults have no type of their own
      throw new ContainerFailure("The engine at " + host + " did not " + what + ": " + deepest(e));
    }
  }

  ContainerFailure refusal(String what, DockerException e) {
    return new ContainerFailure("The engine at " + host + " would not " + what + ": " + said(e));
  }

  /** What an engine said for people. */
  static String said(DockerException e) {
    String text = String.valueOf(e.getMessage()).strip();
    Matcher matcher = MESSAGE.matcher(text);
    return matcher.find() ? matcher.group(1).replaceAll("\\\\(.)", "$1") : text;
  }

  private static String deepest(Throwable e) {
    Throwable cause = e;
    while (cause.getCause() != null) {
      cause = cause.getCause();
    }
    return String.valueOf(cause.getMessage());
  }

  private synchronized DockerClient client() {
    DockerClient known = client;
    if (known == null) {
      known = connect(ANSWER);
      client = known;
    }
    return known;
  }

  private synchronized DockerClient follower() {
    DockerClient known = follower;
    if (known == null) {
      known = connect(null);
      follower = known;
    }
    return known;
  }

  /**
   * @param patience with an engine that says nothing; null for any
   */
  private DockerClient connect(@Nullable Duration patience) {
    DockerClientConfig config =
        DefaultDockerClientConfig.createDefaultConfigBuilder()
            .withDockerHost(host.toString())
            .withDockerTlsVerify(false)
            .build();
    ZerodepDockerHttpClient.Builder builder =
        new ZerodepDockerHttpClient.Builder()
            .dockerHost(host)
            .maxConnections(CONNECTIONS)
            .connectionTimeout(CONNECT);
    return DockerClientImpl.getInstance(
        config, (patience == null ? builder : builder.responseTimeout(patience)).build());
  }

  /** Finds out why nobody answers while the system still tells. */
  private void checkReachable() throws ContainerFailure {
    switch (String.valueOf(host.getScheme())) {
      case "unix" -> checkSocket(Path.of(host.getPath()));
      case "tcp" -> checkPort();
      default ->
          throw new ContainerFailure(
              "runtimes.docker.host must be unix:///PATH or tcp://HOST:PORT, not " + host + ".");
    }
  }

  private void checkSocket(Path socket) throws ContainerFailure {
    if (!Files.exists(socket)) {
      throw new ContainerFailure(
          "There is no engine at "
              + host
              + ". Start Docker or Podman's service, or name its socket with"
              + " runtimes.docker.host.");
    }
    if (!Files.isWritable(socket)) {
      throw new ContainerFailure(
          "The server may not use the engine at "
              + host
              + ". Add its user to the group of that socket, which is as much as making it root.");
    }
    SocketAddress address = UnixDomainSocketAddress.of(socket);
    try (SocketChannel channel = SocketChannel.open(address)) {
      channel.finishConnect();
    } catch (IOException e) {
      throw silent(e);
    }
  }

  private void checkPort() throws ContainerFailure {
    int port = host.getPort() < 0 ? TCP_PORT : host.getPort();
    try (Socket socket = new Socket()) {
      socket.connect(new InetSocketAddress(host.getHost(), port), (int) CONNECT.toMillis());
    } catch (ConnectException e) {
      throw silent(e);
    } catch (IOException e) {
      throw new ContainerFailure(
          "The engine at " + host + " cannot be reached: " + e.getMessage() + ".");
    }
  }

  private ContainerFailure silent(IOException e) {
    return new ContainerFailure(
        "The engine at "
            + host
            + " does not run: "
            + e.getMessage()
            + ". Start it, or name another with runtimes.docker.host.");
  }
}
