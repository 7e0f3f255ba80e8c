package waybill.server.work;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/**
 * Does pieces of work, one after the other, on one thread: those that it finds at the start, and
 * then whenever it is told that there are more. After a failure it tries again a little later. Its
 * methods may be called from any thread. Where pieces may be put off, it looks at a pace too.
 */
public final class WorkLoop implements AutoCloseable {
  private static final Logger LOG = System.getLogger(WorkLoop.class.getName());

  /** How long it waits after a failure, which is mostly a full disk; doubled up to a minute. */
  private static final Duration FIRST_WAIT = Duration.ofSeconds(1);

  private static final Duration WAIT_MAX = Duration.ofMinutes(1);
  private static final Duration CLOSE_WAIT_MAX = Duration.ofSeconds(30);

  /** A year; nothing is looked for unless told. */
  private static final Duration NEVER = Duration.ofDays(365);

  private final BooleanSupplier next;
  private final Duration pace;
  private final Semaphore told = new Semaphore(1); // there may be work from before
  private final Thread thread;
  private volatile boolean closing;

  /**
   * Starts.
   *
   * @param name of the thread
   * @param next does one piece of work; false when there was none
   */
  public static WorkLoop start(String name, BooleanSupplier next) {
    return start(name, next, NEVER);
  }

  /**
   * Starts a loop that looks at a pace, also when it is not told.
   *
   * @param pace between two looks at least
   */
  public static WorkLoop start(String name, BooleanSupplier next, Duration pace) {
    WorkLoop loop = new WorkLoop(name, next, pace);
    loop.thread.start();
    return loop;
  }

  private WorkLoop(String name, BooleanSupplier next, Duration pace) {
    this.next = next;
    this.pace = pace;
    this.thread = Thread.ofVirtual().name(name).unstarted(this::run);
  }

  /** Tells that there is work. */
  public void tell() {
    told.release();
  }

  private void run() {
    Duration wait = FIRST_WAIT;
    try {
      while (!closing) {
        boolean _ = told.tryAcquire(pace.toMillis(), TimeUnit.MILLISECONDS);
        told.drainPermits();
        wait = workedOff() ? FIRST_WAIT : pause(wait);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Works until there is nothing to do; false when a piece failed. */
  private boolean workedOff() {
    try {
      boolean more = true;
      while (more && !closing) {
        more = next.getAsBoolean();
      }
      return true;
    } catch (Exception | Error e) { // or it would never be done again
      LOG.log(Level.ERROR, thread.getName() + " failed and will try again", e);
      return false;
    }
  }

  /** Waits to try again, and answers how long to wait the next time. */
  private Duration pause(Duration wait) throws InterruptedException {
    if (!closing && told.tryAcquire(wait.toMillis(), TimeUnit.MILLISECONDS)) {
      Thread.sleep(FIRST_WAIT); // told meanwhile, but what failed would fail at once again
    }
    told.release();
    Duration twice = wait.multipliedBy(2);
    return twice.compareTo(WAIT_MAX) < 0 ? twice : WAIT_MAX;
  }

  /** Ends behind the piece that is being done, which is not cut off unless it takes too long. */
  @Override
  public void close() {
    closing = true;
    told.release();
    try {
      if (!thread.join(CLOSE_WAIT_MAX)) {
        thread.interrupt();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
