package waybill.cli.profile;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import waybill.cli.failure.Failure;
import waybill.cli.python.PythonNumber;
import waybill.wire.json.Json;
import waybill.wire.json.JsonNumber;
import waybill.wire.json.JsonObject;
import waybill.wire.json.JsonString;

/** What is asked of the token service: an action and its parameters, checked as they are put. */
final class TokenRequest {
  private static final String VERSION = "2011-06-15";
  private static final String SESSION = "RoleSessionName";

  private final String action;
  private final Map<String, Json> parameters = new LinkedHashMap<>();
  private final StringBuilder faults = new StringBuilder();
  private boolean sessionMadeUp;

  TokenRequest(String action) {
    this.action = action;
  }

  String action() {
    return action;
  }

  @Nullable String get(String name) {
    return parameters.get(name) instanceof JsonString string ? string.value() : null;
  }

  /** Puts a text, which must have some length. */
  void put(String name, String value, int lengthMin) {
    parameters.put(name, new JsonString(value));
    int length = value.codePointCount(0, value.length());
    if (length < lengthMin) {
      fault("length", name, Integer.toString(length), "length: " + lengthMin);
    }
  }

  void putNumber(String name, JsonNumber value, int valueMin) {
    parameters.put(name, value);
    if (PythonNumber.doubleValue(value) < valueMin) {
      fault("value", name, value.literal(), "value: " + valueMin);
    }
  }

  /** Names the session after the time, which does not make it another request. */
  void putSession(String name) {
    parameters.put(SESSION, new JsonString(name));
    sessionMadeUp = true;
  }

  private void fault(String kind, String name, String value, String min) {
    faults.append("\nInvalid ").append(kind).append(" for parameter ").append(name);
    faults.append(", value: ").append(value).append(", valid min ").append(min);
  }

  /**
   * The form to send.
   *
   * @throws Failure if a parameter is too short or too small
   */
  byte[] form() {
    if (!faults.isEmpty()) {
      throw Failure.plain("Parameter validation failed:" + faults);
    }
    StringBuilder form = new StringBuilder("Action=").append(action);
    form.append("&Version=").append(VERSION);
    for (Map.Entry<String, Json> parameter : parameters.entrySet()) {
      form.append('&').append(parameter.getKey()).append('=');
      form.append(URLEncoder.encode(text(parameter.getValue()), StandardCharsets.UTF_8));
    }
    return form.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static String text(Json value) {
    return value instanceof JsonString string ? string.value() : ((JsonNumber) value).literal();
  }

  /** What makes two requests the same: the parameters in order of name, a made-up session apart. */
  JsonObject identity() {
    Map<String, Json> sorted = new TreeMap<>(parameters);
    if (sessionMadeUp) {
      sorted.remove(SESSION);
    }
    return new JsonObject(new LinkedHashMap<>(sorted));
  }
}
