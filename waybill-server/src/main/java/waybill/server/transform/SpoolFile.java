package waybill.server.transform;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** The part of a spool that is in a file, which is made for the first byte. For one thread. */
final class SpoolFile implements AutoCloseable {
  private final SpoolFiles files;
  private @Nullable Path path;
  private @Nullable FileChannel channel;
  private long size;

  SpoolFile(SpoolFiles files) {
    this.files = files;
  }

  long size() {
    return size;
  }

  /** Null when there is none. */
  @Nullable Path path() {
    return path;
  }

  private FileChannel open() throws IOException {
    FileChannel open = channel;
    if (open == null) {
      Path fresh = files.next();
      path = fresh;
      open = SpoolFiles.create(fresh);
      channel = open;
    }
    return open;
  }

  /** Writes all or nothing: a part of it would stand in front of what is written later. */
  void write(ByteBuffer... parts) throws SpoolFailure {
    long left = 0;
    for (ByteBuffer part : parts) {
      left += part.remaining();
    }
    long whole = size + left;
    try {
      FileChannel open = open();
      while (left > 0) {
        left -= open.write(parts);
      }
      size = whole;
    } catch (IOException e) {
      takeBack(e);
      throw new SpoolFailure(e);
    }
  }

  private void takeBack(IOException failure) {
    FileChannel open = channel;
    if (open != null) {
      try {
        open.truncate(size).position(size);
      } catch (IOException e) { // closed by an interrupt: nobody goes on
        failure.addSuppressed(e);
      }
    }
  }

  void truncate(long length) throws IOException {
    if (length < size) {
      open().truncate(length).position(length);
      size = length;
    }
  }

  /** Its bytes from a place on; whoever reads them gets a {@link SpoolFailure} where they fail. */
  InputStream read(long from) throws SpoolFailure {
    Path written = path;
    if (written == null || from >= size) {
      return InputStream.nullInputStream();
    }
    try {
      InputStream in = Files.newInputStream(written);
      try {
        in.skipNBytes(from);
      } catch (IOException e) {
        in.close();
        throw e;
      }
      return new Content(in, size - from);
    } catch (IOException e) {
      throw new SpoolFailure(e);
    }
  }

  /** What was written: neither less nor a failure that could be taken for somebody else's. */
  private static final class Content extends InputStream {
    private final InputStream in;
    private long left;

    Content(InputStream in, long size) {
      this.in = in;
      this.left = size;
    }

    @Override
    public int read() throws SpoolFailure {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws SpoolFailure {
      if (left == 0) {
        return -1;
      }
      try {
        int read = in.read(target, offset, (int) Math.min(left, length));
        if (read < 0) {
          throw new EOFException("it has become shorter");
        }
        left -= read;
        return read;
      } catch (IOException e) {
        throw new SpoolFailure(e);
      }
    }

    @Override
    public void close() throws IOException {
      in.close();
    }
  }

  /** Writes all of it to a spool, through a buffer. */
  void copyTo(Spool other, ByteBuffer step) throws IOException {
    FileChannel open = channel;
    for (long at = 0; open != null && at < size; at += step.limit()) {
      step.clear().limit((int) Math.min(step.capacity(), size - at));
      open.read(step, at);
      other.write(step.flip());
    }
  }

  /** Lets go of all but the file: nothing is written any more. */
  void seal() throws IOException {
    FileChannel open = channel;
    channel = null;
    if (open != null) {
      open.close();
    }
  }

  @Override
  public void close() throws IOException {
    seal();
    if (path != null) {
      Files.deleteIfExists(path);
    }
  }
}
