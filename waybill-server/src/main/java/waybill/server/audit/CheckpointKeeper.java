package waybill.server.audit;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Writes checkpoints while a server runs. Looks at the history's end once a second, so commits know
 * nothing of it and never wait for it. What goes wrong is logged and tried again a second later.
 */
public final class CheckpointKeeper implements AutoCloseable {
  private static final Logger LOG = System.getLogger(CheckpointKeeper.class.getName());
  private static final long LOOK_SECONDS = 1;

  private final AuditKey key;
  private final CheckpointFile file;
  private final Pace pace;
  private final Supplier<Optional<End>> history;
  private final InstantSource clock;
  private final ScheduledExecutorService thread =
      Executors.newSingleThreadScheduledExecutor(
          work -> Thread.ofPlatform().daemon().name("waybill-checkpoints").unstarted(work));
  private long last; // of the thread, and of the closing one after it
  private Instant lastAt = Instant.MIN;

  /**
   * How often there is a checkpoint, if anything happened since the last one.
   *
   * @param entries at least after so many entries
   * @param time and at least after this time
   */
  public record Pace(int entries, Duration time) {}

  /**
   * The newest entry of the history.
   *
   * @param hash in hexadecimal
   */
  public record End(long sequence, String hash) {}

  private CheckpointKeeper(
      AuditKey key,
      CheckpointFile file,
      Pace pace,
      Supplier<Optional<End>> history,
      InstantSource clock) {
    this.key = key;
    this.file = file;
    this.pace = pace;
    this.history = history;
    this.clock = clock;
  }

  /**
   * Begins to look.
   *
   * @param history answers the newest entry; may be asked from any thread
   */
  public static CheckpointKeeper start(
      AuditKey key,
      CheckpointFile file,
      Pace pace,
      Supplier<Optional<End>> history,
      InstantSource clock)
      throws IOException, GeneralSecurityException {
    CheckpointKeeper keeper = new CheckpointKeeper(key, file, pace, history, clock);
    for (Checkpoint checkpoint : file.read(key).trusted()) {
      keeper.last = checkpoint.sequence();
    }
    keeper.lastAt = clock.instant();
    var _ =
        keeper.thread.scheduleWithFixedDelay(
            () -> keeper.look(false), LOOK_SECONDS, LOOK_SECONDS, TimeUnit.SECONDS);
    return keeper;
  }

  /** Writes the last checkpoint of this run. */
  @Override
  public void close() {
    thread.shutdown();
    boolean interrupted = false;
    try {
      thread.awaitTermination(10, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      interrupted = true;
    }
    look(true);
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private void look(boolean always) {
    try {
      Optional<End> end = history.get().filter(newest -> newest.sequence() != last);
      if (end.isPresent() && (always || isDue(end.get()))) {
        write(end.get());
      }
    } catch (IOException | GeneralSecurityException | RuntimeException e) {
      LOG.log(Level.ERROR, "No checkpoint of the history could be written to " + file.path(), e);
    }
  }

  private boolean isDue(End end) {
    return end.sequence() - last >= pace.entries()
        || !clock.instant().isBefore(lastAt.plus(pace.time()));
  }

  private void write(End end) throws IOException, GeneralSecurityException {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    file.append(key.sign(end.sequence(), end.hash(), now));
    last = end.sequence();
    lastAt = now;
  }
}
