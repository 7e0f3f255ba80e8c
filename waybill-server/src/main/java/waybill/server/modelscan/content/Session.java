package waybill.server.modelscan.content;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongSupplier;
import waybill.registry.modelscan.ScanFinding;
import waybill.registry.modelscan.ScanVerdict;

/**
 * The scan of one file: what it has found, and what it may still spend. One thread uses it. The
 * walkers count every step here, so that the clock is looked at and no thread has to be stopped.
 */
public final class Session {
  /** Steps between two looks at the clock. */
  private static final int STEPS_PER_LOOK = 1024;

  /** Bytes of a stream between two looks at the clock. */
  private static final int BLOCK = 1 << 16;

  private final ScanLimits limits;
  private final LongSupplier nanoTime;
  private final long deadline;
  private final List<ScanFinding> findings = new ArrayList<>();
  private ScanVerdict dropped = ScanVerdict.CLEAN;
  private long steps;
  private long opcodes;
  private int members;
  private long held;

  /**
   * Starts now.
   *
   * @param nanoTime a clock as {@link System#nanoTime()}
   */
  public Session(ScanLimits limits, LongSupplier nanoTime) {
    this.limits = limits;
    this.nanoTime = nanoTime;
    // A tenth is kept back for what is done between two looks at the clock.
    this.deadline = nanoTime.getAsLong() + limits.timeMax().toNanos() / 10 * 9;
  }

  /** The limits of this scan. */
  public ScanLimits limits() {
    return limits;
  }

  /** Adds a finding. */
  public void add(Place place, String rule, ScanVerdict verdict, String message) {
    if (findings.size() >= limits.findingsMax()) {
      dropped = dropped.worse(verdict);
      return;
    }
    ScanFinding finding = new ScanFinding(place.file(), rule, verdict, message);
    if (!findings.contains(finding)) {
      findings.add(finding);
    }
  }

  /** Adds a finding that nobody can tell the meaning of. */
  public void unknown(Place place, String rule, String message) {
    add(place, rule, ScanVerdict.UNKNOWN, message);
  }

  /** Adds a finding of something that runs code or leaves its place. */
  public void dangerous(Place place, String rule, String message) {
    add(place, rule, ScanVerdict.DANGEROUS, message);
  }

  /** What was found, in the order of finding. */
  public List<ScanFinding> findings() {
    return List.copyOf(findings);
  }

  /** The worst of the findings that were not kept because there were too many. */
  public ScanVerdict dropped() {
    return dropped;
  }

  /** How many findings there are; for {@link #keepSince}. */
  public int mark() {
    return findings.size();
  }

  /** The findings since a mark. */
  public List<ScanFinding> since(int mark) {
    return List.copyOf(findings.subList(mark, findings.size()));
  }

  /** Forgets findings since a mark that are of less concern than a verdict. */
  public void keepSince(int mark, ScanVerdict least) {
    findings.subList(mark, findings.size()).removeIf(f -> f.verdict().compareTo(least) < 0);
  }

  /** Forgets all findings since a mark. */
  public void forgetSince(int mark) {
    findings.subList(mark, findings.size()).clear();
  }

  /** Counts a small piece of work. */
  public void step() {
    if (++steps % STEPS_PER_LOOK == 0) {
      lookAtClock();
    }
  }

  /** Counts an opcode. */
  public void opcode() {
    step();
    if (++opcodes > limits.opcodesMax()) {
      throw new LimitReached("opcodes", "It has more than " + limits.opcodesMax() + " opcodes.");
    }
  }

  /** Starts the count of opcodes anew, for another content. */
  public void beginContent() {
    opcodes = 0;
  }

  /** Counts a member of an archive. */
  public void member() {
    lookAtClock();
    if (++members > limits.membersMax()) {
      throw new LimitReached("members", "It has more than " + limits.membersMax() + " members.");
    }
  }

  /** Ends the scan if its time is over. */
  public void lookAtClock() {
    if (nanoTime.getAsLong() - deadline > 0) {
      throw new LimitReached("time", "It takes more than " + limits.timeMax().toMillis() + " ms.");
    }
  }

  /**
   * Holds the beginning of a stream, up to the limit of a member, and for no longer than half of
   * the time that is left, so that it can be looked at. Whoever asked gives it back with {@link
   * #release}.
   *
   * @param wholeSize how long the stream says it is; -1 if it does not
   * @throws IOException if the stream breaks, which says nothing about the disk
   */
  public HeldContent hold(InputStream stream, long wholeSize) throws IOException {
    long most = Math.min(limits.memberBytesMax(), limits.heldBytesMax() - held);
    List<byte[]> pieces = new ArrayList<>();
    long size = 0;
    boolean ended = false;
    long half = deadline - (deadline - nanoTime.getAsLong()) / 2;
    while (!ended && size < most && nanoTime.getAsLong() - half < 0) {
      byte[] piece = new byte[(int) Math.min(HeldContent.PIECE, most - size)];
      int read = stream.readNBytes(piece, 0, piece.length);
      ended = read < piece.length;
      // A piece that is not full is the last one and is kept no longer than it is.
      pieces.add(ended ? java.util.Arrays.copyOf(piece, read) : piece);
      size += read;
    }
    // Of a stream that tells its size not one byte more may be read.
    boolean whole = ended || (wholeSize < 0 ? stream.read() < 0 : size >= wholeSize);
    held += size;
    return new HeldContent(pieces, size, whole ? size : wholeSize);
  }

  /** Gives back what was held. */
  public void release(HeldContent content) {
    held -= content.size();
  }

  /** Reads a stream away, up to a number of bytes. Returns how many there were. */
  public long drain(InputStream stream, long most) throws IOException {
    byte[] block = new byte[BLOCK];
    long done = 0;
    while (done < most) {
      lookAtClock();
      int read = stream.read(block, 0, (int) Math.min(block.length, most - done));
      if (read < 0) {
        break;
      }
      done += read;
    }
    return done;
  }
}
