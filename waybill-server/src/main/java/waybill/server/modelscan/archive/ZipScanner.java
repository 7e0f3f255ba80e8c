package waybill.server.modelscan.archive;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import waybill.server.modelscan.content.Content;
import waybill.server.modelscan.content.Place;
import waybill.server.modelscan.content.Session;

/**
 * Walks ZIP archives as several readers would at once. PyTorch's reader, Python's and others differ
 * in what they trust, and an archive that one refuses another loads. So members are taken from the
 * local headers as they follow one another and from every directory; flags, checksums and duplicate
 * names hide nothing. Where the two disagree, that is a finding of its own.
 */
public final class ZipScanner {
  /** What PyTorch keeps as bare numbers. */
  private static final Pattern TORCH_NUMBERS =
      Pattern.compile("(.*/)?(data|constants|tensors)/[^/]*", Pattern.DOTALL);

  private final ZipMembers members;

  /** Hands the members on. */
  public ZipScanner(MemberScanner members) {
    this.members = new ZipMembers(members);
  }

  /** Whether a content begins as an archive. */
  public static boolean begins(byte[] head) {
    return head.length >= 4
        && head[0] == 'P'
        && head[1] == 'K'
        && head[3] == head[2] + 1
        && (head[2] == 3 || head[2] == 5 || head[2] == 7);
  }

  /** Whether a content ends as an archive, as one that is hidden behind something else does. */
  public static boolean ends(Content content) {
    return ZipDirectory.isAtEnd(content);
  }

  /** Scans an archive. */
  public void scan(Content content, Place place, Session session) {
    ZipDirectory directory = ZipDirectory.read(content, session);
    List<ZipMember> found = new LocalHeaders(content, directory.byHeader(), session).walk();
    if (!directory.found()) {
      session.unknown(place, "unreadable-zip", "It has no directory.");
    } else if (directory.isOdd()) {
      session.unknown(place, "archive-disagreement", "Its directory is not the one it announces.");
    } else if (found.isEmpty()) {
      session.unknown(place, "archive-empty", "It has no members.");
    }
    boolean torch = found.stream().anyMatch(member -> member.isNamed("data.pkl"));
    if (place.extension().equals("keras")
        && found.stream().noneMatch(m -> m.isNamed("config.json"))) {
      session.unknown(place, "unreadable-keras", "It has no config.json.");
    }
    MemberPaths paths = new MemberPaths(place, session);
    Set<List<Long>> done = new HashSet<>();
    for (ZipMember member : found) {
      session.member();
      member.names().forEach(name -> path(name, paths));
      disagreements(member, place, session);
      for (long length : member.lengths()) {
        if (done.add(List.of(member.record().dataAt(), length, (long) member.record().method()))) {
          Place inner = place.member(member.name(), role(member.name(), torch));
          members.scan(content, member, length, inner, session);
        }
      }
      if (member.isLink()) {
        byte[] target = content.bytes(member.record().dataAt(), 4096);
        int length = (int) Math.min(target.length, member.lengths().getFirst());
        paths.link(
            member.name(),
            new String(target, 0, length, java.nio.charset.StandardCharsets.UTF_8),
            true);
      }
    }
  }

  private static void path(String name, MemberPaths paths) {
    if (name.endsWith("/")) {
      paths.directory(name);
    } else {
      paths.file(name);
    }
  }

  private static Place.Role role(String name, boolean torch) {
    if (!torch) {
      return Place.Role.ANY;
    }
    return TORCH_NUMBERS.matcher(name).matches() ? Place.Role.RAW : Place.Role.TORCH;
  }

  private static void disagreements(ZipMember member, Place place, Session session) {
    ZipRecord listed = member.listed();
    String what = null;
    if (listed == null) {
      what = "is not in the directory";
    } else if (member.names().size() > 1) {
      what = "has another name in the directory";
    } else if (member.lengths().size() > 1 || listed.method() != member.record().method()) {
      what = "has another size or compression in the directory";
    }
    if (what != null) {
      session.unknown(
          place, "archive-disagreement", "Member '" + member.printableName() + "' " + what + ".");
    }
  }

  /** Collects the members of an archive by walking over its local headers. */
  private static final class LocalHeaders {
    private final Content content;
    private final Map<Long, ZipRecord> listed;
    private final Session session;
    private final List<ZipMember> found = new ArrayList<>();
    private final Set<Long> seen = new HashSet<>();

    LocalHeaders(Content content, Map<Long, ZipRecord> listed, Session session) {
      this.content = content;
      this.listed = listed;
      this.session = session;
    }

    List<ZipMember> walk() {
      long at = 0;
      while (at >= 0 && at < content.size()) {
        at = Signatures.next(content, at, ZipRecord.LOCAL, session);
        ZipRecord record = at < 0 ? null : ZipRecord.local(content, at);
        if (record == null) {
          at = at < 0 ? at : at + 4;
        } else {
          at = add(record);
        }
      }
      for (Map.Entry<Long, ZipRecord> entry : listed.entrySet()) {
        addListed(entry.getKey(), entry.getValue());
      }
      return found;
    }

    private long add(ZipRecord record) {
      ZipMember member =
          new ZipMember(record, listed.get(record.headerAt()), descriptorLength(record));
      seen.add(record.headerAt());
      keep(member);
      long length = member.lengths().getFirst();
      long end = record.dataAt() + length;
      return length < 0 || end < record.dataAt() ? content.size() : end;
    }

    private void addListed(long at, ZipRecord entry) {
      if (!seen.add(at)) {
        return;
      }
      ZipRecord local = ZipRecord.local(content, at);
      if (local != null) {
        keep(new ZipMember(local, entry, descriptorLength(local)));
      } else {
        // Nothing can be read there, but its name counts.
        keep(new ZipMember(entry, entry, 0));
      }
    }

    private void keep(ZipMember member) {
      if (found.size() > session.limits().membersMax()) {
        throw new waybill.server.modelscan.content.LimitReached(
            "members", "It has more than " + session.limits().membersMax() + " members.");
      }
      found.add(member);
    }

    /** How long a content is whose header leaves that to what follows; 0 if the header says it. */
    private long descriptorLength(ZipRecord record) {
      @Nullable ZipRecord entry = listed.get(record.headerAt());
      if (record.compressed() != 0 || !record.hasDescriptor() || entry != null) {
        return 0;
      }
      if (record.method() == ZipMembers.DEFLATED) {
        return ZipMembers.deflatedLength(content, record.dataAt(), session);
      }
      long next = Signatures.next(content, record.dataAt(), Signatures.DESCRIPTOR, session);
      return (next < 0 ? content.size() : next) - record.dataAt();
    }
  }
}
