package waybill.server.transform.bench;

import java.io.IOException;
import java.nio.file.Path;
import waybill.registry.transform.BatchStrategy;

/** What an object and a request cost as there are more of them and as they grow. */
final class Growth {
  private static final int LINE_BYTES = 100;
  private static final int[] OBJECTS = {1, 10, 100, 1_000, 10_000};
  private static final int[] RECORD_BYTES = {1 << 10, 1 << 14, 1 << 18, 1 << 20, 6_000_000};
  private static final int RECORDS_MAX = 10_000;

  private final Path directory;
  private final BenchJob job;
  private final long bytes;

  /**
   * @param bytes of the records of one size together, at most
   */
  Growth(Path directory, BenchJob job, long bytes) {
    this.directory = directory;
    this.job = job;
    this.bytes = bytes;
  }

  void measure() throws IOException, InterruptedException {
    job.run(objects(100), BatchStrategy.MULTI_RECORD, 6, 1); // so that the code is compiled
    for (int count : OBJECTS) {
      String bucket = objects(count);
      BenchJob.Times times = job.run(bucket, BatchStrategy.MULTI_RECORD, 6, 1);
      System.out.printf(
          "%d objects of one line: %.1f us each, %.1f without storing%n",
          count, times.all() / count * 1e6, times.sent() / count * 1e6);
    }
    for (int size : RECORD_BYTES) {
      int count = (int) Math.min(RECORDS_MAX, bytes / size);
      String bucket = "records-" + size;
      Lines.write(directory.resolve(bucket).resolve("o"), size, count);
      for (int connections : new int[] {1, 8}) {
        BenchJob.Times times = job.run(bucket, BatchStrategy.SINGLE_RECORD, 6, connections);
        System.out.printf(
            "%d requests of %d bytes, %d connections: %.1f us each, %.0f MB/s%n",
            count,
            size,
            connections,
            times.all() / count * 1e6,
            (double) count * size / times.all() / 1e6);
      }
    }
  }

  private String objects(int count) throws IOException {
    String bucket = "objects-" + count;
    for (int i = 0; i < count; i++) {
      Lines.write(directory.resolve(bucket).resolve("o" + i), LINE_BYTES, 1);
    }
    return bucket;
  }
}
