package waybill.registry.inference;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** A container that was started. May be used from any thread. */
public interface InferenceContainer extends AutoCloseable {
  /** How long a container that was asked to stop may take. Source: the guide on hosting. */
  Duration STOP_PATIENCE = Duration.ofSeconds(30);

  /**
   * Where it answers: {@code http://HOST:PORT}, reachable from this process. That of a container
   * that ended as soon as it began may have the port 0, at which nobody answers.
   */
  URI address();

  /** How it ended; empty while it runs. */
  Optional<ContainerEnd> end();

  /** The digest of the image that runs, {@code sha256:…}; empty where the runtime has no images. */
  Optional<String> imageDigest();

  /**
   * The end of what it wrote to its output and error streams.
   *
   * @param count of lines, at most
   */
  List<String> lastLines(int count);

  /** The most that it used so far; empty where the system does not tell. */
  Optional<ContainerUse> use();

  /**
   * Stops and removes it: asks, waits up to {@link #STOP_PATIENCE}, then kills. Its end, its last
   * lines and its use can be asked for afterwards, and its output was heard to the end. Does
   * nothing the second time.
   */
  @Override
  void close();
}
