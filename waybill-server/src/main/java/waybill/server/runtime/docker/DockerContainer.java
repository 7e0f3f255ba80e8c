package waybill.server.runtime.docker;

import com.github.dockerjava.api.DockerClient;
import com.github.dockerjava.api.command.InspectContainerResponse.ContainerState;
import com.github.dockerjava.api.exception.NotFoundException;
import com.github.dockerjava.api.exception.NotModifiedException;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import waybill.registry.inference.ContainerEnd;
import waybill.registry.inference.ContainerFailure;
import waybill.registry.inference.ContainerUse;
import waybill.registry.inference.InferenceContainer;
import waybill.server.runtime.LastLines;

/** A container of an engine. */
final class DockerContainer implements InferenceContainer {
  private static final Logger LOG = System.getLogger(DockerContainer.class.getName());

  /** 128 and SIGKILL: what is left to say of a container that somebody else removed. */
  private static final int KILLED = 137;

  private final Engine engine;
  private final Parts parts;
  private @Nullable ContainerEnd end;
  private List<String> kept = List.of();
  private boolean isClosed;

  /**
   * What it is made of.
   *
   * @param id the engine's
   * @param digest of its image
   * @param use where its figures arrive
   * @param output what is heard of it
   * @param patience with a container that was asked to stop
   * @param release removes what was made for it, after it
   */
  record Parts(
      String id,
      URI address,
      String digest,
      UsePeak use,
      OutputLines output,
      Duration patience,
      Runnable release) {}

  DockerContainer(Engine engine, Parts parts) {
    this.engine = engine;
    this.parts = parts;
  }

  @Override
  public URI address() {
    return parts.address();
  }

  @Override
  public synchronized Optional<ContainerEnd> end() {
    if (end == null && !isClosed) {
      try {
        end = engine.ask("tell the state of a container", this::readEnd).orElse(null);
      } catch (ContainerFailure e) {
        LOG.log(Level.WARNING, e.getMessage());
      }
    }
    return Optional.ofNullable(end);
  }

  private Optional<ContainerEnd> readEnd(DockerClient client) {
    try {
      ContainerState state = client.inspectContainerCmd(parts.id()).exec().getState();
      if (Boolean.TRUE.equals(state.getRunning()) || "created".equals(state.getStatus())) {
        return Optional.empty();
      }
      Long code = state.getExitCodeLong();
      return Optional.of(
          new ContainerEnd(
              code == null ? KILLED : code.intValue(), Boolean.TRUE.equals(state.getOOMKilled())));
    } catch (NotFoundException e) {
      return Optional.of(new ContainerEnd(KILLED, false));
    }
  }

  @Override
  public Optional<String> imageDigest() {
    return Optional.of(parts.digest());
  }

  @Override
  public synchronized List<String> lastLines(int count) {
    if (!isClosed) {
      kept = readLines();
    }
    return kept.subList(Math.max(0, kept.size() - count), kept.size());
  }

  private List<String> readLines() {
    try {
      return OutputLines.last(engine, parts.id());
    } catch (IOException e) {
      LOG.log(Level.WARNING, "The output of a container cannot be read: " + e.getMessage());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return List.of();
  }

  @Override
  public Optional<ContainerUse> use() {
    return parts.use().use();
  }

  @Override
  public synchronized void close() {
    if (isClosed) {
      return;
    }
    boolean wasInterrupted = Thread.interrupted(); // nothing may be left, whoever is in a hurry
    attempt("stop a container", this::stop);
    end();
    lastLines(LastLines.COUNT_MAX);
    isClosed = true;
    parts.output().awaitEnd();
    attempt("remove a container", client -> remove(client, parts.id()));
    try {
      parts.use().close();
    } catch (IOException e) {
      LOG.log(Level.DEBUG, "The figures of a container ended with an error.", e);
    }
    parts.release().run();
    if (wasInterrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private void attempt(String what, Function<DockerClient, Boolean> step) {
    try {
      engine.ask(what, step);
    } catch (ContainerFailure e) {
      LOG.log(Level.WARNING, e.getMessage());
    }
  }

  private boolean stop(DockerClient client) {
    try {
      client.stopContainerCmd(parts.id()).withTimeout((int) parts.patience().toSeconds()).exec();
      return true;
    } catch (NotModifiedException | NotFoundException e) {
      return false; // it had ended
    }
  }

  /** Kills and removes a container, if it is there. */
  static boolean remove(DockerClient client, String id) {
    try {
      client.removeContainerCmd(id).withForce(true).withRemoveVolumes(true).exec();
      return true;
    } catch (NotFoundException e) {
      return false;
    }
  }
}
