package waybill.cli.call;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import waybill.cli.failure.Failure;
import waybill.cli.http.HttpReply;
import waybill.cli.http.ReasonPhrase;
import waybill.cli.python.PythonText;
import waybill.wire.json.Json;
import waybill.wire.json.JsonNull;
import waybill.wire.json.JsonObject;
import waybill.wire.json.JsonReader;
import waybill.wire.json.JsonSyntaxException;

/**
 * The error that a service answered.
 *
 * @param message empty when there is none
 */
record ServiceError(String code, String message) {

  /** The error in an answer whose status is 300 or more; one of 300 says nothing of it. */
  static ServiceError of(HttpReply reply) {
    if (reply.status() == 300) {
      return new ServiceError("Unknown", "Unknown");
    }
    String status = Integer.toString(reply.status());
    String text = new String(reply.body(), StandardCharsets.UTF_8);
    String words = text.strip();
    if (reply.status() >= 500 && (words.isEmpty() || words.startsWith("<html>"))) {
      return new ServiceError(status, ReasonPhrase.of(reply.status()));
    }
    Json body;
    try {
      body = text.isEmpty() ? JsonObject.EMPTY : JsonReader.read(text);
    } catch (JsonSyntaxException e) {
      return new ServiceError(status, text);
    }
    return body instanceof JsonObject object
        ? new ServiceError(renamed(code(object, status), reply), message(object))
        : new ServiceError(status, text);
  }

  /** The type without what clients and services put around it: a colon's rest, a namespace. */
  private static String code(JsonObject body, String absent) {
    String type = body.text("__type");
    if (type == null) {
      return body.get("__type") instanceof JsonNull ? "" : absent;
    }
    int colon = type.indexOf(':');
    String name = colon < 0 ? type : type.substring(0, colon);
    return name.substring(name.lastIndexOf('#') + 1);
  }

  /** Services that once spoke another protocol tell the code of that time in a header. */
  private static String renamed(String code, HttpReply reply) {
    String header = reply.header("x-amzn-query-error");
    int semicolon = header == null ? -1 : header.indexOf(';');
    boolean two = semicolon > 0 && semicolon == String.valueOf(header).lastIndexOf(';');
    return two ? String.valueOf(header).substring(0, semicolon) : code;
  }

  private static String message(JsonObject body) {
    @Nullable Json message = body.get("message");
    message = message == null ? body.get("Message") : message;
    return message == null ? "" : PythonText.str(message);
  }

  /**
   * The end of a command that was answered so.
   *
   * @param retries how often it was tried again in vain; -1 when trying again was no use
   */
  Failure failure(String operation, int retries) {
    String tried = retries < 0 ? "" : " (reached max retries: " + retries + ")";
    return Failure.plain(
        "An error occurred ("
            + code
            + ") when calling the "
            + operation
            + " operation"
            + tried
            + ": "
            + message);
  }
}
