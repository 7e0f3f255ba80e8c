package waybill.server.runtime.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import waybill.registry.inference.ContainerLimits;
import waybill.registry.inference.ContainerUse;

/**
 * A control group of the first version: a directory for each controller.
 *
 * <p>Source: the kernel's cgroup-v1 documents.
 */
final class SplitGroup implements ControlGroup {
  /** The controllers that limit and count. */
  static final List<String> CONTROLLERS = List.of("memory", "pids", "cpu", "cpuacct");

  private static final long PERIOD_MICROS = 100_000;

  private final Map<String, GroupFiles> byController;

  private SplitGroup(Map<String, GroupFiles> byController) {
    this.byController = byController;
  }

  /**
   * Makes it.
   *
   * @param directories of the new group, by controller; some may be the same
   */
  static SplitGroup make(Map<String, Path> directories, ContainerLimits limits)
      throws IOException, InterruptedException {
    Map<String, GroupFiles> files = new HashMap<>();
    directories.forEach((name, directory) -> files.put(name, new GroupFiles(directory)));
    SplitGroup group = new SplitGroup(files);
    try {
      for (Path directory : directories.values()) {
        Files.createDirectories(directory);
      }
      group.limit(limits);
    } catch (IOException e) {
      group.remove();
      throw e;
    }
    return group;
  }

  private void limit(ContainerLimits limits) throws IOException {
    String bytes = Long.toString(limits.memoryBytes());
    files("memory").write("memory.limit_in_bytes", bytes);
    if (files("memory").has("memory.memsw.limit_in_bytes")) { // memory and swap together
      files("memory").write("memory.memsw.limit_in_bytes", bytes);
    }
    files("pids").write("pids.max", Integer.toString(limits.processes()));
    files("cpu").write("cpu.cfs_period_us", Long.toString(PERIOD_MICROS));
    long quota = Math.round(limits.cpus() * PERIOD_MICROS);
    files("cpu").write("cpu.cfs_quota_us", Long.toString(quota));
  }

  private GroupFiles files(String controller) {
    GroupFiles files = byController.get(controller);
    if (files == null) {
      throw new IllegalStateException("no controller " + controller);
    }
    return files;
  }

  @Override
  public List<Path> entrances() {
    return byController.values().stream().map(GroupFiles::entrance).distinct().toList();
  }

  @Override
  public List<ProcessHandle> members() {
    return files("pids").members();
  }

  @Override
  public Optional<ContainerUse> use() {
    OptionalLong memory = files("memory").number("memory.max_usage_in_bytes");
    OptionalLong nanos = files("cpuacct").number("cpuacct.usage");
    if (memory.isEmpty() || nanos.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(new ContainerUse(memory.getAsLong(), Duration.ofNanos(nanos.getAsLong())));
  }

  @Override
  public boolean ranOutOfMemory() {
    return files("memory").number("memory.oom_control", "oom_kill").orElse(0) > 0;
  }

  @Override
  public void remove() throws IOException, InterruptedException {
    List<GroupFiles> all = new ArrayList<>(byController.values());
    for (GroupFiles files : all) {
      files.remove();
    }
  }
}
