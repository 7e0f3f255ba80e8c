package waybill.server.modelscan.content;

/** Bytes that can be read at any position: a file, a part of one, or what was inflated. */
public interface Content {
  /** How many bytes can be read. */
  long size();

  /** How many there would be without the limits of the scan; -1 if nobody knows. */
  default long wholeSize() {
    return size();
  }

  /** Whether all of it can be read. */
  default boolean isWhole() {
    return wholeSize() == size();
  }

  /**
   * Reads some bytes.
   *
   * @return how many, at least one; -1 at the end
   */
  int read(long position, byte[] into, int offset, int length);

  /** A part of this, cut where this ends. */
  default Content slice(long from, long length) {
    return new SliceContent(this, from, length);
  }

  /** The first bytes, fewer if there are not so many. */
  default byte[] head(int length) {
    return bytes(0, length);
  }

  /** Bytes from a position on, fewer where this ends. */
  default byte[] bytes(long position, int length) {
    int there = Math.clamp(size() - position, 0, length);
    byte[] bytes = new byte[there];
    int done = 0;
    while (done < there) {
      int read = read(position + done, bytes, done, there - done);
      if (read < 0) {
        throw new UnreadableContent("It became shorter while it was read.");
      }
      done += read;
    }
    return bytes;
  }
}
