package waybill.server.runtime.process;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.URI;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import waybill.registry.inference.ContainerEnd;
import waybill.registry.inference.ContainerOutput;
import waybill.registry.inference.ContainerRequest;
import waybill.registry.inference.ContainerUse;
import waybill.registry.inference.InferenceContainer;
import waybill.server.processes.MarkedProcesses;
import waybill.server.runtime.LastLines;

/**
 * A command that was started, with all processes that came of it. When the first of them ends, the
 * others are killed, as in an engine's container.
 */
final class ProcessContainer implements InferenceContainer {
  private static final Logger LOG = System.getLogger(ProcessContainer.class.getName());

  /** The sandbox passes no signal on: it is its content that is asked to end. */
  private static final String SANDBOX = "/bwrap";

  /** All that could write to it are gone, so it is at its end, or as good as. */
  private static final Duration OUTPUT_WAIT_MAX = Duration.ofSeconds(10);

  private final Parts parts;
  private final LastLines lines;
  private final SampledUse sampled;
  private final Thread reading;
  private final Thread ending;
  private @Nullable ContainerEnd end;
  private @Nullable ContainerUse lastUse;
  private boolean isClosed;

  /**
   * What it is made of.
   *
   * @param main the first process
   * @param group null where limits cannot be had
   * @param output hears what it writes
   * @param patience with a container that was asked to stop
   * @param release gives its port and its place on disk back
   */
  record Parts(
      ContainerRequest request,
      Process main,
      int port,
      @Nullable ControlGroup group,
      ContainerOutput output,
      Duration patience,
      Runnable release) {}

  ProcessContainer(Parts parts) {
    this.parts = parts;
    this.lines = new LastLines(parts.output());
    this.sampled = new SampledUse(parts.main().toHandle());
    String name = "container " + parts.request().name();
    // Platform threads: reading a pipe would hold the carrier of a virtual one.
    reading = Thread.ofPlatform().daemon().name(name + ", output").start(this::readOutput);
    ending = Thread.ofPlatform().daemon().name(name + ", end").start(this::awaitEnd);
    if (parts.group() == null) {
      Thread.ofVirtual().name(name + ", use").start(sampled::watch);
    }
  }

  @Override
  public URI address() {
    return URI.create("http://127.0.0.1:" + parts.port());
  }

  @Override
  public synchronized Optional<ContainerEnd> end() {
    if (end == null && !parts.main().isAlive()) {
      ControlGroup group = parts.group();
      end = new ContainerEnd(parts.main().exitValue(), group != null && group.ranOutOfMemory());
    }
    return Optional.ofNullable(end);
  }

  @Override
  public Optional<String> imageDigest() {
    return Optional.empty();
  }

  @Override
  public List<String> lastLines(int count) {
    return lines.last(count);
  }

  @Override
  public synchronized Optional<ContainerUse> use() {
    if (!isClosed) {
      ControlGroup group = parts.group();
      Optional<ContainerUse> now = group == null ? sampled.use() : group.use();
      now.ifPresent(use -> lastUse = use);
    }
    return Optional.ofNullable(lastUse);
  }

  private void readOutput() {
    try {
      lines.readAll(parts.main().getInputStream());
    } catch (IOException e) {
      LOG.log(Level.DEBUG, "The output of a container ended with an error.", e);
    }
  }

  /** Kills what the first process left. */
  private void awaitEnd() {
    try {
      parts.main().waitFor();
      MarkedProcesses.killAll(this::members);
    } catch (IOException e) {
      LOG.log(Level.WARNING, e.getMessage());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private List<ProcessHandle> members() {
    Set<ProcessHandle> members = new LinkedHashSet<>();
    ProcessHandle main = parts.main().toHandle();
    try (Stream<ProcessHandle> descendants = main.descendants()) {
      descendants.forEach(members::add);
    }
    members.add(main);
    ContainerRequest request = parts.request();
    members.addAll(ContainerProcesses.ofContainer(request.owner(), request.name()));
    ControlGroup group = parts.group();
    if (group != null) {
      members.addAll(group.members());
    }
    return members.stream().filter(ProcessHandle::isAlive).toList();
  }

  @Override
  public void close() {
    synchronized (this) {
      if (isClosed) {
        return;
      }
      use();
      isClosed = true;
    }
    boolean wasInterrupted = Thread.interrupted(); // nothing may be left, whoever is in a hurry
    try {
      wasInterrupted |= stop();
      end();
      ControlGroup group = parts.group();
      if (group != null) {
        group.remove();
      }
    } catch (IOException e) {
      LOG.log(Level.WARNING, "A container could not be removed: " + e.getMessage());
    } catch (InterruptedException e) {
      wasInterrupted = true;
    } finally {
      parts.release().run();
      if (wasInterrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  /** Returns whether somebody was in a hurry; nothing is left all the same. */
  private boolean stop() throws IOException, InterruptedException {
    boolean wasInterrupted = false;
    if (parts.main().isAlive()) {
      members().stream().filter(process -> !isSandbox(process)).forEach(ProcessHandle::destroy);
      try {
        parts.main().waitFor(parts.patience().toMillis(), TimeUnit.MILLISECONDS);
      } catch (InterruptedException e) {
        wasInterrupted = true;
      }
    }
    MarkedProcesses.killAll(this::members);
    ending.join(); // it must not meet another container of this name
    if (!reading.join(OUTPUT_WAIT_MAX)) {
      LOG.log(Level.WARNING, "Somebody holds the output of a container that ended.");
    }
    return wasInterrupted;
  }

  private static boolean isSandbox(ProcessHandle process) {
    return process.info().command().orElse("").endsWith(SANDBOX);
  }
}
