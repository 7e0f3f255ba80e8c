package waybill.server.transform;

import java.io.IOException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import waybill.registry.transform.record.Batch;
import waybill.server.transform.InstanceRun.Task;

/**
 * The requests of one worker, one after the other. While one is under way the next can be read by a
 * thread of its own, into room of its own. For one thread.
 */
final class Intake implements AutoCloseable {
  /** Bodies without a limit of their own, and what joins need; the rest of them is in files. */
  private static final int MEMORY_MAX = 1 << 20;

  /** The same for all workers of an instance together. */
  private static final int SHARED_MEMORY = 32 << 20;

  /** Bodies are read ahead where they may be no larger, since two are in memory then. */
  private static final int AHEAD_MAX = 32 << 20;

  /** Smaller ones are read in less time than another thread takes to begin. */
  private static final int AHEAD_MIN = 1 << 18;

  private final JobRun job;
  private final InstanceRun instance;
  private final ExecutorService reader =
      Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().factory());
  private Slot here;
  private Slot ahead;
  private @Nullable Future<@Nullable Task> coming;

  /**
   * A request with all its bytes.
   *
   * @param records those that a join will need
   */
  record Request(Task task, Spool body, Spool records) {}

  /** Where a request is read to. */
  private record Slot(Spool body, Spool records) implements AutoCloseable {
    Batch batch() {
      return new Batch(body, records);
    }

    @Override
    public void close() throws IOException {
      try (body) {
        records.close();
      }
    }
  }

  Intake(JobRun job, InstanceRun instance) {
    this.job = job;
    this.instance = instance;
    this.here = slot();
    this.ahead = slot();
  }

  private Slot slot() {
    long bodyMax = job.effective().payloadBytesMax();
    int memory = Math.clamp(SHARED_MEMORY / job.effective().concurrentMax(), 1, MEMORY_MAX);
    boolean isUnlimited = bodyMax == Long.MAX_VALUE;
    return new Slot(
        new Spool(job.files(), isUnlimited ? memory : (int) bodyMax),
        new Spool(job.files(), memory));
  }

  /** The next request, whose bytes stay until the one after it is asked for; null at the end. */
  @Nullable Request next() throws IOException, InterruptedException {
    Task task = coming == null ? instance.take(here.batch()) : came(coming);
    return task == null ? null : new Request(task, here.body, here.records);
  }

  /**
   * Begins to read the request behind the one that {@link #next} has given. Where several workers
   * take turns, others read while this one waits for its container, and nothing is done.
   */
  void readAhead() {
    boolean isAlone = job.effective().concurrentMax() == 1;
    boolean fits = job.effective().payloadBytesMax() <= AHEAD_MAX;
    if (isAlone && fits && here.body.size() >= AHEAD_MIN) {
      Batch batch = ahead.batch();
      coming = reader.submit(() -> instance.take(batch));
    }
  }

  private @Nullable Task came(Future<@Nullable Task> reading)
      throws IOException, InterruptedException {
    Task task;
    try {
      task = reading.get();
    } catch (ExecutionException e) {
      switch (e.getCause()) {
        case IOException io -> throw io;
        case InterruptedException interrupted -> throw interrupted;
        case RuntimeException unexpected -> throw unexpected;
        case Error error -> throw error;
        case null, default -> throw new IllegalStateException(e);
      }
    }
    coming = null;
    Slot read = ahead;
    ahead = here;
    here = read;
    return task;
  }

  /** Lets go of all room; what is being read is given up. */
  @Override
  public void close() throws IOException {
    reader.shutdownNow();
    reader.close(); // waits: nothing may be written to room that is given back
    try (Slot _ = here) {
      ahead.close();
    }
  }
}
