package waybill.server.imagescan;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import waybill.registry.history.Digest;

/** The bytes of a report, of which there may be so many, and their digest. For one thread. */
final class BoundedReport extends FilterInputStream {
  private final long bytesMax;
  private final MessageDigest sha256;
  private long bytes;

  /** There are more bytes than a report may have. */
  static final class TooLong extends IOException {
    private static final long serialVersionUID = 1L;

    private final long bytesMax;

    TooLong(long bytesMax) {
      this.bytesMax = bytesMax;
    }

    String sentence() {
      return "The report has more than " + bytesMax + " bytes.";
    }
  }

  BoundedReport(InputStream in, long bytesMax) {
    super(in);
    this.bytesMax = bytesMax;
    this.sha256 = Digest.sha256();
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    int count = read(one, 0, 1);
    return count < 0 ? -1 : Byte.toUnsignedInt(one[0]);
  }

  @Override
  public int read(byte[] into, int from, int length) throws IOException {
    int count = in.read(into, from, length);
    if (count > 0) {
      bytes += count;
      sha256.update(into, from, count);
    }
    if (bytes > bytesMax) {
      throw new TooLong(bytesMax);
    }
    return count;
  }

  /** The digest of all that was read; to be asked once. */
  Digest digest() {
    return new Digest(sha256.digest());
  }
}
