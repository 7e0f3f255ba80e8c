package waybill.server.modelscan.archive;

import java.io.IOException;
import java.io.InputStream;
import waybill.server.modelscan.content.ContentStream;
import waybill.server.modelscan.content.HeldContent;
import waybill.server.modelscan.content.Place;
import waybill.server.modelscan.content.Session;
import waybill.server.modelscan.content.UnreadableContent;

/** The blocks and contents of a tar archive: from a file in place, from a stream through memory. */
final class TarInput {
  private final InputStream stream;
  private final Session session;
  private long position;

  TarInput(InputStream stream, Session session) {
    this.stream = stream;
    this.session = session;
  }

  long position() {
    return position;
  }

  /** The next block; shorter at the end. */
  byte[] block() throws IOException {
    session.step();
    return bytes(TarScanner.BLOCK);
  }

  private byte[] bytes(int count) throws IOException {
    byte[] bytes = stream.readNBytes(count);
    position += bytes.length;
    return bytes;
  }

  /** The content of a member that describes another one. */
  byte[] description(long size, int most) throws IOException {
    if (size > most) {
      throw new UnreadableContent("A name or description is " + size + " bytes long.");
    }
    byte[] bytes = bytes((int) size);
    if (bytes.length < size) {
      throw cut();
    }
    pass(padding(size));
    return bytes;
  }

  /** Hands a member's content on and goes to the next header. */
  void member(long size, Place place, MemberScanner scanner) throws IOException {
    long read = 0;
    if (stream instanceof ContentStream file) {
      // Of one that is cut there is less; that it is cut is told by whoever passes over it.
      scanner.scan(file.next(file.next(size).size()), place, session);
    } else {
      HeldContent held = session.hold(new FirstBytes(stream, size), size);
      read = held.size();
      position += read;
      try {
        scanner.scan(held, place, session);
      } finally {
        session.release(held);
      }
    }
    pass(size - read + padding(size));
  }

  void pass(long count) throws IOException {
    long passed =
        stream instanceof ContentStream ? stream.skip(count) : session.drain(stream, count);
    position += passed;
    if (passed < count) {
      throw cut();
    }
  }

  private static UnreadableContent cut() {
    return new UnreadableContent("It ends within a member.");
  }

  private static long padding(long size) {
    return -size & TarScanner.BLOCK - 1;
  }
}
