package waybill.onnx.http;

import java.nio.charset.StandardCharsets;

/**
 * What a request is answered with.
 *
 * @param body never changed once it is here
 */
@SuppressWarnings("ArrayRecordComponent") // bytes on their way out, compared by nobody
record Answer(int status, String contentType, byte[] body) {
  static final int OK = 200;

  /** A sentence as plain text. */
  static Answer sentence(int status, String sentence) {
    byte[] body = (sentence + "\n").getBytes(StandardCharsets.UTF_8);
    return new Answer(status, "text/plain; charset=utf-8", body);
  }
}
