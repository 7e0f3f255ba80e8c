package waybill.server.transform.bench;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;
import waybill.registry.transform.BatchStrategy;
import waybill.server.transform.bench.BenchJob.Times;

/** Jobs and bare loops in turns against one echo container in a process of its own. */
final class TransformBench {
  private static final int LINE_BYTES = 100;
  private static final int PAYLOAD_MEGABYTES = 6;
  private static final int ROUNDS = 5;
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
        round(1); // so that the code is compiled and the memory has been used
        for (int connections : new int[] {1, 2, 8}) {
          throughput(bytes, connections);
        }
      }
    }
  }

  /** What one run of a job and one of the loop took. */
  private record Round(double bare, double bareWork, Times job, double jobWork) {
    double share() {
      return bare / job.all();
    }
  }

  private void throughput(long bytes, int connections) throws IOException, InterruptedException {
    List<Round> rounds = new ArrayList<>();
    for (int i = 0; i < ROUNDS; i++) {
      rounds.add(round(connections));
    }
    double loop = median(rounds, Round::bare);
    double all = median(rounds, round -> round.job().all());
    double sent = median(rounds, round -> round.job().sent());
    double gib = bytes / (double) (1 << 30);
    System.out.printf(
        "%d connections: bare loop %.0f MB/s, job %.0f MB/s (%.2f; rounds %.2f to %.2f), %.0f (%.2f)"
            + " without storing; processor time bare %.2f s/GiB, job %.2f%n",
        connections,
        bytes / loop / 1e6,
        bytes / all / 1e6,
        loop / all,
        rounds.stream().mapToDouble(Round::share).min().orElse(0),
        rounds.stream().mapToDouble(Round::share).max().orElse(0),
        bytes / sent / 1e6,
        loop / sent,
        median(rounds, Round::bareWork) / gib,
        median(rounds, Round::jobWork) / gib);
  }

  /**
   * One after the other, each without a file from before: where memory that was just given back is
   * cheaper than other memory, as in a virtual machine, both have it.
   */
  private Round round(int connections) throws IOException, InterruptedException {
    Path source = directory.resolve("in/big");
    Path target = directory.resolve("bare");
    Path output = directory.resolve("out/big.out");
    Files.deleteIfExists(target);
    double before = workSeconds();
    double bare = BareLoop.run(source, target, port, connections, PAYLOAD_MEGABYTES << 20);
    double bareWork = workSeconds() - before;
    Files.deleteIfExists(output);
    before = workSeconds();
    Times times = job.run("in", BatchStrategy.MULTI_RECORD, PAYLOAD_MEGABYTES, connections);
    Round round = new Round(bare, bareWork, times, workSeconds() - before);
    requireSame(source, output);
    requireSame(source, target);
    return round;
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

  private static double median(List<Round> rounds, ToDoubleFunction<Round> figure) {
    double[] sorted = rounds.stream().mapToDouble(figure).sorted().toArray();
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
