package waybill.server.modelscan.archive;

import java.io.IOException;
import java.io.InputStream;
import org.tukaani.xz.LZMAInputStream;
import waybill.server.modelscan.content.Content;
import waybill.server.modelscan.content.ContentStream;
import waybill.server.modelscan.content.Cursor;
import waybill.server.modelscan.content.HeldContent;
import waybill.server.modelscan.content.Place;
import waybill.server.modelscan.content.Session;
import waybill.server.modelscan.content.UnreadableContent;

/** Reads the contents of a ZIP archive's members. */
final class ZipMembers {
  static final int STORED = 0;
  static final int DEFLATED = 8;
  private static final int BZIP2 = 12;
  private static final int LZMA = 14;
  private static final int MEMORY_KIB_MAX = 100 << 10;

  private final MemberScanner scanner;

  ZipMembers(MemberScanner scanner) {
    this.scanner = scanner;
  }

  void scan(Content archive, ZipMember member, long length, Place place, Session session) {
    ZipRecord record = member.record();
    if (member.isEncrypted()) {
      // Readers exist that ignore the flag, so it is no reason to stop here.
      session.unknown(place, "archive-encrypted", "It says that it is encrypted.");
    }
    if (member.name().endsWith("/") && length == 0) {
      return;
    }
    Content stored = archive.slice(record.dataAt(), length);
    if (!stored.isWhole()) {
      session.unknown(place, "unreadable-zip", "It ends outside its archive.");
    }
    if (record.method() == STORED) {
      scanner.scan(archive.slice(record.dataAt(), stored.size()), place, session);
      return;
    }
    if (opener(record, stored) == null) {
      session.unknown(
          place, "archive-method", "Its compression, " + record.method() + ", is not read.");
      scanner.scan(stored, place, session);
      return;
    }
    inflate(record, stored, place, session);
  }

  private void inflate(ZipRecord record, Content stored, Place place, Session session) {
    BrokenEnd.Opener opener = opener(record, stored);
    if (opener == null) {
      return;
    }
    try (BrokenEnd stream = new BrokenEnd(opener)) {
      HeldContent held = session.hold(stream, -1);
      try {
        scanner.scan(held, place, session);
      } finally {
        session.release(held);
      }
      CompressedScanner.ratio(held.size(), stored.size(), place, session);
      if (stream.broken() != null) {
        session.unknown(place, "unreadable-zip", "It does not inflate: " + stream.broken());
      }
    } catch (IOException e) {
      throw new UnreadableContent(String.valueOf(e.getMessage()));
    }
  }

  private static BrokenEnd.@org.jspecify.annotations.Nullable Opener opener(
      ZipRecord record, Content stored) {
    return switch (record.method()) {
      case DEFLATED -> () -> new DeflateStream(stored, 0, true);
      case BZIP2 -> () -> new Bzip2Stream(new ContentStream(stored));
      case LZMA -> () -> lzma(stored, record.hasEndMark() ? -1 : record.size());
      default -> null;
    };
  }

  /** A version, a count of properties, the properties, the bytes. */
  private static InputStream lzma(Content stored, long size) throws IOException {
    try {
      Cursor cursor = new Cursor(stored);
      cursor.skip(2);
      int count = cursor.u16();
      byte properties = (byte) cursor.u8();
      int dictionary = cursor.i32();
      cursor.skip(count - 5);
      if (LZMAInputStream.getMemoryUsage(dictionary, properties) > MEMORY_KIB_MAX) {
        throw new IOException("It wants too much memory.");
      }
      InputStream rest = new ContentStream(stored, cursor.position());
      return new LZMAInputStream(
          new java.io.BufferedInputStream(rest), size == 0 ? -1 : size, properties, dictionary);
    } catch (UnreadableContent e) {
      throw new IOException(e.getMessage(), e);
    }
  }

  static long deflatedLength(Content content, long at, Session session) {
    try (DeflateStream stream = new DeflateStream(content, at, true)) {
      session.drain(stream, session.limits().memberBytesMax());
      return stream.position() - at;
    } catch (IOException e) {
      return content.size() - at;
    }
  }
}
