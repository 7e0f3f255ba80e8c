package waybill.server.transform.bench;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.DoubleStream;
import waybill.registry.transform.BatchStrategy;
import waybill.server.transform.bench.BenchJob.Times;

/** Jobs and bare loops in turns against one echo container in a process of its own. */
final class TransformBench {
  private static final int LINE_BYTES = 100;
  private static final int PAYLOAD_MEGABYTES = 6;
  private static final int ROUNDS = 3;
  private static final int SMALL_RECORDS = 100_000;
  private static final int COMPUTING_MILLIS = 10;

  private final Path directory;
  private final int port;
  private final BenchJob job;

  private TransformBench(Path directory, int port, boolean isProven) {
    this.directory = directory;
    this.port = port;
    this.job = new BenchJob(directory, port, isProven);
  }

  /**
   * Measures.
   *
   * @param arguments a directory, on a memory disk if there is one, a size in MiB, and what:
   *     throughput; evidence, the same with bodies hashed; compute, with a container that takes 10
   *     ms of processor time a MB; records; or growth
   */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    Path directory = Files.createTempDirectory(Path.of(arguments[0]), "transform-bench-");
    String what = arguments[2];
    Process echo =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                EchoContainer.class.getName(),
                Integer.toString(what.equals("compute") ? COMPUTING_MILLIS : 0))
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    try (BufferedReader out =
        new BufferedReader(new InputStreamReader(echo.getInputStream(), US_ASCII))) {
      int port = Integer.parseInt(String.valueOf(out.readLine()));
      new TransformBench(directory, port, what.equals("evidence"))
          .measure(what, (long) Integer.parseInt(arguments[1]) << 20);
    } finally {
      echo.destroy();
      delete(directory);
    }
  }

  private void measure(String what, long bytes) throws IOException, InterruptedException {
    switch (what) {
      case "growth" -> new Growth(directory, job, bytes).measure();
      case "records" -> records();
      default -> {
        Lines.write(directory.resolve("in/big"), LINE_BYTES, bytes / LINE_BYTES);
        for (int connections : new int[] {1, 2, 8}) {
          throughput(bytes, connections);
        }
      }
    }
  }

  private void throughput(long bytes, int connections) throws IOException, InterruptedException {
    double[] bare = new double[ROUNDS];
    double[] bareWork = new double[ROUNDS];
    double[] jobWork = new double[ROUNDS];
    Times[] jobs = new Times[ROUNDS];
    Path source = directory.resolve("in/big");
    Path target = directory.resolve("bare");
    for (int i = 0; i < ROUNDS; i++) {
      double before = workSeconds();
      bare[i] = BareLoop.run(source, target, port, connections, PAYLOAD_MEGABYTES << 20);
      double between = workSeconds();
      jobs[i] = job.run("in", BatchStrategy.MULTI_RECORD, PAYLOAD_MEGABYTES, connections);
      jobWork[i] = workSeconds() - between;
      bareWork[i] = between - before;
      requireSame(source, directory.resolve("out/big.out"));
      requireSame(source, target);
    }
    double loop = median(Arrays.stream(bare));
    double all = median(Arrays.stream(jobs).mapToDouble(Times::all));
    double sent = median(Arrays.stream(jobs).mapToDouble(Times::sent));
    double gib = bytes / (double) (1 << 30);
    System.out.printf(
        "%d connections: bare loop %.0f MB/s, job %.0f MB/s (%.2f), %.0f (%.2f) without storing;"
            + " processor time bare %.2f s/GiB, job %.2f%n",
        connections,
        bytes / loop / 1e6,
        bytes / all / 1e6,
        loop / all,
        bytes / sent / 1e6,
        loop / sent,
        median(Arrays.stream(bareWork)) / gib,
        median(Arrays.stream(jobWork)) / gib);
  }

  /** Processor time of this process so far, which others on the machine do not lengthen much. */
  private static double workSeconds() {
    return ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO).toMillis() / 1e3;
  }

  private void records() throws IOException, InterruptedException {
    Path source = directory.resolve("small/records");
    Lines.write(source, LINE_BYTES, SMALL_RECORDS);
    double bare = BareLoop.run(source, directory.resolve("bare"), port, 1, 0);
    Times times = job.run("small", BatchStrategy.SINGLE_RECORD, PAYLOAD_MEGABYTES, 1);
    System.out.printf(
        "one record a request: bare loop %.1f us, job %.1f us%n",
        bare / SMALL_RECORDS * 1e6, times.all() / SMALL_RECORDS * 1e6);
  }

  private static void requireSame(Path one, Path other) throws IOException {
    if (Files.mismatch(one, other) >= 0) {
      throw new IllegalStateException("The output is not the input.");
    }
  }

  private static double median(DoubleStream values) {
    double[] sorted = values.sorted().toArray();
    return sorted[sorted.length / 2];
  }

  private static void delete(Path directory) throws IOException {
    try (var all = Files.walk(directory)) {
      for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }
}
