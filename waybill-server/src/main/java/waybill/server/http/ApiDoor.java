package waybill.server.http;

import io.helidon.http.HeaderNames;
import io.helidon.webserver.CloseConnectionException;
import io.helidon.webserver.http.ServerRequest;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.LongSupplier;
import waybill.registry.identity.Caller;
import waybill.server.api.Answer;
import waybill.server.api.Api;
import waybill.server.api.WireError;
import waybill.wire.sigv4.Header;
import waybill.wire.sigv4.SignatureRefusal;
import waybill.wire.sigv4.SignedRequest;

/** Reads a request of the API, proves its caller and hands it on. */
final class ApiDoor {
  private static final String TARGET = "X-Amz-Target";
  private static final int STATUS_OF_REFUSED_SIGNATURES = 400; // as Kinesis and DynamoDB answer

  private final Callers callers;
  private final Api api;
  private final AnswerListener listener;
  private final HttpLimits limits;
  private final LongSupplier nanos;

  ApiDoor(
      Callers callers, Api api, AnswerListener listener, HttpLimits limits, LongSupplier nanos) {
    this.callers = callers;
    this.api = api;
    this.listener = listener;
    this.limits = limits;
    this.nanos = nanos;
  }

  Answer answer(ServerRequest request, String id, ConnectionDeadline deadline) {
    long began = nanos.getAsLong();
    int status = EdgeErrors.INTERNAL.status(); // of whatever is thrown from here
    try {
      Answer answer = refusedOrAnswered(request, id, deadline);
      status = answer.status();
      return answer;
    } catch (BrokenBody e) {
      status = EdgeErrors.BAD_HTTP.status();
      throw e;
    } finally {
      Duration took = Duration.ofNanos(nanos.getAsLong() - began);
      listener.answered(operation(request), status, took);
    }
  }

  private Answer refusedOrAnswered(ServerRequest request, String id, ConnectionDeadline deadline) {
    if (!hasJsonContentType(request)) {
      return Answer.of(EdgeErrors.CONTENT_TYPE);
    }
    deadline.bodyBegins();
    byte[] body = body(request);
    deadline.workBegins();
    if (body.length > limits.bodyBytesMax()) {
      return Answer.of(EdgeErrors.bodyTooLarge(limits.bodyBytesMax()));
    }
    return answer(signedRequest(request, body), id);
  }

  private Answer answer(SignedRequest request, String id) {
    try {
      Caller caller = callers.verify(request, id);
      String target = Objects.requireNonNullElse(request.header(TARGET), "");
      return api.answer(caller, target, request.body());
    } catch (SignatureRefusal refusal) {
      return Answer.of(new WireError(STATUS_OF_REFUSED_SIGNATURES, refusal.code(), refusal.text()));
    }
  }

  private static boolean hasJsonContentType(ServerRequest request) {
    String type = request.headers().first(HeaderNames.CONTENT_TYPE).orElse("");
    int end = type.indexOf(';');
    String essence = end < 0 ? type : type.substring(0, end);
    return essence.strip().equalsIgnoreCase(FrontDoor.JSON);
  }

  /** The body, or one byte more than the limit of it. */
  private byte[] body(ServerRequest request) {
    try (InputStream in = request.content().inputStream()) {
      int max = limits.bodyBytesMax();
      return in.readNBytes(max == Integer.MAX_VALUE ? max : max + 1);
    } catch (CloseConnectionException late) {
      throw late;
    } catch (IOException | RuntimeException e) {
      throw new BrokenBody(e);
    }
  }

  private static SignedRequest signedRequest(ServerRequest request, byte[] body) {
    String query = request.prologue().query().rawValue();
    List<Header> headers = new ArrayList<>();
    for (io.helidon.http.Header header : request.headers()) {
      for (String value : header.allValues()) {
        headers.add(new Header(header.name(), value));
      }
    }
    return new SignedRequest("POST", query.isEmpty() ? "/" : "/?" + query, headers, body);
  }

  private static String operation(ServerRequest request) {
    String target = request.headers().first(HeaderNames.create(TARGET)).orElse("");
    return target.substring(target.indexOf('.') + 1);
  }
}
