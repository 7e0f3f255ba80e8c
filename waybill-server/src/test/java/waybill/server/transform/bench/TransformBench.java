package waybill.server.transform.bench;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.BufferedOutputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.DoubleStream;
import waybill.registry.artifact.ObjectUri;
import waybill.registry.transform.AssembleWith;
import waybill.registry.transform.BatchStrategy;
import waybill.registry.transform.ClientConfig;
import waybill.registry.transform.CompressionType;
import waybill.registry.transform.DataType;
import waybill.registry.transform.SplitType;
import waybill.registry.transform.TransformRequest;
import waybill.registry.transform.filter.DataProcessing;
import waybill.server.transform.TransformListener;
import waybill.server.transform.TransformResult;
import waybill.server.transform.TransformRun;
import waybill.server.transform.TransformSettings;

/** Jobs and bare loops in turns against one echo container in a process of its own. */
final class TransformBench {
  private static final int LINE_BYTES = 100;
  private static final int PAYLOAD_MEGABYTES = 6;
  private static final int ROUNDS = 3;
  private static final int SMALL_RECORDS = 100_000;
  private static final int SMALL_OBJECTS = 2_000;

  private final Path directory;
  private final int port;

  private TransformBench(Path directory, int port) {
    this.directory = directory;
    this.port = port;
  }

  /** Seconds of one job, and of them those for putting the output in place. */
  private record Times(double all, double put) {}

  /**
   * Measures.
   *
   * @param arguments a directory, on a memory disk if there is one, and a size in MiB
   */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    Path directory = Files.createTempDirectory(Path.of(arguments[0]), "transform-bench-");
    Process echo =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                EchoContainer.class.getName())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    try (BufferedReader out =
        new BufferedReader(new InputStreamReader(echo.getInputStream(), US_ASCII))) {
      int port = Integer.parseInt(String.valueOf(out.readLine()));
      new TransformBench(directory, port).measure(Integer.parseInt(arguments[1]));
    } finally {
      echo.destroy();
      delete(directory);
    }
  }

  private void measure(int megabytes) throws IOException, InterruptedException {
    long bytes = (long) megabytes << 20;
    lines("in", "big", bytes / LINE_BYTES);
    for (int connections : new int[] {1, 2, 8}) {
      throughput(bytes, connections);
    }
    lines("small", "records", SMALL_RECORDS);
    records();
    for (int i = 0; i < SMALL_OBJECTS; i++) {
      lines("many", "o" + i, 1);
    }
    objects();
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
      jobs[i] = job("in", BatchStrategy.MULTI_RECORD, connections);
      jobWork[i] = workSeconds() - between;
      bareWork[i] = between - before;
      requireSame(source, directory.resolve("out/big.out"));
      requireSame(source, target);
    }
    double loop = median(Arrays.stream(bare));
    double all = median(Arrays.stream(jobs).mapToDouble(Times::all));
    double sent = median(Arrays.stream(jobs).mapToDouble(t -> t.all() - t.put()));
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
    double bare =
        BareLoop.run(directory.resolve("small/records"), directory.resolve("bare"), port, 1, 0);
    Times job = job("small", BatchStrategy.SINGLE_RECORD, 1);
    System.out.printf(
        "one record a request: bare loop %.1f us, job %.1f us%n",
        bare / SMALL_RECORDS * 1e6, job.all() / SMALL_RECORDS * 1e6);
  }

  private void objects() throws IOException, InterruptedException {
    Times job = job("many", BatchStrategy.MULTI_RECORD, 1);
    System.out.printf(
        "one record an object: %.0f us, %.0f without storing%n",
        job.all() / SMALL_OBJECTS * 1e6, (job.all() - job.put()) / SMALL_OBJECTS * 1e6);
  }

  private Times job(String bucket, BatchStrategy strategy, int concurrent)
      throws IOException, InterruptedException {
    PlainFiles store = new PlainFiles(directory);
    TransformRequest request =
        new TransformRequest(
            DataType.S3_PREFIX,
            new ObjectUri(bucket, ""),
            "text/csv",
            CompressionType.NONE,
            SplitType.LINE,
            strategy,
            PAYLOAD_MEGABYTES,
            concurrent,
            new ObjectUri("out", ""),
            null,
            AssembleWith.LINE,
            null,
            Map.of(),
            "ml.m5.large",
            1,
            ClientConfig.DEFAULT,
            DataProcessing.NONE);
    TransformRun run =
        new TransformRun(
            request,
            store,
            instance -> List.of(new Echo(port)),
            TransformSettings.in(directory),
            TransformListener.NONE);
    long start = System.nanoTime();
    TransformResult result = run.run();
    double seconds = (System.nanoTime() - start) / 1e9;
    if (result.status() != TransformResult.Status.COMPLETED) {
      throw new IllegalStateException(String.valueOf(result.failureReason()));
    }
    return new Times(seconds, store.putSeconds());
  }

  private void lines(String bucket, String key, long count) throws IOException {
    Path file = directory.resolve(bucket).resolve(key);
    Files.createDirectories(directory.resolve(bucket));
    byte[] line = new byte[LINE_BYTES];
    Arrays.fill(line, (byte) ',');
    line[LINE_BYTES - 1] = '\n';
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 20)) {
      for (long i = 0; i < count; i++) {
        byte[] number = Long.toString(i).getBytes(US_ASCII);
        System.arraycopy(number, 0, line, 0, number.length);
        out.write(line);
      }
    }
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
