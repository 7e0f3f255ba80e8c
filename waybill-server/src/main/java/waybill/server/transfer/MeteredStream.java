package waybill.server.transfer;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;

/** Digests and counts what is read through it. */
final class MeteredStream extends FilterInputStream {
  private final MessageDigest digest;
  private final Progress progress;

  MeteredStream(InputStream in, MessageDigest digest, Progress progress) {
    super(in);
    this.digest = digest;
    this.progress = progress;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    int read = in.read(target, offset, length);
    if (read > 0) {
      digest.update(target, offset, read);
      progress.add(read);
    }
    return read;
  }
}
