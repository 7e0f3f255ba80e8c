package waybill.server.transform;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.net.URI;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * A connection to a container that is kept between requests and made anew when it was lost. For one
 * thread; only {@link #expireAt} comes from another. An exchange has one request and one answer,
 * and the request is written whole before the answer is read.
 */
final class Connection implements AutoCloseable {
  private static final int NO_PORT = -1;
  private static final int HTTP_PORT = 80;

  /** No exchange is going on. */
  private static final long IDLE = Long.MAX_VALUE;

  /** The exchange took too long. */
  private static final long EXPIRED = Long.MIN_VALUE;

  private final URI address;
  private final Wire wire;
  private final Deadlines deadlines;
  private final AtomicLong deadline = new AtomicLong(IDLE);
  private volatile @Nullable SocketChannel channel;

  /**
   * @param address {@code http://HOST:PORT}
   */
  Connection(URI address, Wire wire, Deadlines deadlines) {
    this.address = address;
    this.wire = wire;
    this.deadlines = deadlines;
    deadlines.add(this);
  }

  /**
   * Makes a request once.
   *
   * @param sink for the body of a success
   * @throws SpoolFailure when the request cannot be read, or the sink has no room for the answer
   * @throws TimedOut when there is no whole answer in time
   * @throws IOException when there is none because the connection cannot be made or is lost
   */
  Answer exchange(Call call, AnswerSink sink, Duration timeout) throws IOException {
    deadline.set(System.nanoTime() + timeout.toNanos());
    boolean isWhole = false;
    try {
      SocketChannel open = connected();
      AnswerReader reader = new AnswerReader(open, wire.in);
      IOException notSent = send(call, open);
      Answer answer = answer(reader, sink, notSent);
      isWhole = reader.canGoOn() && notSent == null;
      return answer;
    } catch (SpoolFailure e) { // no container has a part in it
      throw e;
    } catch (IOException e) {
      isWhole = false;
      throw deadline.get() == EXPIRED ? new TimedOut() : e;
    } finally {
      if (deadline.getAndSet(IDLE) == EXPIRED || !isWhole) {
        drop();
      }
    }
  }

  /** Sends a request; a server may have answered and closed before it has read all of it. */
  private @Nullable IOException send(Call call, SocketChannel open) throws SpoolFailure {
    try {
      new RequestWriter(open, wire.out).write(call, address.getRawAuthority());
      return null;
    } catch (SpoolFailure e) { // no answer can be one to half a request
      throw e;
    } catch (IOException e) {
      return e;
    }
  }

  private static Answer answer(AnswerReader reader, AnswerSink sink, @Nullable IOException notSent)
      throws IOException {
    try {
      return reader.read(sink);
    } catch (SpoolFailure e) {
      throw e;
    } catch (IOException e) {
      if (notSent != null) {
        notSent.addSuppressed(e);
        throw notSent;
      }
      throw e;
    }
  }

  private SocketChannel connected() throws IOException {
    SocketChannel kept = channel;
    if (kept != null && isAlive(kept)) {
      return kept;
    }
    drop();
    SocketChannel fresh = SocketChannel.open();
    channel = fresh;
    fresh.setOption(StandardSocketOptions.TCP_NODELAY, true);
    int port = address.getPort() == NO_PORT ? HTTP_PORT : address.getPort();
    if (!fresh.connect(new InetSocketAddress(address.getHost(), port))) {
      throw new IOException("The connection is not made.");
    }
    return fresh;
  }

  /** Whether the other side has neither closed the connection nor said anything unasked. */
  private boolean isAlive(SocketChannel kept) {
    try {
      kept.configureBlocking(false);
      wire.in.clear();
      int read = kept.read(wire.in);
      kept.configureBlocking(true);
      return read == 0;
    } catch (IOException e) {
      return false;
    }
  }

  /** Ends the exchange that is going on if its time is over. */
  void expireAt(long now) {
    long until = deadline.get();
    if (until != IDLE
        && until != EXPIRED
        && now - until > 0
        && deadline.compareAndSet(until, EXPIRED)) {
      drop();
    }
  }

  private void drop() {
    SocketChannel open = channel;
    if (open != null) {
      try {
        open.close();
      } catch (IOException closedAllTheSame) {
        channel = null;
      }
    }
  }

  @Override
  public void close() {
    deadlines.remove(this);
    drop();
  }
}
