package waybill.server.archive;

import java.io.IOException;
import java.util.Arrays;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import waybill.registry.artifact.PathRules;
import waybill.registry.artifact.StagingRefusal;
import waybill.registry.artifact.StagingRule;

/**
 * The tar layer. A member is one header block, after headers that belong to it (GNU's long names,
 * pax records), and its content. Only files and directories pass; see spec names in {@link
 * StagingRule}.
 */
final class TarReader {
  private static final char PAX = 'x';
  private static final char PAX_GLOBAL = 'g';
  private static final char GNU_NAME = 'L';
  private static final char GNU_LINK = 'K';

  /** Of a pax header's records or a long name; the largest honest ones have 64 KB each. */
  private static final int HEADER_BYTES_MAX = 1 << 20;

  /** Headers before one member: honest archives have one of each kind. */
  private static final int HEADERS_BEFORE_MAX = 16;

  private final TarStream tar;
  private final Ledger ledger;
  private final Faults faults;
  private PaxRecords global = PaxRecords.NONE;
  private PaxRecords pax = PaxRecords.NONE;
  private byte @Nullable [] longName;
  private int headersBefore;
  private boolean isMemberDue;

  TarReader(TarStream tar, Ledger ledger, Faults faults) {
    this.tar = tar;
    this.ledger = ledger;
    this.faults = faults;
  }

  void readTo(ArchiveVisitor visitor) throws IOException, StagingRefusal, InterruptedException {
    boolean first = true;
    for (TarHeader header = next(first); header != null; header = next(first)) {
      first = false;
      switch (header.type()) {
        case PAX -> pax = pax.with(records(header));
        case PAX_GLOBAL -> global = global.with(records(header)); // of no member: may be the last
        case GNU_NAME -> longName = withoutNul(small(header, HEADER_BYTES_MAX, "long name"));
        case GNU_LINK -> small(header, HEADER_BYTES_MAX, "long name of a link");
        default -> {
          readMember(header, visitor);
          pax = PaxRecords.NONE;
          longName = null;
          headersBefore = 0;
          isMemberDue = false;
          continue;
        }
      }
      isMemberDue |= header.type() != PAX_GLOBAL;
      countHeaderBefore();
    }
    tar.drain((bytes, offset, length) -> ledger.countTail(length));
  }

  /** The next header; null at the end of the tar. */
  private @Nullable TarHeader next(boolean first)
      throws IOException, StagingRefusal, InterruptedException {
    byte[] block = tar.read(TarStream.BLOCK_BYTES);
    TarHeader header = new TarHeader(block);
    if (block.length < TarStream.BLOCK_BYTES && !first && !isMemberDue && header.isZero()) {
      return null; // some writers leave out the blocks of the end, or stop in the middle of them
    }
    if (block.length < TarStream.BLOCK_BYTES) {
      throw first
          ? noTar()
          : faults.archive(StagingRule.T3, "The tar ends within a header. Pack it again.");
    }
    if (header.isZero()) {
      if (isMemberDue) {
        throw faults.archive(
            StagingRule.T2, "The last header of the tar belongs to a member that is not there.");
      }
      return null;
    }
    if (!header.isSound()) {
      throw first && !header.hasMagic()
          ? noTar()
          : faults.member(
              StagingRule.T2, header.name(), "The member's header does not match its checksum.");
    }
    return header;
  }

  private StagingRefusal noTar() {
    return faults.archive(
        StagingRule.T1,
        "The model data must be a valid tar.gz archive, and there is no tar inside the gzip data."
            + " Pack it with 'tar czf'.");
  }

  private void countHeaderBefore() throws StagingRefusal {
    headersBefore++;
    if (headersBefore > HEADERS_BEFORE_MAX) {
      throw faults.archive(
          StagingRule.T2, "More than " + HEADERS_BEFORE_MAX + " headers belong to one member.");
    }
  }

  private PaxRecords records(TarHeader header)
      throws IOException, StagingRefusal, InterruptedException {
    byte[] content = small(header, HEADER_BYTES_MAX, "pax header");
    return PaxRecords.parse(content)
        .orElseThrow(
            () ->
                faults.member(
                    StagingRule.T2, header.name(), "A record of the pax header is broken."));
  }

  /** The content of a header that belongs to the next member. */
  private byte[] small(TarHeader header, int bytesMax, String what)
      throws IOException, StagingRefusal, InterruptedException {
    long size = required(header.size(), header.name(), what + "'s size");
    if (size > bytesMax) {
      throw faults.member(
          StagingRule.T2,
          header.name(),
          "A " + what + " of " + size + " bytes; more than " + bytesMax + " are never read.");
    }
    byte[] content = new byte[(int) size];
    int[] filled = {0};
    tar.transfer(
        size,
        header.name(),
        (bytes, offset, length) -> {
          System.arraycopy(bytes, offset, content, filled[0], length);
          filled[0] += length;
        });
    return content;
  }

  private static byte[] withoutNul(byte[] name) {
    int end = 0;
    while (end < name.length && name[end] != 0) {
      end++;
    }
    return Arrays.copyOf(name, end);
  }

  private void readMember(TarHeader header, ArchiveVisitor visitor)
      throws IOException, StagingRefusal, InterruptedException {
    PaxRecords records = global.with(pax);
    byte[] paxName = records.path();
    byte[] name = paxName != null ? paxName : longName != null ? longName : header.name();
    MemberKind kind = MemberKind.of(header, records, name, faults);
    if (name.length == 0) {
      throw faults.member(StagingRule.N1, name, "A member of the archive has no name.");
    }
    if (!header.hasMode()) {
      throw faults.member(StagingRule.T2, name, "The member's mode is no number.");
    }
    OptionalLong given = records.hasSize() ? records.size() : header.size();
    long size = required(given, name, "member's size");
    String path = PathRules.ofMember(name, faults.place(name));
    ledger.countMember(path.length());
    if (kind == MemberKind.DIRECTORY || (size == 0 && endsInSlash(name))) {
      ledger.directory(path, name, visitor::directory);
      return;
    }
    if (path.isEmpty() || endsInSlash(name)) {
      throw faults.member(
          StagingRule.T2, name, "A file with content has the name of a directory. Rename it.");
    }
    visitor.file(path, header.isExecutable(), ledger.file(path, name, visitor::directory));
    tar.transfer(
        size,
        name,
        (bytes, offset, length) -> {
          ledger.countContent(length);
          visitor.content(bytes, offset, length);
        });
    visitor.endOfFile();
  }

  private static boolean endsInSlash(byte[] name) {
    return name[name.length - 1] == '/';
  }

  private long required(OptionalLong number, byte[] name, String what) throws StagingRefusal {
    return number.orElseThrow(
        () ->
            faults.member(
                StagingRule.T2, name, "The " + what + " is no number from 0 on. Pack it again."));
  }
}
