package waybill.server.http;

import io.helidon.http.HeaderName;
import io.helidon.http.HeaderNames;
import io.helidon.http.HttpPrologue;
import io.helidon.http.Status;
import io.helidon.webserver.http.Handler;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import waybill.server.api.Answer;

/** Where every well-formed request comes in: a page for operators, or the API. */
final class FrontDoor implements Handler {
  static final String JSON = "application/x-amz-json-1.1";
  static final HeaderName REQUEST_ID = HeaderNames.create("x-amzn-RequestId");

  private final ApiDoor api;
  private final Map<String, Supplier<Page>> pages;
  private final RequestIds ids;
  private final HttpLimits limits;

  FrontDoor(ApiDoor api, Map<String, Supplier<Page>> pages, RequestIds ids, HttpLimits limits) {
    this.api = api;
    this.pages = Map.copyOf(pages);
    this.ids = ids;
    this.limits = limits;
  }

  @Override
  public void handle(ServerRequest request, ServerResponse response) {
    String id = ids.next();
    response.header(REQUEST_ID, id);
    ConnectionDeadline deadline = ConnectionDeadline.CURRENT.get();
    Supplier<Page> page = page(request.prologue());
    if (page != null) {
      send(response, deadline, page.get());
    } else {
      send(response, deadline, answer(request, id, deadline));
    }
    deadline.requestEnds();
  }

  private @Nullable Supplier<Page> page(HttpPrologue prologue) {
    String method = prologue.method().text();
    return method.equals("GET") || method.equals("HEAD")
        ? pages.get(prologue.uriPath().rawPath())
        : null;
  }

  private Answer answer(ServerRequest request, String id, ConnectionDeadline deadline) {
    HttpPrologue prologue = request.prologue();
    if (request.headers().size() > limits.headFieldsMax()) {
      return Answer.of(EdgeErrors.tooManyFields(limits.headFieldsMax()));
    }
    if (!prologue.uriPath().rawPath().equals("/") || prologue.fragment().hasValue()) {
      return Answer.of(EdgeErrors.NO_SUCH_PATH);
    }
    if (!prologue.method().text().equals("POST")) {
      return Answer.of(EdgeErrors.NO_SUCH_METHOD);
    }
    return api.answer(request, id, deadline);
  }

  private static void send(ServerResponse response, ConnectionDeadline deadline, Page page) {
    response.header(HeaderNames.CONTENT_TYPE, page.contentType());
    send(response, deadline, page.status(), page.text().getBytes(StandardCharsets.UTF_8));
  }

  private static void send(ServerResponse response, ConnectionDeadline deadline, Answer answer) {
    response.header(HeaderNames.CONTENT_TYPE, JSON);
    send(response, deadline, answer.status(), answer.body());
  }

  private static void send(
      ServerResponse response, ConnectionDeadline deadline, int status, byte[] body) {
    deadline.answerBegins();
    response.status(Status.create(status));
    response.send(body);
  }
}
