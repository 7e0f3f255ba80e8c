package waybill.server.modelscan;

import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;

/** Bytes as a file that is open for reading. */
final class BytesChannel implements SeekableByteChannel {
  private final byte[] bytes;
  private int position;

  BytesChannel(byte[] bytes) {
    this.bytes = bytes;
  }

  @Override
  public int read(ByteBuffer into) {
    if (position >= bytes.length) {
      return -1;
    }
    int count = Math.min(into.remaining(), bytes.length - position);
    into.put(bytes, position, count);
    position += count;
    return count;
  }

  @Override
  public int write(ByteBuffer from) {
    throw new UnsupportedOperationException();
  }

  @Override
  public long position() {
    return position;
  }

  @Override
  public SeekableByteChannel position(long target) {
    position = Math.toIntExact(target);
    return this;
  }

  @Override
  public long size() {
    return bytes.length;
  }

  @Override
  public SeekableByteChannel truncate(long size) {
    throw new UnsupportedOperationException();
  }

  @Override
  public boolean isOpen() {
    return true;
  }

  @Override
  public void close() {}
}
