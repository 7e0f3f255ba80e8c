package waybill.cli.http;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import waybill.wire.sigv4.Header;

/** Reads one answer from a connection. */
final class ReplyReader {
  private static final int LINE_BYTES_MAX = 65_536;
  private static final int HEADERS_MAX = 256;

  private final InputStream in;

  ReplyReader(InputStream in) {
    this.in = in;
  }

  /** The next final answer; interim ones are passed over. */
  HttpReply read() throws IOException {
    while (true) {
      int status = status(line());
      List<Header> headers = headers();
      HttpReply head = new HttpReply(status, headers, new byte[0]);
      if (status >= 200) {
        return new HttpReply(
            status, headers, status == 204 || status == 304 ? new byte[0] : body(head));
      }
    }
  }

  /** The answer to a request for a tunnel: no body follows if it was granted. */
  int readTunnelStatus() throws IOException {
    int status = status(line());
    headers();
    return status;
  }

  private static int status(String line) throws IOException {
    if (!line.startsWith("HTTP/1.") || line.length() < 12) {
      throw new MalformedReply();
    }
    return decimal(line.substring(9, 12));
  }

  private List<Header> headers() throws IOException {
    List<Header> headers = new ArrayList<>();
    for (String line = line(); !line.isEmpty(); line = line()) {
      int colon = line.indexOf(':');
      if (colon <= 0 || headers.size() == HEADERS_MAX) {
        throw new MalformedReply();
      }
      headers.add(new Header(line.substring(0, colon).trim(), line.substring(colon + 1).trim()));
    }
    return headers;
  }

  private byte[] body(HttpReply head) throws IOException {
    String coding = head.header("Transfer-Encoding");
    if (coding != null) {
      if (!coding.equalsIgnoreCase("chunked")) {
        throw new MalformedReply();
      }
      return chunks();
    }
    String length = head.header("Content-Length");
    return length == null ? in.readAllBytes() : exactly(decimal(length));
  }

  private byte[] chunks() throws IOException {
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    while (true) {
      String line = line();
      int semicolon = line.indexOf(';');
      int size = hexadecimal((semicolon < 0 ? line : line.substring(0, semicolon)).trim());
      if (size == 0) {
        headers();
        return body.toByteArray();
      }
      body.writeBytes(exactly(size));
      if (!line().isEmpty()) {
        throw new MalformedReply();
      }
    }
  }

  private byte[] exactly(int length) throws IOException {
    byte[] bytes = in.readNBytes(length);
    if (bytes.length < length) {
      throw new EOFException();
    }
    return bytes;
  }

  private String line() throws IOException {
    byte[] bytes = new byte[128];
    int length = 0;
    for (int b = in.read(); b != '\n'; b = in.read()) {
      if (b < 0) {
        throw new EOFException();
      }
      if (length == LINE_BYTES_MAX) {
        throw new MalformedReply();
      }
      if (length == bytes.length) {
        bytes = java.util.Arrays.copyOf(bytes, 2 * length);
      }
      bytes[length++] = (byte) b;
    }
    if (length > 0 && bytes[length - 1] == '\r') {
      length--;
    }
    return new String(bytes, 0, length, StandardCharsets.ISO_8859_1);
  }

  private static int decimal(String text) throws IOException {
    return number(text, 10);
  }

  private static int hexadecimal(String text) throws IOException {
    return number(text, 16);
  }

  private static int number(String text, int radix) throws IOException {
    try {
      int number = Integer.parseInt(text, radix);
      if (number >= 0 && text.charAt(0) != '+' && text.charAt(0) != '-') {
        return number;
      }
    } catch (NumberFormatException e) {
      // refused below, like any other thing that is no number
    }
    throw new MalformedReply();
  }

  /** What came is no answer that we could trust the end of. */
  static final class MalformedReply extends IOException {
    private static final long serialVersionUID = 1L;
  }
}
