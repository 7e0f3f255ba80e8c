package waybill.server.transform;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

/** The first bytes of a body, for people who look at evidence. */
public final class Sample {
  /** Of a body from which nothing was taken. */
  public static final Sample NONE = new Sample(new byte[0], true);

  private final byte[] bytes;
  private final boolean isWhole;

  /**
   * @param bytes not changed any more
   * @param isWhole whether they are all there are
   */
  Sample(byte[] bytes, boolean isWhole) {
    this.bytes = bytes;
    this.isWhole = isWhole;
  }

  /**
   * Takes the first bytes.
   *
   * @param max how many at most; with 0 the body is not looked at
   */
  static Sample of(Spool body, int max) throws IOException {
    if (max == 0 || body.size() == 0) {
      return NONE;
    }
    try (InputStream in = body.read()) {
      byte[] first = in.readNBytes(max);
      return new Sample(first, first.length == body.size());
    }
  }

  /** Whether there is none. */
  public boolean isEmpty() {
    return bytes.length == 0;
  }

  /**
   * The sample as text, without a character that its end cuts; empty when it is no UTF-8, or has
   * control characters other than tabs and ends of lines.
   */
  public Optional<String> text() {
    CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder(); // reports what is malformed
    CharBuffer characters = CharBuffer.allocate(bytes.length);
    if (decoder.decode(ByteBuffer.wrap(bytes), characters, isWhole).isError()) {
      return Optional.empty();
    }
    String text = characters.flip().toString();
    return text.codePoints().allMatch(Sample::isShown) ? Optional.of(text) : Optional.empty();
  }

  private static boolean isShown(int c) {
    return c == '\t' || c == '\n' || c == '\r' || !Character.isISOControl(c);
  }

  /** The same bytes in base 64. */
  public String base64() {
    return Base64.getEncoder().encodeToString(bytes);
  }
}
