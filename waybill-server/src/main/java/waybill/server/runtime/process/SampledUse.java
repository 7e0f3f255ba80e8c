package waybill.server.runtime.process;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import waybill.registry.inference.ContainerUse;

/**
 * What a process and its descendants use, looked at now and then where no control group counts: a
 * peak between two looks is missed. May be used from any thread.
 */
final class SampledUse {
  private static final Duration PACE = Duration.ofMillis(500);

  private final ProcessHandle main;
  private final Map<ProcessHandle, Duration> cpu = new HashMap<>();
  private long memoryBytes;

  SampledUse(ProcessHandle main) {
    this.main = main;
  }

  /** Looks until the process ends. */
  void watch() {
    try {
      while (main.isAlive()) {
        sample();
        Thread.sleep(PACE);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** The most so far; empty where the system does not tell. */
  synchronized Optional<ContainerUse> use() {
    sample();
    Duration all = cpu.values().stream().reduce(Duration.ZERO, Duration::plus);
    return memoryBytes == 0 ? Optional.empty() : Optional.of(new ContainerUse(memoryBytes, all));
  }

  private synchronized void sample() {
    long memory = 0;
    try (Stream<ProcessHandle> descendants = main.descendants()) {
      for (ProcessHandle process : Stream.concat(Stream.of(main), descendants).toList()) {
        memory += residentBytes(process);
        process.info().totalCpuDuration().ifPresent(time -> cpu.put(process, time));
      }
    }
    memoryBytes = Math.max(memoryBytes, memory);
  }

  private static long residentBytes(ProcessHandle process) {
    Path status = Path.of("/proc", Long.toString(process.pid()), "status");
    try {
      for (String line : Files.readAllLines(status, StandardCharsets.UTF_8)) {
        if (line.startsWith("VmRSS:")) {
          return Long.parseLong(line.replaceAll("[^0-9]", "")) * 1024;
        }
      }
    } catch (IOException e) {
      return 0; // it ended meanwhile
    }
    return 0;
  }
}
