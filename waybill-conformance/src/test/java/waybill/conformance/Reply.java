package waybill.conformance;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * The answer to one request.
 *
 * @param status the HTTP status
 * @param headers the first value of each header, whatever the case of its name
 * @param body the text
 */
public record Reply(int status, Map<String, String> headers, String body) {
  public Reply {
    Map<String, String> copy = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    copy.putAll(headers);
    headers = copy;
  }

  static Reply of(int status, Map<String, String> headers, byte[] body) {
    return new Reply(status, headers, new String(body, StandardCharsets.UTF_8));
  }

  /** True for everything but a success. */
  public boolean isError() {
    return status >= 400;
  }

  /** The body as JSON. */
  public Object json() {
    return JsonText.parse(body);
  }

  /** The text that JMESPath finds in the body, or the empty text. */
  public String text(String path) {
    return Objects.requireNonNullElse(JsonText.search(path, json()), "").toString();
  }

  /** The name of the error, as botocore reads it out of {@code __type}. */
  public String errorCode() {
    String type = text("__type");
    return type.substring(type.indexOf('#') + 1).replaceFirst(":.*", "");
  }

  /** The words of the error. */
  public String errorMessage() {
    return text("message || Message");
  }
}
