package waybill.server.work;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import waybill.registry.store.StoreFailure;

/**
 * One attempt at a piece of work, from its beginning to the commit of its end, which somebody may
 * give up. {@link #run} does all in the calling thread; {@link #abandon} comes from others, and
 * interrupts that thread only between {@link #enter} and {@link #leave}, never while it commits.
 *
 * <p>Its own monitor guards what it holds. An attempt that hears of more than being given up may
 * use that monitor too.
 */
public abstract class WorkAttempt {
  private static final Logger LOG = System.getLogger(WorkAttempt.class.getName());

  private static final Duration PAUSE = Duration.ofSeconds(5);

  private @Nullable Thread interruptible;
  private boolean isAbandoned;

  /**
   * Does the work and keeps what it came to, unless it is given up.
   *
   * @throws IOException when it could not begin; the work is still to be done
   */
  protected abstract void run() throws IOException;

  /** How what the work came to is kept; it fails where there is no room, as on a full disk. */
  protected interface End {
    void keep() throws IOException;
  }

  /** Gives it up, as the server stops or nobody waits for it; its work stays open. */
  public final synchronized void abandon() {
    isAbandoned = true;
    notifyAll();
    interrupt();
  }

  /** Whether it was given up; what failed then may have failed for that. */
  protected final synchronized boolean isAbandoned() {
    return isAbandoned;
  }

  /**
   * From here on the calling thread may be interrupted, until it leaves.
   *
   * @throws InterruptedException when it was given up before
   */
  protected synchronized void enter() throws InterruptedException {
    if (isAbandoned) {
      throw new InterruptedException();
    }
    interruptible = Thread.currentThread();
  }

  /** From here on nobody interrupts, and an interrupt that came late is forgotten. */
  protected final synchronized void leave() {
    interruptible = null;
    boolean _ = Thread.interrupted();
  }

  /** Interrupts the work, if it may be. */
  protected final synchronized void interrupt() {
    if (interruptible != null) {
      interruptible.interrupt();
    }
  }

  /**
   * Keeps what the work came to, which is not done again for a full disk: it waits for room.
   *
   * @param work whose end it is, for the log
   * @throws InterruptedException when it was given up while it waited
   */
  protected final void keep(String work, End end) throws InterruptedException {
    while (true) {
      try {
        end.keep();
        return;
      } catch (IOException | StoreFailure e) {
        LOG.log(Level.ERROR, "The end of " + work + " cannot be kept yet", e);
        pause();
      }
    }
  }

  private synchronized void pause() throws InterruptedException {
    long end = System.nanoTime() + PAUSE.toNanos();
    while (!isAbandoned && System.nanoTime() < end) {
      wait(PAUSE.toMillis());
    }
    if (isAbandoned) {
      throw new InterruptedException();
    }
  }
}
