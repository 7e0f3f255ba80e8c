package waybill.cli.http;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import waybill.cli.spool.Spool;
import waybill.wire.sigv4.Header;

/** Reads one answer from a connection. */
final class ReplyReader {
  private static final int LINE_BYTES_MAX = 65_536;
  private static final int HEADERS_MAX = 256;

  private final InputStream in;
  private final @Nullable Spool spool;

  /**
   * A reader.
   *
   * @param spool for a body that has no room in memory; null to hold any. Only successes are
   *     spooled: what is wrong is told as a whole.
   */
  ReplyReader(InputStream in, @Nullable Spool spool) {
    this.in = in;
    this.spool = spool;
  }

  /** The next final answer; interim ones are passed over. */
  HttpReply read() throws IOException {
    while (true) {
      int status = status(line());
      List<Header> headers = headers();
      if (status >= 200) {
        HttpReply head = new HttpReply(status, headers, new byte[0], null);
        return status == 204 || status == 304 ? head : whole(head);
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
    int status = decimal(line.substring(9, 12));
    if (status < 100) {
      throw new MalformedReply();
    }
    return status;
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

  private HttpReply whole(HttpReply head) throws IOException {
    Spool rest = head.status() < 300 ? spool : null;
    String coding = head.header("Transfer-Encoding");
    String length = coding == null ? head.header("Content-Length") : null;
    int bytes = length == null ? -1 : decimal(length);
    if (bytes >= 0 && (rest == null || bytes <= rest.room())) {
      return new HttpReply(head.status(), head.headers(), exactly(bytes, rest), null);
    }
    ArrivingBody body = new ArrivingBody(in, rest);
    if (coding != null) {
      if (!coding.equalsIgnoreCase("chunked")) {
        throw new MalformedReply();
      }
      takeChunks(body);
    } else if (bytes >= 0) {
      body.take(bytes);
    } else {
      body.takeAll();
    }
    return body.reply(head);
  }

  private void takeChunks(ArrivingBody body) throws IOException {
    while (true) {
      String line = line();
      int semicolon = line.indexOf(';');
      int size = hexadecimal((semicolon < 0 ? line : line.substring(0, semicolon)).trim());
      if (size == 0) {
        headers();
        return;
      }
      body.take(size);
      if (!line().isEmpty()) {
        throw new MalformedReply();
      }
    }
  }

  private byte[] exactly(int length, @Nullable Spool counter) throws IOException {
    byte[] bytes = in.readNBytes(length);
    if (bytes.length < length) {
      throw new EOFException();
    }
    if (counter != null) {
      counter.hold(length);
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
        bytes = Arrays.copyOf(bytes, 2 * length);
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
