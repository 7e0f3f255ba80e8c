package waybill.server.api;

import waybill.wire.json.JsonWriter;

/**
 * An error as the API words it.
 *
 * @param status the HTTP status
 * @param code for example {@code ValidationException}; goes out as {@code __type}
 */
public record WireError(int status, String code, String message) {

  /** {@code {"__type":"…","message":"…"}}. */
  public String body() {
    StringBuilder out = new StringBuilder(message.length() + 64);
    out.append("{\"__type\":");
    JsonWriter.appendString(out, code);
    out.append(",\"message\":");
    JsonWriter.appendString(out, message);
    return out.append('}').toString();
  }
}
