package waybill.server.modelscan.archive;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import waybill.server.modelscan.content.Content;
import waybill.server.modelscan.content.ContentStream;
import waybill.server.modelscan.content.Place;
import waybill.server.modelscan.content.Session;
import waybill.server.modelscan.content.UnreadableContent;

/** Walks tar archives of all usual dialects, and hands each file on. */
public final class TarScanner {
  static final int BLOCK = 512;

  /** Longer names than this are made to break something. */
  private static final int DESCRIPTION_BYTES_MAX = 1 << 16;

  private final MemberScanner members;

  /** Hands the members on. */
  public TarScanner(MemberScanner members) {
    this.members = members;
  }

  /** Whether this begins as a tar archive. */
  public static boolean begins(byte[] head) {
    return TarHeader.isHeader(head);
  }

  /** Scans an archive that is not compressed. */
  public void scan(Content content, Place place, Session session) {
    try {
      scan(new ContentStream(content), place, session);
    } catch (IOException e) {
      throw new UnreadableContent(String.valueOf(e.getMessage()));
    }
  }

  /** Scans an archive from a stream. Returns how many bytes it read. */
  long scan(InputStream stream, Place place, Session session) throws IOException {
    TarInput input = new TarInput(stream, session);
    try {
      new Walk(input, place, session).run();
    } catch (UnreadableContent e) {
      session.unknown(place, "unreadable-tar", e.why());
    }
    return input.position();
  }

  private final class Walk {
    private final TarInput input;
    private final Place place;
    private final Session session;
    private final MemberPaths paths;
    private String longName = "";
    private String longLink = "";
    private long longSize = -1;

    Walk(TarInput input, Place place, Session session) {
      this.input = input;
      this.place = place;
      this.session = session;
      this.paths = new MemberPaths(place, session);
    }

    void run() throws IOException {
      while (true) {
        byte[] block = input.block();
        if (block.length == 0) {
          throw new UnreadableContent("It has no end.");
        }
        if (block.length < BLOCK) {
          throw new UnreadableContent("It ends within a header.");
        }
        if (TarHeader.isEmpty(block)) {
          rest();
          return;
        }
        if (!TarHeader.isHeader(block)) {
          throw new UnreadableContent("The sum of a header is wrong.");
        }
        session.member();
        member(TarHeader.of(block));
      }
    }

    private void rest() throws IOException {
      for (byte[] block = input.block(); block.length > 0; block = input.block()) {
        if (!TarHeader.isEmpty(block)) {
          session.unknown(place, "archive-trailing", "Bytes follow the end of the archive.");
          if (TarHeader.isHeader(block)) {
            member(TarHeader.of(block));
          }
        }
      }
    }

    private void member(TarHeader header) throws IOException {
      switch (header.type()) {
        case 'L' -> longName = text(description(header.size()));
        case 'K' -> longLink = text(description(header.size()));
        case 'x', 'X' -> extended(description(header.size()));
        case 'g' -> {
          if (text(description(header.size())).contains("path=")) {
            session.unknown(place, "archive-name", "It names all its members at once.");
          }
        }
        default -> {
          TarHeader whole = header.named(longName, longLink, longSize);
          longName = "";
          longLink = "";
          longSize = -1;
          described(whole);
        }
      }
    }

    private byte[] description(long size) throws IOException {
      return input.description(size, DESCRIPTION_BYTES_MAX);
    }

    private void described(TarHeader header) throws IOException {
      String name = header.name();
      switch (header.type()) {
        case '0', '\0', '7' -> {
          // Old archives mark a directory by a slash alone.
          if (name.endsWith("/") && header.size() == 0) {
            paths.directory(name);
          } else {
            file(header);
          }
        }
        case '1', '2' -> {
          paths.link(name, header.linkName(), header.type() == '2');
          other(header);
        }
        case '3', '4', '6' -> {
          session.dangerous(
              place, "archive-device", "Member '" + quoted(name) + "' is a device or a pipe.");
          other(header);
        }
        case '5' -> {
          paths.directory(name);
          other(header);
        }
        default -> {
          session.unknown(
              place, "archive-type", "Member '" + quoted(name) + "' is of an unusual type.");
          file(header);
        }
      }
    }

    private void file(TarHeader header) throws IOException {
      paths.file(header.name());
      input.member(header.size(), place.member(header.name(), Place.Role.ANY), members);
    }

    /** What should have no content may have one all the same. */
    private void other(TarHeader header) throws IOException {
      if (header.size() > 0 && header.type() != '1') {
        session.unknown(place, "archive-type", "A member that is no file has a content.");
        input.member(header.size(), place.member(header.name(), Place.Role.ANY), members);
      }
    }

    private void extended(byte[] records) {
      Map<String, String> values = records(records);
      longName = values.getOrDefault("path", longName);
      longLink = values.getOrDefault("linkpath", longLink);
      String size = values.get("size");
      if (size != null && !size.matches("[0-9]{1,18}")) {
        throw new UnreadableContent("A member's size is no number.");
      }
      longSize = size == null ? longSize : Long.parseLong(size);
      if (values.keySet().stream().anyMatch(key -> key.startsWith("GNU.sparse"))) {
        session.unknown(place, "archive-type", "A member is stored with holes.");
      }
    }
  }

  /** The records of a pax header: a length, a blank, key and value, a line feed. */
  private static Map<String, String> records(byte[] bytes) {
    Map<String, String> values = new HashMap<>();
    String text = new String(bytes, StandardCharsets.ISO_8859_1);
    int at = 0;
    while (at < text.length() && text.charAt(at) != 0) {
      int blank = text.indexOf(' ', at);
      if (blank < 0 || !text.substring(at, blank).matches("[0-9]{1,6}")) {
        throw new UnreadableContent("An extended header is not built of records.");
      }
      int end = at + Integer.parseInt(text.substring(at, blank));
      int equals = text.indexOf('=', blank);
      if (end > text.length() || equals < 0 || equals >= end || end <= blank) {
        throw new UnreadableContent("A record of an extended header is cut.");
      }
      byte[] value = text.substring(equals + 1, end - 1).getBytes(StandardCharsets.ISO_8859_1);
      values.put(text.substring(blank + 1, equals), new String(value, StandardCharsets.UTF_8));
      at = end;
    }
    return values;
  }

  private static String text(byte[] bytes) {
    String text = new String(bytes, StandardCharsets.UTF_8);
    int end = text.indexOf('\0');
    return end < 0 ? text : text.substring(0, end);
  }

  private static String quoted(String name) {
    return waybill.server.modelscan.content.Words.printable(name);
  }
}
