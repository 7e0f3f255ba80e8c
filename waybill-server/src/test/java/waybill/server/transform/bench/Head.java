package waybill.server.transform.bench;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ReadableByteChannel;
import java.util.Locale;

/**
 * The head of a request or an answer, found without looking at more than one number.
 *
 * @param line its first line
 * @param end where the body begins in the buffer
 * @param length of the body
 */
record Head(String line, int end, int length) {

  /** Reads until there is a whole head at the beginning of a buffer. */
  static Head read(ReadableByteChannel channel, ByteBuffer in) throws IOException {
    int end = -1;
    while (end < 0) {
      if (channel.read(in) < 0) {
        throw new EOFException();
      }
      end = end(in);
    }
    String text = ISO_8859_1.decode(in.duplicate().flip().limit(end)).toString();
    String name = "\r\ncontent-length: ";
    int at = text.toLowerCase(Locale.ROOT).indexOf(name);
    int length =
        at < 0
            ? 0
            : Integer.parseInt(
                text.substring(at + name.length(), text.indexOf('\r', at + name.length())));
    return new Head(text.substring(0, text.indexOf('\r')), end, length);
  }

  private static int end(ByteBuffer in) {
    for (int i = 3; i < in.position(); i++) {
      if (in.get(i) == '\n' && in.get(i - 2) == '\n') {
        return i + 1;
      }
    }
    return -1;
  }
}
