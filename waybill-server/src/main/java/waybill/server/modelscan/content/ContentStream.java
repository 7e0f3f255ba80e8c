package waybill.server.modelscan.content;

import java.io.InputStream;

/** A content as a stream, for parsers that want one; skipping reads nothing. */
public final class ContentStream extends InputStream {
  private final Content content;
  private long position;

  /** From the beginning. */
  public ContentStream(Content content) {
    this(content, 0);
  }

  /** From a position on. */
  public ContentStream(Content content, long position) {
    this.content = content;
    this.position = position;
  }

  /** Where the next byte is read. */
  public long position() {
    return position;
  }

  /** The next bytes as a content; they stay unread. */
  public Content next(long size) {
    return content.slice(position, size);
  }

  @Override
  public int read() {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] into, int offset, int length) {
    if (length == 0) {
      return 0;
    }
    int read = content.read(position, into, offset, length);
    position += Math.max(read, 0);
    return read;
  }

  @Override
  public long skip(long count) {
    long skipped = Math.clamp(count, 0, content.size() - position);
    position += skipped;
    return skipped;
  }
}
