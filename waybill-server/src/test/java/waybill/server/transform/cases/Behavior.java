package waybill.server.transform.cases;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import waybill.server.content.Members;
import waybill.wire.json.Json;
import waybill.wire.json.JsonArray;
import waybill.wire.json.JsonNumber;
import waybill.wire.json.JsonString;
import waybill.wire.json.JsonWriter;

/** What a stand-in does, by its description. May be used from any thread. */
final class Behavior {
  private final Members all;
  private final Map<String, Integer> seen = new HashMap<>();
  private int pings;
  private int invocations;

  Behavior(Members all) {
    this.all = all;
  }

  /**
   * What is answered.
   *
   * @param status 0 for a connection that is closed instead
   * @param missing bytes that are announced and not sent
   */
  record Reply(int status, String contentType, String body, long missing, long delayMillis) {
    static Reply of(int status, String body) {
      return new Reply(status, "text/plain", body, 0, 0);
    }

    Reply after(long millis) {
      return new Reply(status, contentType, body, missing, millis);
    }
  }

  synchronized Reply answer(Received request) {
    return switch (request.path()) {
      case "/ping" -> ping();
      case "/execution-parameters" -> parameters();
      case "/invocations" -> invocation(request);
      default -> Reply.of(404, "");
    };
  }

  private Reply ping() {
    Members ping = all.inner("ping");
    boolean isBad = ++pings <= ping.number("fail_first", 0);
    long status = isBad ? ping.number("fail_status", 503) : ping.number("status", 200);
    return Reply.of((int) status, ping.text("body", ""));
  }

  private Reply parameters() {
    if (!all.has("execution_parameters")) {
      return Reply.of(404, "not found");
    }
    Members parameters = all.inner("execution_parameters");
    Json body = parameters.has("body") ? parameters.required("body") : new JsonString("");
    String text = body instanceof JsonString(String given) ? given : JsonWriter.write(body);
    return Reply.of((int) parameters.number("status", 200), latin(text));
  }

  private Reply invocation(Received request) {
    Members spec = all.inner("invocations");
    int number = ++invocations;
    int times = seen.merge(request.body(), 1, Integer::sum);
    for (Json each : spec.items("faults")) {
      Members fault = new Members(each);
      if (applies(fault, number, request.body(), times)) {
        return faulty(spec, fault, request);
      }
    }
    return whole(spec, request);
  }

  private static boolean applies(Members fault, int number, String body, int times) {
    boolean isOn = !fault.has("on") || numbers(fault.required("on")).contains(number);
    boolean contains = body.contains(latin(fault.text("contains", "")));
    return isOn && contains && times <= fault.number("first_attempts", Integer.MAX_VALUE);
  }

  private static List<Integer> numbers(Json on) {
    List<Json> items = on instanceof JsonArray(var all) ? all : List.of(on);
    return items.stream().map(i -> Integer.valueOf(((JsonNumber) i).literal())).toList();
  }

  private static Reply faulty(Members spec, Members fault, Received request) {
    long delay = (long) (1000 * fault.fraction("delay_s", 0));
    if (fault.flag("drop", false)) {
      return Reply.of(0, "").after(delay);
    }
    if (fault.has("status")) {
      return Reply.of((int) fault.number("status", 0), latin(fault.text("body", ""))).after(delay);
    }
    Reply whole = whole(spec, request);
    return new Reply(
        whole.status(), whole.contentType(), whole.body(), fault.number("short", 0), delay);
  }

  private static Reply whole(Members spec, Received request) {
    String body = Transformation.of(spec, request.body());
    if (body == null) {
      return Reply.of(400, "cannot read the input");
    }
    boolean isEmpty = spec.text("kind", "echo").equals("empty");
    return new Reply(
        (int) spec.number("status", isEmpty ? 204 : 200), contentType(spec, request), body, 0, 0);
  }

  private static String contentType(Members spec, Received request) {
    @Nullable String accept = request.headers().get("accept");
    if (spec.has("content_type")) {
      return spec.text("content_type", "");
    }
    return accept != null && !accept.equals("*/*")
        ? accept
        : request.headers().getOrDefault("content-type", "application/octet-stream");
  }

  /** Text as its UTF-8 bytes, a character each. */
  static String latin(String text) {
    return new String(text.getBytes(UTF_8), ISO_8859_1);
  }
}
