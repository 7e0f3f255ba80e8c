package waybill.server.runtime.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import waybill.registry.inference.ContainerLimits;
import waybill.registry.inference.ContainerUse;

/**
 * A control group of the second version: one directory.
 *
 * <p>Source: the kernel's cgroup-v2 document.
 */
final class UnifiedGroup implements ControlGroup {
  private static final long PERIOD_MICROS = 100_000;

  private final GroupFiles files;
  private long memoryMax;

  private UnifiedGroup(GroupFiles files) {
    this.files = files;
  }

  /**
   * Makes it.
   *
   * @param directory in a group whose controllers are given to its children
   */
  static UnifiedGroup make(Path directory, ContainerLimits limits) throws IOException {
    Files.createDirectory(directory);
    GroupFiles files = new GroupFiles(directory);
    try {
      files.write("memory.max", Long.toString(limits.memoryBytes()));
      if (files.has("memory.swap.max")) {
        files.write("memory.swap.max", "0");
      }
      if (files.has("memory.oom.group")) {
        files.write("memory.oom.group", "1");
      }
      files.write("pids.max", Integer.toString(limits.processes()));
      files.write("cpu.max", Math.round(limits.cpus() * PERIOD_MICROS) + " " + PERIOD_MICROS);
    } catch (IOException e) {
      Files.deleteIfExists(directory);
      throw e;
    }
    return new UnifiedGroup(files);
  }

  /** The group that a directory already is. */
  static UnifiedGroup at(Path directory) {
    return new UnifiedGroup(new GroupFiles(directory));
  }

  @Override
  public List<Path> entrances() {
    return List.of(files.entrance());
  }

  @Override
  public List<ProcessHandle> members() {
    return files.members();
  }

  /** The peak is told by kernels from 5.19 on; before, it is the most of what was asked for. */
  @Override
  public synchronized Optional<ContainerUse> use() {
    OptionalLong peak = files.number("memory.peak");
    OptionalLong memory = peak.isPresent() ? peak : files.number("memory.current");
    OptionalLong micros = files.number("cpu.stat", "usage_usec");
    if (memory.isEmpty() || micros.isEmpty()) {
      return Optional.empty();
    }
    memoryMax = Math.max(memoryMax, memory.getAsLong());
    return Optional.of(
        new ContainerUse(memoryMax, Duration.of(micros.getAsLong(), ChronoUnit.MICROS)));
  }

  @Override
  public boolean ranOutOfMemory() {
    return files.number("memory.events", "oom_kill").orElse(0) > 0;
  }

  @Override
  public void remove() throws IOException, InterruptedException {
    files.remove();
  }
}
