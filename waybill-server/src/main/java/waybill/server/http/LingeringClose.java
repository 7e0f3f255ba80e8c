package waybill.server.http;

import io.helidon.common.buffers.DataReader;
import io.helidon.http.Headers;

/**
 * Takes in the body that a client is still sending when it was answered without it. A connection
 * that closes with bytes unread is reset, and the reset overtakes the answer: most clients write
 * all of a request before they read, and would see a broken pipe instead of the reason.
 *
 * <p>The deadline of the connection, which is the body's, bounds the time.
 */
final class LingeringClose {
  /** Eight bodies of the usual limit; who sends more gets the reset. */
  private static final long BYTES_MAX = 64L << 20;

  private LingeringClose() {}

  /** How long the body of a request says that it is; 0 where that is not known. */
  static long bodyBytes(Headers headers) {
    try {
      return headers.contentLength().orElse(0);
    } catch (IllegalArgumentException e) { // not a number
      return 0;
    }
  }

  /** Drops this many bytes, or fewer where the client ends or the deadline passes. */
  static void drop(DataReader reader, long bytes) {
    long left = Math.min(bytes, BYTES_MAX);
    try {
      while (left > 0) {
        reader.ensureAvailable();
        int part = (int) Math.min(left, reader.available());
        reader.skip(part);
        left -= part;
      }
    } catch (RuntimeException e) { // the connection closes either way
      return;
    }
  }
}
