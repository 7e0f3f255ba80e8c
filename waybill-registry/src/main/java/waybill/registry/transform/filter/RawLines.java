package waybill.registry.transform.filter;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;
import waybill.registry.transform.TransformFault;
import waybill.registry.transform.TransformRule;

/** Lines of a stream, each as bytes without its newline; a carriage return stays. */
final class RawLines {
  /** What is filtered or joined lies in memory, so it has an end: that of the largest payload. */
  static final int LENGTH_MAX = 100 << 20;

  private final InputStream in;
  private final byte[] buffer = new byte[1 << 16];
  private int at;
  private int end;

  RawLines(InputStream in) {
    this.in = in;
  }

  /** The next line; null at the end. A newline at the very end begins no further line. */
  byte @Nullable [] next() throws IOException, TransformFault {
    if (at == end && !fill()) {
      return null;
    }
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    do {
      int stop = at;
      while (stop < end && buffer[stop] != '\n') {
        stop++;
      }
      line.write(buffer, at, stop - at);
      requireRoom(line.size());
      at = Math.min(stop + 1, end);
      if (stop < end) {
        break;
      }
    } while (fill());
    return line.toByteArray();
  }

  private boolean fill() throws IOException {
    at = 0;
    end = Math.max(0, in.read(buffer));
    return end > 0;
  }

  /** All of a stream as one record. */
  static byte[] all(InputStream in) throws IOException, TransformFault {
    byte[] all = in.readNBytes(LENGTH_MAX + 1);
    requireRoom(all.length);
    return all;
  }

  static void requireRoom(int length) throws TransformFault {
    if (length > LENGTH_MAX) {
      throw TransformFault.ofClient(
          TransformRule.B2,
          "A record that is filtered or joined has more than " + LENGTH_MAX + " bytes.");
    }
  }
}
