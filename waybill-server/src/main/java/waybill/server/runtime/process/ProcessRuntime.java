package waybill.server.runtime.process;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import waybill.registry.inference.ContainerFailure;
import waybill.registry.inference.ContainerOutput;
import waybill.registry.inference.ContainerRequest;
import waybill.registry.inference.ContainerRequest.Mount;
import waybill.registry.inference.InferenceContainer;
import waybill.registry.inference.InferenceRuntime;
import waybill.server.processes.MarkedProcesses;
import waybill.server.processes.Programs;

/** Runs commands of this machine as containers. May be used from any thread. */
public final class ProcessRuntime implements InferenceRuntime {
  private static final Logger LOG = System.getLogger(ProcessRuntime.class.getName());

  /** Comes under the limits before it becomes the command; its arguments are never its text. */
  private static final String ENTER =
      "ulimit -c 0; while [ \"$1\" != -- ]; do echo $$ > \"$1\" || exit 125; shift; done; shift;"
          + " exec \"$@\"";

  /**
   * Starts all processes. The kernel ends a sandbox with the thread that started it, not only with
   * the process, so this thread never ends, and no caller's thread is used.
   */
  private static final ExecutorService STARTER =
      Executors.newFixedThreadPool(
          1, Thread.ofPlatform().daemon().name("container starter").factory());

  private static final Path SANDBOX_HOME = Path.of("/tmp");

  private final List<ProcessImage> images;
  private final Path directory;
  private final Duration patience;
  private final LoopbackPorts ports = new LoopbackPorts();
  private final Set<String> running = ConcurrentHashMap.newKeySet();
  private @Nullable Machine machine;

  /**
   * @param images in the order in which they are asked for a command
   * @param directory for the containers' scratch space; made when first needed
   * @param patience with a container that was asked to stop
   */
  public ProcessRuntime(List<ProcessImage> images, Path directory, Duration patience) {
    this.images = List.copyOf(images);
    this.directory = directory.toAbsolutePath();
    this.patience = patience;
  }

  @Override
  public boolean takes(String image) {
    return images.stream().anyMatch(known -> known.images().match(image));
  }

  @Override
  public InferenceContainer start(ContainerRequest request, ContainerOutput output)
      throws IOException, InterruptedException {
    ProcessImage image =
        images.stream()
            .filter(known -> known.images().match(request.image()))
            .findFirst()
            .orElseThrow(() -> new ContainerFailure("No command runs " + request.image() + "."));
    boolean sandboxed = isSandboxed(image);
    check(image, request);
    Optional<ControlGroups> limiting = machine().groups();
    if (!running.add(request.name())) {
      throw new ContainerFailure("A container named " + request.name() + " runs already.");
    }
    Preparation prepared = new Preparation(request, output);
    try {
      prepared.port = ports.take();
      if (limiting.isPresent()) {
        prepared.group = limiting.get().make(request.owner(), request.name(), request.limits());
      }
      return start(image, prepared, sandboxed);
    } catch (IOException | InterruptedException | RuntimeException e) {
      prepared.undo();
      throw e;
    }
  }

  private InferenceContainer start(ProcessImage image, Preparation prepared, boolean sandboxed)
      throws IOException, InterruptedException {
    ContainerRequest request = prepared.request;
    Path home = sandboxed ? SANDBOX_HOME : Files.createDirectories(home(request.name()));
    List<Mount> inside =
        sandboxed
            ? request.mounts().stream()
                .map(mount -> new Mount(Path.of(mount.directory()), mount.directory()))
                .toList()
            : request.mounts();
    Map<String, String> environment = ContainerEnvironment.of(request, prepared.port, home, inside);
    List<String> command = command(image, prepared.port, environment);
    List<String> line = new ArrayList<>(List.of("/bin/sh", "-c", ENTER, "waybill"));
    ControlGroup group = prepared.group;
    if (group != null) {
      group.entrances().forEach(file -> line.add(file.toString()));
    }
    line.add("--");
    line.addAll(
        sandboxed ? Bubblewrap.line(image, request, command) : Programs.ownSession(command));
    ProcessBuilder builder =
        new ProcessBuilder(line)
            .redirectErrorStream(true)
            .redirectInput(new File("/dev/null"))
            .directory(sandboxed ? null : home.toFile());
    builder.environment().clear();
    builder.environment().putAll(environment);
    return new ProcessContainer(
        new ProcessContainer.Parts(
            request,
            begin(builder),
            prepared.port,
            group,
            prepared.output,
            patience,
            prepared::release));
  }

  private static Process begin(ProcessBuilder builder) throws IOException, InterruptedException {
    Future<Process> started = STARTER.submit(builder::start);
    try {
      return started.get();
    } catch (ExecutionException e) {
      throw new IOException("A command cannot be started: " + e.getCause(), e);
    } catch (InterruptedException e) {
      if (!started.cancel(false)) { // it is starting, and must not stay
        ended(started);
      }
      throw e;
    }
  }

  private static void ended(Future<Process> started) throws InterruptedException {
    try {
      started.get().destroyForcibly();
    } catch (ExecutionException e) {
      LOG.log(Level.DEBUG, "A command that nobody waits for did not start.", e);
    }
  }

  private static List<String> command(
      ProcessImage image, int port, Map<String, String> environment) {
    String model = environment.getOrDefault("WAYBILL_MODEL_DIR", "");
    return image.command().stream()
        .map(word -> word.replace("{port}", Integer.toString(port)).replace("{model}", model))
        .toList();
  }

  private static void check(ProcessImage image, ContainerRequest request) throws ContainerFailure {
    String name = "runtimes.process." + image.name();
    if (Programs.find(image.command().getFirst()).isEmpty()) {
      throw new ContainerFailure(
          "The program "
              + image.command().getFirst()
              + " of "
              + name
              + " is not there or may not be run by the server.");
    }
    if (request.isIsolated() && !image.mayShareNetwork()) {
      throw new ContainerFailure(
          "The container asks for network isolation, which a process cannot have: the server"
              + " reaches it over this machine's network. Run "
              + request.image()
              + " in an engine, or accept that with "
              + name
              + ".share-network: true.");
    }
  }

  private boolean isSandboxed(ProcessImage image) throws ContainerFailure, InterruptedException {
    if (image.sandbox() == SandboxChoice.NONE) {
      return false;
    }
    Optional<String> fault = machine().sandboxFault();
    if (fault.isPresent() && image.sandbox() == SandboxChoice.BWRAP) {
      throw new ContainerFailure(
          "runtimes.process."
              + image.name()
              + " wants bubblewrap, which does not work on this machine: "
              + fault.get());
    }
    return fault.isEmpty();
  }

  /** Looked at once, when first needed. */
  private synchronized Machine machine() throws InterruptedException {
    Machine found = machine;
    if (found == null) {
      found = Machine.look(images.stream().anyMatch(i -> i.sandbox() != SandboxChoice.NONE));
      machine = found;
    }
    return found;
  }

  /**
   * Kills the processes that carry the owner's mark and removes their control groups and scratch
   * space; what this runtime started itself and has not closed stays.
   */
  @Override
  public void removeLeftovers(String owner) throws IOException, InterruptedException {
    Optional<ControlGroups> limiting = machine().groups();
    MarkedProcesses.killAll(() -> leftovers(owner, limiting));
    if (limiting.isPresent()) {
      limiting.get().removeEmpty(owner);
    }
    if (Files.isDirectory(directory)) {
      try (DirectoryStream<Path> homes = Files.newDirectoryStream(directory)) {
        for (Path home : homes) {
          if (!running.contains(home.getFileName().toString())) {
            delete(home);
          }
        }
      }
    }
  }

  private List<ProcessHandle> leftovers(String owner, Optional<ControlGroups> limiting) {
    Set<ProcessHandle> found = new LinkedHashSet<>(ContainerProcesses.ofOwner(owner));
    limiting.ifPresent(all -> found.addAll(all.members(owner, running)));
    return found.stream()
        .filter(
            process ->
                MarkedProcesses.variableOf(process, ContainerEnvironment.CONTAINER)
                    .filter(running::contains)
                    .isEmpty())
        .toList();
  }

  private Path home(String container) {
    return directory.resolve(container);
  }

  /** Deletes a tree without following links. */
  private static void delete(Path tree) throws IOException {
    if (!Files.exists(tree)) {
      return;
    }
    try (Stream<Path> paths = Files.walk(tree)) {
      for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(path);
      }
    } catch (UncheckedIOException e) {
      throw new IOException("Cannot delete " + tree, e);
    }
  }

  /** What a container holds of this runtime while it lives. */
  private final class Preparation {
    private final ContainerRequest request;
    private final ContainerOutput output;
    private int port;
    private @Nullable ControlGroup group;

    Preparation(ContainerRequest request, ContainerOutput output) {
      this.request = request;
      this.output = output;
    }

    /** Gives back all but the group, which a container removes itself. */
    void release() {
      try {
        delete(home(request.name()));
      } catch (IOException e) {
        LOG.log(Level.WARNING, "The scratch space of a container stays: " + e.getMessage());
      }
      if (port != 0) {
        ports.giveBack(port);
      }
      running.remove(request.name());
    }

    void undo() {
      ControlGroup made = group;
      try {
        if (made != null) {
          made.remove();
        }
      } catch (IOException e) {
        LOG.log(Level.WARNING, "A control group stays: " + e.getMessage());
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      } finally {
        release();
      }
    }
  }
}
