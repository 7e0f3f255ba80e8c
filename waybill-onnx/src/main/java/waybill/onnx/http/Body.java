package waybill.onnx.http;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.InputStream;

/** Reads the body of a request, up to a limit. */
final class Body {
  private static final int PIECE_BYTES = 64 * 1024;

  private Body() {}

  /** How many bytes the request says that it has; negative if it does not say. */
  static long declaredBytes(HttpExchange exchange) {
    String length = exchange.getRequestHeaders().getFirst("Content-Length");
    return length == null ? -1 : Long.parseLong(length); // the server has checked that it is one
  }

  /**
   * The bytes.
   *
   * @throws Refused when there are more than the limit
   */
  static byte[] read(HttpExchange exchange, long bytesMax) throws IOException, Refused {
    InputStream in = exchange.getRequestBody();
    if (declaredBytes(exchange) <= bytesMax) {
      byte[] body = in.readNBytes(Math.toIntExact(bytesMax + 1));
      if (body.length <= bytesMax) {
        return body;
      }
    }
    throw new Refused(
        Refused.TOO_LARGE,
        "The body is larger than the %d bytes that are taken; send smaller batches."
            .formatted(bytesMax));
  }

  /**
   * Reads what is left of a refused body and throws it away, up to a limit: a client that writes
   * before it reads then sees the refusal and not a broken pipe.
   */
  static void discard(InputStream in, long bytesMax) {
    byte[] piece = new byte[PIECE_BYTES];
    long discarded = 0;
    try {
      for (int n = 0; n >= 0 && discarded <= bytesMax; n = in.read(piece)) {
        discarded += n;
      }
    } catch (IOException ended) {
      return; // it may still read what it is told
    }
  }
}
