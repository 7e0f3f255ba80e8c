package waybill.server.api;

import java.nio.charset.StandardCharsets;
import waybill.wire.json.JsonObject;
import waybill.wire.json.JsonWriter;

/** What a request is answered with: a status and a body of JSON 1.1. */
public final class Answer {
  /** Success of an operation without output. */
  static final Answer EMPTY = new Answer(200, new byte[0]);

  private final int status;
  private final byte[] body;

  private Answer(int status, byte[] body) {
    this.status = status;
    this.body = body;
  }

  /** Success with these bytes, which the answer now owns; empty for operations without output. */
  public static Answer ok(byte[] body) {
    return new Answer(200, body);
  }

  /** Success with these members. */
  static Answer ok(JsonObject body) {
    return ok(JsonWriter.write(body).getBytes(StandardCharsets.UTF_8));
  }

  /** A refusal. */
  public static Answer of(WireError error) {
    return new Answer(error.status(), error.body().getBytes(StandardCharsets.UTF_8));
  }

  public int status() {
    return status;
  }

  /** The bytes to send; not to be changed. */
  public byte[] body() {
    return body;
  }
}
