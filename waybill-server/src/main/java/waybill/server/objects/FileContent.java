package waybill.server.objects;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.ReadableByteChannel;
import waybill.registry.artifact.FileBacked;

/**
 * So many bytes of a file from its position on, as a stream and as a channel; a file that ends
 * earlier is an error and no end. Closing closes the file. For one thread.
 */
final class FileContent extends InputStream implements ReadableByteChannel, FileBacked {
  private final FileChannel file;
  private long left;

  FileContent(FileChannel file, long length) {
    this.file = file;
    this.left = length;
  }

  @Override
  public int read(ByteBuffer target) throws IOException {
    if (left == 0) {
      return -1;
    }
    int limit = target.limit();
    target.limit(target.position() + (int) Math.min(target.remaining(), left));
    int read;
    try {
      read = file.read(target);
    } finally {
      target.limit(limit);
    }
    if (read < 0) {
      throw endsEarly();
    }
    left -= read;
    return read;
  }

  @Override
  public int copyTo(FileChannel target, long position, int max) throws IOException {
    if (left == 0) {
      return -1;
    }
    int moved;
    try {
      moved = (int) target.transferFrom(file, position, Math.min(max, left));
    } catch (InternalError e) { // between file systems it is mapped, and somebody has cut it
      throw new IOException("The object cannot be read any more.", e);
    }
    if (moved == 0) {
      throw endsEarly();
    }
    left -= moved;
    return moved;
  }

  private EOFException endsEarly() {
    return new EOFException("The object ends " + left + " bytes too early.");
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    return read(ByteBuffer.wrap(target, offset, length));
  }

  @Override
  public long skip(long count) throws IOException {
    long skipped = Math.clamp(count, 0, Math.min(left, file.size() - file.position()));
    file.position(file.position() + skipped);
    left -= skipped;
    return skipped;
  }

  @Override
  public boolean isOpen() {
    return file.isOpen();
  }

  @Override
  public void close() throws IOException {
    file.close();
  }
}
