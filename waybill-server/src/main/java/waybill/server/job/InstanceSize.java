package waybill.server.job;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import waybill.registry.inference.ContainerLimits;

/**
 * What an instance type has, by the rule that AWS's names follow: {@code large} is 2 vCPU, {@code
 * xlarge} 4, {@code 12xlarge} 48; 2 GiB for each in families of computing, 8 in those of memory, 4
 * in others. It is never more than this machine has.
 */
record InstanceSize(double cpus, long memoryBytes) {
  private static final int PROCESSES_MAX = 4096;
  private static final long GIB = 1L << 30;
  private static final Pattern TYPE =
      Pattern.compile("ml\\.([a-z]+)[0-9][a-z0-9-]*\\.(?:(medium|large)|([0-9]*)xlarge|metal.*)");
  private static final Pattern MEMORY = Pattern.compile("(?m)^MemTotal: +([0-9]+) kB$");

  /** The size of a type, on this machine. */
  static InstanceSize of(String instanceType) {
    int machineCpus = Runtime.getRuntime().availableProcessors();
    long machineBytes = machineBytes();
    Matcher type = TYPE.matcher(instanceType);
    if (!type.matches()) {
      return new InstanceSize(machineCpus, machineBytes);
    }
    int cpus = cpus(type, machineCpus);
    long bytes = cpus * gibibytesEach(type.group(1)) * GIB;
    return new InstanceSize(Math.min(cpus, machineCpus), Math.min(bytes, machineBytes));
  }

  private static int cpus(Matcher type, int ofMachine) {
    if (type.group(2) != null) {
      return 2;
    }
    String times = type.group(3);
    if (times == null) { // metal is a whole machine
      return ofMachine;
    }
    return times.isEmpty()
        ? 4
        : 4 * Integer.parseInt(times.substring(0, Math.min(3, times.length())));
  }

  private static long gibibytesEach(String family) {
    return switch (family) {
      case "c" -> 2;
      case "r", "x" -> 8;
      default -> 4;
    };
  }

  /** The machine's memory; where it does not tell, what a small one has. */
  private static long machineBytes() {
    try {
      Matcher total = MEMORY.matcher(Files.readString(Path.of("/proc/meminfo")));
      return total.find() ? Long.parseLong(total.group(1)) << 10 : 4 * GIB;
    } catch (IOException e) {
      return 4 * GIB;
    }
  }

  /** An even share of it for each container of a pipeline. */
  ContainerLimits share(int containers) {
    return new ContainerLimits(memoryBytes / containers, cpus / containers, PROCESSES_MAX);
  }
}
