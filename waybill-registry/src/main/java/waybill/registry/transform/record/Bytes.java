package waybill.registry.transform.record;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ReadableByteChannel;
import org.jspecify.annotations.Nullable;

/** Bytes that are collected piece by piece. For one thread. */
public interface Bytes {

  /** Lets go of all of them. */
  void clear() throws IOException;

  /** How many there are. */
  long size();

  /** Puts bytes behind the others. */
  void append(byte[] source, int offset, int length) throws IOException;

  /**
   * Reads bytes from a channel once, and puts them behind the others.
   *
   * @param bytesMax to be read, at least 1
   * @return those that came, between position and limit, until more are put behind them; null at
   *     the end
   */
  @Nullable ByteBuffer fill(ReadableByteChannel source, long bytesMax) throws IOException;

  /**
   * Takes away what lies behind so many bytes.
   *
   * @return what was taken away
   */
  byte[] cut(long size) throws IOException;
}
