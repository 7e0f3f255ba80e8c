package waybill.server.http;

import io.helidon.webserver.CloseConnectionException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;

/**
 * Until when a connection may keep the server waiting. Its own thread moves the deadline on as a
 * request goes by; the watch takes it away once it has passed. Exactly one of the two wins, so no
 * thread is interrupted while it works: a late one finds out at its next step and closes.
 */
final class ConnectionDeadline {
  /** The deadline of the connection that the current thread serves. */
  static final ScopedValue<ConnectionDeadline> CURRENT = ScopedValue.newInstance();

  private static final long NONE = Long.MAX_VALUE;
  private static final long EXPIRED = Long.MIN_VALUE;

  private final HttpLimits limits;
  private final LongSupplier nanos;
  private final AtomicLong at;
  private boolean idle;
  private long unreadBytes;

  /**
   * The deadline of a connection whose first bytes have just come.
   *
   * @param nanos a clock that never goes back
   */
  ConnectionDeadline(HttpLimits limits, LongSupplier nanos) {
    this.limits = limits;
    this.nanos = nanos;
    this.at = new AtomicLong(nanos.getAsLong() + limits.headTime().toNanos());
  }

  /** More bytes are needed; if they begin a request, the wait for it ends with them. */
  void beforeRead(boolean begun) {
    if (idle && begun) {
      headBegins();
    }
  }

  /** Bytes have come. */
  void afterRead() {
    if (idle) {
      headBegins();
    }
  }

  private void headBegins() {
    idle = false;
    set(limits.headTime());
  }

  /** The head is read, the body follows. */
  void bodyBegins() {
    set(limits.bodyTime());
  }

  /** The answer is sent without the body; the client has as long for it as if it were wanted. */
  void bodyIsLeft(long bytes) {
    unreadBytes = bytes;
    bodyBegins();
  }

  /** How much of a body that nobody wants may still come. */
  long unreadBytes() {
    return unreadBytes;
  }

  /** The server works, the client waits. */
  void workBegins() {
    move(NONE);
  }

  /** The answer is on its way. */
  void answerBegins() {
    set(limits.answerTime());
  }

  /** The answer is sent. */
  void requestEnds() {
    idle = true;
    set(limits.idleTime());
  }

  /** Whether the deadline has passed just now; true at most once. */
  boolean expire() {
    long deadline = at.get();
    return deadline != EXPIRED
        && deadline != NONE
        && nanos.getAsLong() > deadline
        && at.compareAndSet(deadline, EXPIRED);
  }

  private void set(Duration fromNow) {
    move(nanos.getAsLong() + fromNow.toNanos());
  }

  private void move(long to) {
    if (at.getAndUpdate(from -> from == EXPIRED ? EXPIRED : to) == EXPIRED) {
      throw new CloseConnectionException("The client kept the server waiting for too long.");
    }
  }
}
