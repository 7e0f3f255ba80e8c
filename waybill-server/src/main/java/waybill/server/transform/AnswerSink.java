package waybill.server.transform;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ReadableByteChannel;
import org.jspecify.annotations.Nullable;

/** Where an answer goes while it comes in. For one thread. */
interface AnswerSink {
  /** Forgets what came so far, since the request is made again. */
  void clear() throws IOException;

  /** Takes all that remains of a buffer. */
  void write(ByteBuffer bytes) throws IOException;

  /**
   * Reads from a channel once, by way of a buffer unless the bytes can be read where they stay.
   *
   * @param way a direct buffer of which nothing is of use any more
   * @param bytesMax to be read, at least 1
   * @return those that came, between position and limit, until more are read; null at the end
   */
  default @Nullable ByteBuffer fill(ReadableByteChannel source, ByteBuffer way, long bytesMax)
      throws IOException {
    way.clear().limit((int) Math.min(bytesMax, way.capacity()));
    int read = source.read(way);
    way.flip();
    if (read < 0) {
      return null;
    }
    write(way.duplicate());
    return way;
  }
}
