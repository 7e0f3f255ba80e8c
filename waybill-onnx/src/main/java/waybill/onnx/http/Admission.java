package waybill.onnx.http;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Bounds what is held and done at once, for any number of threads. Bodies share the room of one
 * largest body: many small ones, or a large one alone. Runs share the machine's cores.
 */
final class Admission {
  private static final int UNIT_BYTES = 1024;

  private final Semaphore room;
  private final Semaphore runs;
  private final int roomUnits;
  private final Duration patience;

  /**
   * Bounds.
   *
   * @param patience how long a request waits for its turn before it is told to come again
   */
  Admission(long bodyBytesMax, int runsMax, Duration patience) {
    this.roomUnits = Math.toIntExact(units(bodyBytesMax));
    this.room = new Semaphore(roomUnits, true);
    this.runs = new Semaphore(runsMax, true);
    this.patience = patience;
  }

  private static long units(long bytes) {
    return bytes / UNIT_BYTES + 1;
  }

  /** A turn, given back by closing it. */
  interface Turn extends AutoCloseable {
    @Override
    void close();
  }

  /** Waits until a body of this size may be held; one of unknown size (negative) takes all room. */
  Turn forBody(long bytes) throws Refused {
    return turn(room, bytes < 0 ? roomUnits : (int) Math.min(units(bytes), roomUnits));
  }

  /** Waits until the model may be run. */
  Turn forRun() throws Refused {
    return turn(runs, 1);
  }

  private Turn turn(Semaphore permits, int wanted) throws Refused {
    try {
      if (permits.tryAcquire(wanted, patience.toMillis(), TimeUnit.MILLISECONDS)) {
        return () -> permits.release(wanted);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    throw new Refused(Refused.UNAVAILABLE, "The container is busy; send the request again later.");
  }
}
