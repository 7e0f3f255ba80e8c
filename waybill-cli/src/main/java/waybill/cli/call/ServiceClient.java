package waybill.cli.call;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import waybill.cli.failure.Failure;
import waybill.cli.host.DebugLog;
import waybill.cli.host.Host;
import waybill.cli.http.HttpClient;
import waybill.cli.http.HttpFault;
import waybill.cli.http.HttpReply;
import waybill.cli.input.MisspeltValues;
import waybill.cli.input.ParameterCheck;
import waybill.cli.input.Parameters;
import waybill.cli.input.RequestBody;
import waybill.cli.profile.RetryRules;
import waybill.cli.python.Today;
import waybill.cli.spool.Spool;
import waybill.cli.spool.SpooledText;
import waybill.wire.json.Json;
import waybill.wire.json.JsonObject;
import waybill.wire.json.JsonString;
import waybill.wire.json.JsonWriter;
import waybill.wire.operation.Operation;
import waybill.wire.shape.Shape;
import waybill.wire.sigv4.Header;
import waybill.wire.sigv4.SignedRequest;

/**
 * Calls operations of the service at one endpoint. Large answers are readable until it is closed.
 */
public final class ServiceClient implements AutoCloseable {
  private static final String CONTENT_TYPE = "application/x-amz-json-1.1";

  private final Endpoint endpoint;
  private final HttpClient http;
  private final RetryRules retries;
  private final AnswerReader reader;
  private final Surroundings surroundings;
  private boolean warned;
  private @Nullable String asOf;

  /**
   * What a client needs besides its endpoint.
   *
   * @param checked whether parameters are checked before they are sent
   * @param spool for answers that have no room in memory
   * @param warning what to say once somebody has answered; null for nothing
   * @param today completes dates of parameters that are not whole
   */
  public record Surroundings(
      Host host,
      DebugLog log,
      boolean checked,
      Spool spool,
      @Nullable String warning,
      Today today) {}

  /** A client. */
  public ServiceClient(
      Endpoint endpoint,
      HttpClient http,
      RetryRules retries,
      AnswerReader reader,
      Surroundings surroundings) {
    this.endpoint = endpoint;
    this.http = http.spooling(surroundings.spool());
    this.retries = retries;
    this.reader = reader;
    this.surroundings = surroundings;
  }

  /**
   * Calls an operation.
   *
   * @throws Failure if parameters are wrong, the service cannot be reached or answers an error
   */
  public JsonObject call(Operation operation, Parameters parameters) {
    try {
      return attempt(operation, parameters);
    } catch (Refused e) {
      throw e.error()
          .failure(operation.name(), e.retries())
          .hinted(MisspeltValues.hint(operation.input(), parameters.json()));
    }
  }

  /** The same, but an error of the service is told as such. */
  JsonObject attempt(Operation operation, Parameters parameters) throws Refused {
    fillToken(operation.input(), parameters);
    if (surroundings.checked()) {
      ParameterCheck.check(operation.input(), parameters, surroundings.today());
    }
    Json sent = RequestBody.of(operation.input(), parameters.json(), surroundings.today());
    byte[] body = JsonWriter.write(sent).getBytes(StandardCharsets.UTF_8);
    HttpReply reply = exchange(operation, body);
    SpooledText spooled = reply.spooled();
    return spooled == null
        ? reader.read(operation.output(), reply.body())
        : new SpooledAnswer(reader).read(operation.output(), spooled);
  }

  /**
   * Asks about an earlier time from now on. Only servers of ours know such targets; others refuse
   * them, and none answers of the present.
   *
   * @param time in ISO 8601; null for the present
   */
  public void asOf(@Nullable String time) {
    asOf = time;
  }

  /** Takes note that no answer that came so far is needed any more. */
  public void forget() {
    surroundings.spool().forget();
  }

  @Override
  public void close() {
    surroundings.spool().close();
  }

  private static void fillToken(Shape.Structure shape, Parameters parameters) {
    for (Shape.Member member : shape.members()) {
      if (member.idempotencyToken() && parameters.get(member.name()) == null) {
        parameters.put(member.name(), new JsonString(UUID.randomUUID().toString()));
      }
    }
  }

  private HttpReply exchange(Operation operation, byte[] body) throws Refused {
    for (int attempt = 1; ; attempt++) {
      try {
        HttpReply reply = send(operation, body, attempt);
        if (reply.status() < 300) {
          retries.succeeded();
          return reply;
        }
        ServiceError error = ServiceError.of(reply);
        boolean passing = retries.isPassing(reply.status(), error.code());
        if (!passing || !retries.allow(attempt, false)) {
          throw new Refused(error, retries.retriesToTell(attempt, passing));
        }
      } catch (HttpFault fault) {
        if (!retries.isPassing(fault) || !retries.allow(attempt, fault.isTimeout())) {
          throw endpoint.failure(fault);
        }
      }
      surroundings.log().line("retry", "Trying again after attempt " + attempt);
      surroundings.host().time().pause(retries.pauseMillis(attempt));
    }
  }

  private HttpReply send(Operation operation, byte[] body, int attempt) throws HttpFault {
    List<Header> headers = new ArrayList<>();
    headers.add(new Header("Host", endpoint.url().authority()));
    headers.add(new Header("Content-Type", CONTENT_TYPE));
    headers.add(new Header("X-Amz-Target", target(operation)));
    String target = endpoint.url().target();
    long now = surroundings.host().time().nowMillis() / 1000;
    headers = endpoint.sign(new SignedRequest("POST", target, headers, body), now);
    headers.add(new Header("User-Agent", "waybill-cli"));
    headers.add(new Header("Accept-Encoding", "identity"));
    headers.add(new Header("amz-sdk-request", attemptHeader(attempt)));
    logRequest(operation, body);
    HttpReply reply = http.send("POST", endpoint.url(), headers, body);
    warn();
    logReply(reply);
    return reply;
  }

  private String target(Operation operation) {
    return asOf == null ? operation.target() : "Waybill.AsOf/" + asOf + "/" + operation.name();
  }

  private void warn() {
    if (surroundings.warning() != null && !warned) {
      surroundings.host().tell(surroundings.warning());
      warned = true;
    }
  }

  private String attemptHeader(int attempt) {
    return attempt == 1 ? "attempt=1" : "attempt=" + attempt + "; max=" + retries.attempts();
  }

  private void logRequest(Operation operation, byte[] body) {
    DebugLog log = surroundings.log();
    if (log.isOn()) {
      log.line(
          "call",
          "POST "
              + endpoint.url().text()
              + " SageMaker."
              + operation.name()
              + " "
              + new String(body, StandardCharsets.UTF_8));
    }
  }

  private void logReply(HttpReply reply) {
    DebugLog log = surroundings.log();
    if (log.isOn()) {
      SpooledText spooled = reply.spooled();
      String body =
          spooled == null
              ? new String(reply.body(), StandardCharsets.UTF_8)
              : "of " + spooled.length() + " bytes";
      log.line("call", "Answer " + reply.status() + " " + body);
    }
  }

  /** The service answered an error. */
  static final class Refused extends Exception {
    private static final long serialVersionUID = 1L;
    private final transient ServiceError error;
    private final int retries;

    Refused(ServiceError error, int retries) {
      super(error.code(), null, false, false);
      this.error = error;
      this.retries = retries;
    }

    ServiceError error() {
      return error;
    }

    int retries() {
      return retries;
    }
  }
}
