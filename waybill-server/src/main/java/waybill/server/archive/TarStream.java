package waybill.server.archive;

import java.io.IOException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import waybill.registry.artifact.StagingRefusal;
import waybill.registry.artifact.StagingRule;

/** The unpacked bytes, taken as headers, as small texts and as content that is handed on. */
final class TarStream {
  static final int BLOCK_BYTES = 512;

  private final ReadAhead source;
  private final Faults faults;
  private ReadAhead.@Nullable Block block;
  private int at;

  /** Takes content without keeping the array. */
  interface Taker {
    void take(byte[] bytes, int offset, int length) throws IOException, StagingRefusal;
  }

  TarStream(ReadAhead source, Faults faults) {
    this.source = source;
    this.faults = faults;
  }

  /** The next so many bytes, fewer at the end. */
  byte[] read(int length) throws IOException, StagingRefusal, InterruptedException {
    byte[] bytes = new byte[length];
    int filled = 0;
    while (filled < length) {
      int here = available();
      if (here == 0) {
        return Arrays.copyOf(bytes, filled);
      }
      int taken = Math.min(here, length - filled);
      System.arraycopy(current().bytes(), at, bytes, filled, taken);
      at += taken;
      filled += taken;
    }
    return bytes;
  }

  /** Hands on so many bytes, which must be there, and passes what fills their last block. */
  void transfer(long length, byte[] member, Taker taker)
      throws IOException, StagingRefusal, InterruptedException {
    for (long left = length; left > 0; ) {
      int here = available();
      if (here == 0) {
        throw cut(member);
      }
      int taken = (int) Math.min(here, left);
      taker.take(current().bytes(), at, taken);
      at += taken;
      left -= taken;
    }
    int padding = (int) (-length & (BLOCK_BYTES - 1));
    if (read(padding).length < padding) {
      throw cut(member);
    }
  }

  /** Hands on all that is left. */
  void drain(Taker taker) throws IOException, StagingRefusal, InterruptedException {
    for (int here = available(); here > 0; here = available()) {
      taker.take(current().bytes(), at, here);
      at += here;
    }
  }

  private StagingRefusal cut(byte[] member) {
    return faults.member(StagingRule.T3, member, "The tar ends within this member. Pack it again.");
  }

  /** How many bytes of the block are left; 0 only at the end. */
  private int available() throws IOException, StagingRefusal, InterruptedException {
    if (block != null && at < block.length()) {
      return block.length() - at;
    }
    if (block != null) {
      source.giveBack(block);
    }
    block = source.next();
    at = 0;
    return block == null ? 0 : block.length();
  }

  private ReadAhead.Block current() {
    if (block == null) {
      throw new IllegalStateException("There is no block at the end.");
    }
    return block;
  }
}
