package waybill.server.runtime.docker;

import com.github.dockerjava.api.async.ResultCallbackTemplate;
import com.github.dockerjava.api.model.CpuStatsConfig;
import com.github.dockerjava.api.model.CpuUsageConfig;
import com.github.dockerjava.api.model.MemoryStatsConfig;
import com.github.dockerjava.api.model.Statistics;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import waybill.registry.inference.ContainerUse;

/**
 * The figures that an engine sends every second while a container runs. The most memory is the
 * kernel's own peak where it is among them (control groups of the first version), else the most of
 * what was seen.
 */
final class UsePeak extends ResultCallbackTemplate<UsePeak, Statistics> {
  private long memoryBytes;
  private long cpuNanos;

  @Override
  public synchronized void onNext(Statistics statistics) {
    MemoryStatsConfig memory = statistics.getMemoryStats();
    if (memory != null) {
      memoryBytes =
          Math.max(memoryBytes, Math.max(of(memory.getUsage()), of(memory.getMaxUsage())));
    }
    CpuStatsConfig cpu = statistics.getCpuStats();
    CpuUsageConfig usage = cpu == null ? null : cpu.getCpuUsage();
    if (usage != null) { // a stopped container is sent as zeros
      cpuNanos = Math.max(cpuNanos, of(usage.getTotalUsage()));
    }
  }

  synchronized Optional<ContainerUse> use() {
    return memoryBytes == 0
        ? Optional.empty()
        : Optional.of(new ContainerUse(memoryBytes, Duration.ofNanos(cpuNanos)));
  }

  private static long of(@Nullable Long value) {
    return value == null ? 0 : value;
  }
}
