package waybill.server.modelscan.content;

import java.util.List;

/** Bytes in memory, in pieces of one size so that nothing is copied while they grow. */
public final class HeldContent implements Content {
  static final int PIECE = 1 << 18;

  private final List<byte[]> pieces;
  private final long size;
  private final long wholeSize;

  HeldContent(List<byte[]> pieces, long size, long wholeSize) {
    this.pieces = List.copyOf(pieces);
    this.size = size;
    this.wholeSize = wholeSize;
  }

  /** All of an array. */
  public static Content of(byte[] bytes) {
    List<byte[]> pieces = new java.util.ArrayList<>();
    for (int at = 0; at < bytes.length; at += PIECE) {
      pieces.add(java.util.Arrays.copyOfRange(bytes, at, Math.min(bytes.length, at + PIECE)));
    }
    return new HeldContent(pieces, bytes.length, bytes.length);
  }

  @Override
  public long size() {
    return size;
  }

  @Override
  public long wholeSize() {
    return wholeSize;
  }

  @Override
  public int read(long position, byte[] into, int offset, int length) {
    if (position >= size) {
      return -1;
    }
    int start = (int) (position % PIECE);
    int count = (int) Math.min(Math.min(length, PIECE - start), size - position);
    System.arraycopy(pieces.get((int) (position / PIECE)), start, into, offset, count);
    return count;
  }
}
