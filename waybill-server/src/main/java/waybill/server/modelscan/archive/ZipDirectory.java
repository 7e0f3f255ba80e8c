package waybill.server.modelscan.archive;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import waybill.server.modelscan.content.Content;
import waybill.server.modelscan.content.Cursor;
import waybill.server.modelscan.content.LimitReached;
import waybill.server.modelscan.content.Session;

/**
 * All directories that a reader might find in a ZIP archive. Readers differ in which end record
 * they take, so every one that looks like it is followed.
 *
 * @param byHeader what the directories say, by the place of the local header
 * @param found whether there is an end record at all
 * @param isOdd whether end records disagree or entries are missing
 */
record ZipDirectory(Map<Long, ZipRecord> byHeader, boolean found, boolean isOdd) {
  private static final int END_LENGTH = 22;
  private static final int COMMENT_MAX = 0xffff;
  private static final int ENDS_MAX = 16;
  private static final long END = 0x06054b50;
  private static final long END64_LOCATOR = 0x07064b50;
  private static final long END64 = 0x06064b50;

  /**
   * An end record: where it says that the directory is, and how long.
   *
   * @param isLast whether its comment ends where the archive does
   */
  private record End(long at, long entries, long length, long offset, boolean isLast) {}

  /** Whether an end record stands at the end of a content, whatever it begins with. */
  static boolean isAtEnd(Content content) {
    return content.isWhole() && !ends(content).isEmpty();
  }

  static ZipDirectory read(Content content, Session session) {
    Set<End> ends = ends(content);
    Map<Long, ZipRecord> byHeader = new LinkedHashMap<>();
    boolean odd =
        ends.stream().filter(End::isLast).count() != 1 || !ends.iterator().next().isLast();
    for (End end : ends) {
      long start = end.at() - end.length();
      long shift = start - end.offset();
      long read = follow(content, end.offset(), 0, byHeader, session);
      if (shift != 0 && start >= 0) {
        read = Math.max(read, follow(content, start, shift, byHeader, session));
      }
      odd |= end.isLast() && read != end.entries();
    }
    return new ZipDirectory(byHeader, !ends.isEmpty(), odd);
  }

  private static long follow(
      Content content, long from, long shift, Map<Long, ZipRecord> byHeader, Session session) {
    Cursor cursor = new Cursor(content, Math.clamp(from, 0, content.size()));
    long count = 0;
    for (ZipRecord record = ZipRecord.inDirectory(cursor);
        record != null;
        record = ZipRecord.inDirectory(cursor)) {
      session.step();
      count++;
      byHeader.putIfAbsent(record.headerAt() + shift, record);
      if (count > session.limits().membersMax()) {
        throw new LimitReached(
            "members", "It has more than " + session.limits().membersMax() + " members.");
      }
    }
    return count;
  }

  private static Set<End> ends(Content content) {
    int length = (int) Math.min(content.size(), END_LENGTH + COMMENT_MAX);
    long from = content.size() - length;
    byte[] tail = content.bytes(from, length);
    Set<End> ends = new LinkedHashSet<>();
    for (int at = length - END_LENGTH; at >= 0 && ends.size() < ENDS_MAX; at--) {
      if (tail[at] == 'P' && tail[at + 1] == 'K' && tail[at + 2] == 5 && tail[at + 3] == 6) {
        End end = end(content, from + at);
        if (end != null) {
          add(end, ends);
        }
      }
    }
    return ends;
  }

  /** An end record before the directory of the last one is that of an archive inside this one. */
  private static void add(End end, Set<End> ends) {
    End last = ends.isEmpty() ? end : ends.iterator().next();
    if (end.isLast() || end.at() >= last.at() - last.length()) {
      ends.add(end);
    }
  }

  private static @Nullable End end(Content content, long at) {
    Cursor cursor = new Cursor(content, at);
    if (cursor.left() < END_LENGTH || cursor.u32() != END) {
      return null;
    }
    cursor.skip(6);
    long entries = cursor.u16();
    long length = cursor.u32();
    long offset = cursor.u32();
    boolean last = cursor.u16() == cursor.left();
    End wide = wideEnd(content, at, last);
    return wide != null ? wide : new End(at, entries, length, offset, last);
  }

  private static @Nullable End wideEnd(Content content, long endAt, boolean last) {
    Cursor cursor = new Cursor(content, Math.max(0, endAt - 20));
    if (endAt < 20 || cursor.u32() != END64_LOCATOR) {
      return null;
    }
    cursor.skip(4);
    long at = cursor.i64();
    if (at < 0 || at > endAt - 56) {
      return null;
    }
    cursor.moveTo(at);
    if (cursor.u32() != END64) {
      return null;
    }
    cursor.skip(28);
    return new End(at, cursor.i64(), cursor.i64(), cursor.i64(), last);
  }
}
