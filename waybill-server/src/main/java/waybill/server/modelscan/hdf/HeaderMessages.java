package waybill.server.modelscan.hdf;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;
import waybill.server.modelscan.content.Cursor;
import waybill.server.modelscan.content.Session;
import waybill.server.modelscan.content.UnreadableContent;

/** The messages of one object header, in both of its layouts, with its continuations. */
final class HeaderMessages {
  private static final int CONTINUATION = 0x10;
  private static final int SHARED = 2;
  private static final int OLD_MESSAGE_BYTES = 8;
  private static final int NEW_MESSAGE_BYTES = 4;
  private static final int SUM_BYTES = 4;

  /** Takes one message. */
  @FunctionalInterface
  interface Taker {
    /**
     * Reads a message.
     *
     * @param cursor at its beginning
     * @param end where it ends
     * @param shared whether there is only a reference to it
     */
    void take(int type, Cursor cursor, long end, boolean shared);
  }

  private record Chunk(long from, long length) {}

  private final HdfFile file;
  private final Session session;
  private final Deque<Chunk> chunks = new ArrayDeque<>();
  private final Set<Long> seen = new HashSet<>();
  private boolean old;
  private boolean ordered;

  HeaderMessages(HdfFile file, Session session) {
    this.file = file;
    this.session = session;
  }

  void read(long address, Taker taker) {
    begin(address);
    while (!chunks.isEmpty()) {
      Chunk chunk = chunks.remove();
      Cursor cursor = file.at(0);
      cursor.moveTo(chunk.from());
      if (chunk.length() < 0 || chunk.length() > cursor.left()) {
        throw new UnreadableContent("A header is longer than the file.");
      }
      messages(cursor, chunk.from() + chunk.length(), taker);
    }
  }

  private void begin(long address) {
    Cursor cursor = file.at(address);
    int first = cursor.u8();
    old = first == 1;
    if (old) {
      cursor.skip(7);
      long length = cursor.u32();
      cursor.skip(4);
      chunks.add(new Chunk(cursor.position(), length));
      return;
    }
    cursor = file.block(address, "OHDR");
    if (cursor.u8() != 2) {
      throw new UnreadableContent("A header is of an unknown version.");
    }
    int flags = cursor.u8();
    ordered = (flags & 4) != 0;
    cursor.skip(((flags & 0x20) != 0 ? 16 : 0) + ((flags & 0x10) != 0 ? 4 : 0));
    long length = HdfFile.number(cursor, 1 << (flags & 3));
    chunks.add(new Chunk(cursor.position(), length));
  }

  private void messages(Cursor cursor, long end, Taker taker) {
    int header = old ? OLD_MESSAGE_BYTES : NEW_MESSAGE_BYTES + (ordered ? 2 : 0);
    while (end - cursor.position() >= header) {
      session.step();
      int type = old ? cursor.u16() : cursor.u8();
      int length = cursor.u16();
      int flags = cursor.u8();
      cursor.skip(old ? 3 : ordered ? 2 : 0);
      long next = cursor.position() + length;
      if (next > end) {
        throw new UnreadableContent("A message is longer than its header.");
      }
      if (type == CONTINUATION) {
        continued(cursor);
      } else {
        taker.take(type, cursor, next, (flags & SHARED) != 0);
      }
      cursor.moveTo(next);
    }
  }

  private void continued(Cursor cursor) {
    long address = file.address(cursor);
    long length = file.length(cursor);
    if (!seen.add(address)) {
      throw new UnreadableContent("A header continues in itself.");
    }
    if (old) {
      chunks.add(new Chunk(file.at(address).position(), length));
    } else {
      chunks.add(new Chunk(file.block(address, "OCHK").position(), length - 4 - SUM_BYTES));
    }
  }
}
