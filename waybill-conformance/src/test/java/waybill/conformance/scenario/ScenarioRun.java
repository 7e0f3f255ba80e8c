package waybill.conformance.scenario;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import waybill.conformance.ApiClient;
import waybill.conformance.Eventually;
import waybill.conformance.JsonText;
import waybill.conformance.Outgoing;
import waybill.conformance.Reply;

/**
 * One scenario against one server, step by step, under names of its own.
 *
 * <p>A step that only waits is passed over: what an answer promises holds at once here, so the
 * story must be true without the pause.
 */
final class ScenarioRun {
  private static final int HOUR = 3600;

  private final ApiClient client;
  private final Variables variables = new Variables();

  ScenarioRun(ApiClient client, String account) {
    this.client = client;
    double now = System.currentTimeMillis() / 1000.0;
    variables.set("rid", UUID.randomUUID().toString().substring(0, 8));
    variables.set("account", account);
    variables.set("region", ApiClient.REGION);
    variables.set("partition", "aws");
    variables.set("now", now);
    variables.set("hour_ago", now - HOUR);
    variables.set("day_ago", now - 24 * HOUR);
    variables.set("in_hour", now + HOUR);
  }

  /**
   * Runs the steps; throws an AssertionError that names the first step which does not go as told.
   */
  void run(Scenario scenario) {
    for (int i = 0; i < scenario.steps().size(); i++) {
      try {
        step(scenario.steps().get(i));
      } catch (AssertionError | RuntimeException e) {
        throw new AssertionError("step " + (i + 1) + ": " + e.getMessage(), e);
      }
    }
  }

  private void step(Map<String, Object> step) {
    if (step.containsKey("raw")) {
      raw(step);
    } else if (step.containsKey("pages")) {
      pages(step);
    } else if (step.containsKey("op")) {
      int times = step.get("repeat") instanceof Number n ? n.intValue() : 1;
      for (int i = 1; i <= times; i++) {
        variables.set("i", (long) i);
        expect(step, polled(step));
      }
    }
  }

  /** Calls once, or until the step's condition holds. */
  private Reply polled(Map<String, Object> step) {
    Object input = variables.fill(step.getOrDefault("in", Map.of()));
    String operation = String.valueOf(step.get("op"));
    if (!step.containsKey("poll")) {
      return call(operation, Scenario.map(input));
    }
    List<Object> poll = Scenario.list(step.get("poll"));
    Assertion condition = Assertion.of(poll.subList(0, 3), variables);
    Duration deadline = Duration.ofSeconds(((Number) poll.get(3)).longValue());
    List<Reply> answers = new ArrayList<>();
    Eventually.holds(
        deadline,
        () -> {
          answers.add(call(operation, Scenario.map(input)));
          return condition.holdsFor(answers.getLast().json());
        });
    condition.check(answers.getLast().json());
    return answers.getLast();
  }

  /** Calls as SDKs do, which give every creation of a package a token of its own. */
  private Reply call(String operation, Map<String, Object> input) {
    Map<String, Object> sent = new LinkedHashMap<>(input);
    if (operation.equals("CreateModelPackage")) {
      sent.putIfAbsent("ClientToken", UUID.randomUUID().toString());
    }
    return client.call(operation, sent);
  }

  private void raw(Map<String, Object> step) {
    Map<String, Object> raw = Scenario.map(variables.fill(step.get("raw")));
    Reply reply = send(raw);
    if (step.get("http") instanceof Number status && status.intValue() != reply.status()) {
      throw new AssertionError("HTTP status " + reply.status() + " not " + status + ": " + reply);
    }
    Scenario.map(step.get("headers"))
        .forEach((name, pattern) -> find(pattern, reply.headers().getOrDefault(name, "")));
    if (step.containsKey("body")) {
      find(step.get("body"), reply.body());
    }
    if (step.containsKey("ok") || step.containsKey("err")) {
      expect(step, reply);
    }
  }

  private Reply send(Map<String, Object> raw) {
    String body =
        raw.containsKey("json")
            ? JsonText.write(raw.get("json"))
            : String.valueOf(raw.getOrDefault("body", ""));
    Outgoing request =
        ApiClient.post(
            String.valueOf(raw.get("target")).replaceFirst("^SageMaker\\.", ""),
            body.getBytes(StandardCharsets.UTF_8));
    for (Map.Entry<String, Object> header : Scenario.map(raw.get("headers")).entrySet()) {
      request = request.with(header.getKey(), String.valueOf(header.getValue()));
    }
    return Boolean.FALSE.equals(raw.get("sign"))
        ? client.send(request)
        : client.sendSigned(request);
  }

  private void pages(Map<String, Object> step) {
    Map<String, Object> walk = Scenario.map(variables.fill(step.get("pages")));
    Map<String, Object> input = new HashMap<>(Scenario.map(walk.get("in")));
    int limit = walk.get("limit") instanceof Number n ? n.intValue() : 50;
    List<Object> items = new ArrayList<>();
    List<Object> sizes = new ArrayList<>();
    String token = "";
    do {
      if (sizes.size() == limit) {
        throw new AssertionError("no end after " + limit + " pages");
      }
      Reply reply = call(String.valueOf(walk.get("op")), input);
      expect(Map.of(), reply);
      List<Object> page = Scenario.list(Scenario.map(reply.json()).get(walk.get("key")));
      items.addAll(page);
      sizes.add((long) page.size());
      token = reply.text("NextToken");
      input.put("NextToken", token);
    } while (!token.isEmpty());
    Map<String, Object> walked =
        Map.of("Items", items, "Pages", (long) sizes.size(), "Sizes", sizes);
    expectSuccess(step, walked);
  }

  private void expect(Map<String, Object> step, Reply reply) {
    if (step.containsKey("err")) {
      expectError(Scenario.map(variables.fill(step.get("err"))), reply);
    } else if (reply.isError()) {
      throw new AssertionError("unexpected error: " + reply.body());
    } else {
      expectSuccess(step, reply.json());
    }
  }

  private void expectSuccess(Map<String, Object> step, Object answer) {
    Map<String, Object> ok = Scenario.map(step.get("ok"));
    for (Object claim : Scenario.list(ok.get("assert"))) {
      Assertion.of(Scenario.list(claim), variables).check(answer);
    }
    for (Map.Entry<String, Object> saved : Scenario.map(ok.get("save")).entrySet()) {
      Object value = JsonText.search(String.valueOf(saved.getValue()), answer);
      variables.set(variables.words(saved.getKey()), value);
    }
  }

  private static void expectError(Map<String, Object> error, Reply reply) {
    if (!reply.isError()) {
      throw new AssertionError("expected the error " + error + ", got " + reply.body());
    }
    Object code = error.get("code");
    if (code != null && !codes(code).contains(reply.errorCode())) {
      throw new AssertionError("error code not " + code + ": " + reply.body());
    }
    if (error.get("msg") instanceof String pattern) {
      find(pattern, reply.errorMessage());
    }
    if (error.get("not_msg") instanceof String pattern
        && Pattern.compile(pattern, Pattern.DOTALL).matcher(reply.errorMessage()).find()) {
      throw new AssertionError("message must not match " + pattern + ": " + reply.body());
    }
    if (error.get("http") instanceof Number status && status.intValue() != reply.status()) {
      throw new AssertionError("HTTP status " + reply.status() + " not " + status);
    }
  }

  private static List<Object> codes(Object code) {
    return code instanceof String one ? List.of(one) : Scenario.list(code);
  }

  private static void find(@Nullable Object pattern, String text) {
    if (!Pattern.compile(String.valueOf(pattern), Pattern.DOTALL).matcher(text).find()) {
      throw new AssertionError("'" + text + "' does not match '" + pattern + "'");
    }
  }
}
