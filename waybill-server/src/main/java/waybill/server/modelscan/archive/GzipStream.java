package waybill.server.modelscan.archive;

import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;
import waybill.server.modelscan.content.Content;
import waybill.server.modelscan.content.Cursor;
import waybill.server.modelscan.content.UnreadableContent;

/**
 * Inflates gzip, one member after the other as gunzip does. Unlike the JDK's stream it tells where
 * the last member ends.
 */
final class GzipStream extends InputStream {
  private static final int NAME_BYTES_MAX = 1 << 16;

  private final Content content;
  private final CRC32 sum = new CRC32();
  private DeflateStream member;
  private long end;
  private boolean finished;

  GzipStream(Content content) throws IOException {
    this.content = content;
    this.member = open(0);
  }

  /** Whether bytes follow the last member. */
  boolean hasRest() {
    return finished && end < content.size();
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] into, int offset, int length) throws IOException {
    while (length > 0 && !finished) {
      int count = member.read(into, offset, length);
      if (count > 0) {
        sum.update(into, offset, count);
        return count;
      }
      endMember();
    }
    return length == 0 ? 0 : -1;
  }

  private void endMember() throws IOException {
    Cursor cursor = new Cursor(content, member.position());
    member.close();
    try {
      if (cursor.u32() != sum.getValue()) {
        throw new IOException("Its checksum is wrong.");
      }
      cursor.u32();
    } catch (UnreadableContent e) {
      throw new IOException(e.getMessage(), e);
    }
    end = cursor.position();
    if (isMember(end)) {
      sum.reset();
      member = open(end);
    } else {
      finished = true;
    }
  }

  private boolean isMember(long at) {
    byte[] head = content.bytes(at, 2);
    return head.length == 2 && head[0] == 0x1f && (head[1] & 0xff) == 0x8b;
  }

  private DeflateStream open(long at) throws IOException {
    try {
      Cursor cursor = new Cursor(content, at + 2);
      int method = cursor.u8();
      int flags = cursor.u8();
      cursor.skip(6);
      if (method != 8 || (flags & 0xe0) != 0) {
        throw new IOException("It is of a method that gzip does not have.");
      }
      if ((flags & 4) != 0) {
        cursor.skip(cursor.u16());
      }
      for (int texts = Integer.bitCount(flags & 0x18); texts > 0; texts--) {
        passText(cursor);
      }
      cursor.skip((flags & 2) != 0 ? 2 : 0);
      return new DeflateStream(content, cursor.position(), true);
    } catch (UnreadableContent e) {
      throw new IOException(e.getMessage(), e);
    }
  }

  private static void passText(Cursor cursor) throws IOException {
    for (int count = 0; cursor.u8() != 0; count++) {
      if (count > NAME_BYTES_MAX) {
        throw new IOException("Its name does not end.");
      }
    }
  }

  @Override
  public void close() {
    member.close();
  }
}
