package waybill.server.objects.s3;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.net.SocketTimeoutException;
import java.nio.file.AccessDeniedException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import waybill.registry.artifact.ChangedObject;
import waybill.registry.artifact.MissingObject;

/** Reads a range of an object and, when the connection breaks, asks for the rest of the range. */
final class ResumingStream extends InputStream {
  /** How often in a row, with less than {@link #PROGRESS_BYTES} between. */
  static final int BREAKS_MAX = 5;

  /** So much that came through is a connection that works. */
  private static final long PROGRESS_BYTES = 1 << 20;

  private static final Duration FIRST_PAUSE = Duration.ofMillis(200);

  private final Range range;
  private final long end;
  private long position;
  private InputStream current;
  private boolean open = true;
  private int breaks;
  private long brokenAt;

  /** The bytes of one state of an object. */
  interface Range {
    /** Opens the bytes from a position to another, which is not included. */
    InputStream open(long from, long to) throws IOException;
  }

  /** Opens the range, so that what is wrong with the object is told at once. */
  ResumingStream(Range range, long from, long to) throws IOException {
    this.range = range;
    this.position = from;
    this.brokenAt = from;
    this.end = to;
    this.current = range.open(from, to);
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    if (position == end || length == 0) {
      return length == 0 ? 0 : -1;
    }
    IOException broken = null;
    while (true) {
      if (broken != null) {
        awaitAnother(broken);
      }
      try {
        if (broken != null) {
          closeQuietly(current);
          current = range.open(position, end);
        }
        int read = current.read(target, offset, (int) Math.min(length, end - position));
        if (read > 0) {
          position += read;
          return read;
        }
        throw new EOFException("The object ends " + (end - position) + " bytes too early.");
      } catch (MissingObject | ChangedObject | AccessDeniedException e) {
        throw e; // would not be otherwise the next time
      } catch (SocketTimeoutException e) {
        broken = e;
      } catch (InterruptedIOException e) {
        throw e;
      } catch (IOException e) {
        broken = e;
      }
    }
  }

  /** Waits before the next attempt, if there is to be one. */
  private void awaitAnother(IOException broken) throws IOException {
    if (position - brokenAt >= PROGRESS_BYTES) {
      breaks = 0;
    }
    brokenAt = position;
    if (!open || ++breaks > BREAKS_MAX) {
      throw broken;
    }
    pause();
  }

  private void pause() throws InterruptedIOException {
    try {
      Thread.sleep(FIRST_PAUSE.multipliedBy(1L << (breaks - 1)));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("The transfer was stopped.");
    }
  }

  /** What broke may complain again when it is closed, which tells nothing new. */
  private static void closeQuietly(@Nullable InputStream stream) {
    try {
      if (stream != null) {
        stream.close();
      }
    } catch (IOException e) {
      System.getLogger(ResumingStream.class.getName())
          .log(System.Logger.Level.DEBUG, "A broken connection did not close.", e);
    }
  }

  @Override
  public void close() throws IOException {
    open = false;
    current.close();
  }
}
