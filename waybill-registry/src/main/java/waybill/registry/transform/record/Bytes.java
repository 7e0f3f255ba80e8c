package waybill.registry.transform.record;

import java.io.IOException;

/** Bytes that are collected piece by piece. For one thread. */
public interface Bytes {

  /** Lets go of all of them. */
  void clear() throws IOException;

  /** How many there are. */
  long size();

  /** Puts bytes behind the others. */
  void append(byte[] source, int offset, int length) throws IOException;

  /**
   * Takes away what lies behind so many bytes.
   *
   * @return what was taken away
   */
  byte[] cut(long size) throws IOException;
}
