package waybill.server.modelscan.content;

/** A part of another content. */
final class SliceContent implements Content {
  private final Content whole;
  private final long from;
  private final long size;
  private final long wholeSize;

  SliceContent(Content whole, long from, long length) {
    this.whole = whole;
    this.from = Math.clamp(from, 0, whole.size());
    this.size = Math.clamp(length, 0, whole.size() - this.from);
    this.wholeSize = Math.max(length, 0);
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
    return whole.read(from + position, into, offset, (int) Math.min(length, size - position));
  }
}
