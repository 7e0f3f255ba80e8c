package waybill.server.http;

import io.helidon.http.Header;
import io.helidon.http.HeaderName;
import io.helidon.http.HeaderNames;
import io.helidon.http.HeaderValues;
import io.helidon.http.HttpPrologue;
import io.helidon.http.ServerRequestHeaders;
import io.helidon.http.Status;
import io.helidon.webserver.CloseConnectionException;
import io.helidon.webserver.http.Handler;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.lang.System.Logger;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import waybill.server.api.Answer;
import waybill.server.api.WireError;

/** Where every well-formed request comes in: a page for operators, or the API. */
final class FrontDoor implements Handler {
  private static final Logger LOG = System.getLogger(FrontDoor.class.getName());
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
      announceClose(request, response);
      send(response, deadline, page.get());
    } else {
      Answer answer = answer(request, id, deadline);
      announceClose(request, response);
      send(response, deadline, answer);
    }
    if (isUnread(request)) {
      deadline.bodyIsLeft(LingeringClose.bodyBytes(request.headers()));
      throw new CloseConnectionException("Answered without the body.");
    }
    if (request.headers().contains(HeaderValues.CONNECTION_CLOSE)) {
      throw new CloseConnectionException("Asked to close.");
    }
    deadline.requestEnds();
  }

  /** Another request on a connection that lingers would be lost. */
  private static void announceClose(ServerRequest request, ServerResponse response) {
    if (isUnread(request)) {
      response.header(HeaderValues.CONNECTION_CLOSE);
    }
  }

  /** Whether bytes of this request could be taken for the next one. */
  private static boolean isUnread(ServerRequest request) {
    return request.headers().contains(HeaderNames.TRANSFER_ENCODING)
        || (request.content().hasEntity() && !request.content().consumed());
  }

  private @Nullable Supplier<Page> page(HttpPrologue prologue) {
    String method = prologue.method().text();
    return method.equals("GET") || method.equals("HEAD")
        ? pages.get(prologue.uriPath().rawPath())
        : null;
  }

  private Answer answer(ServerRequest request, String id, ConnectionDeadline deadline) {
    try {
      WireError refused = refused(request.prologue(), request.headers());
      return refused == null ? api.answer(request, id, deadline) : Answer.of(refused);
    } catch (BrokenBody e) {
      return Answer.of(EdgeErrors.BAD_HTTP);
    } catch (CloseConnectionException late) {
      throw late;
    } catch (RuntimeException | Error e) { // an error that escapes would pass for bad HTTP
      LOG.log(Logger.Level.ERROR, "Request " + id + " failed.", e);
      return Answer.of(EdgeErrors.INTERNAL);
    }
  }

  /**
   * What the HTTP library lets pass and we do not. Chunked bodies are among it: no AWS client sends
   * one, and where a length is always known no two parsers can disagree about it.
   */
  private @Nullable WireError refused(HttpPrologue prologue, ServerRequestHeaders headers) {
    if (headers.contains(HeaderNames.TRANSFER_ENCODING)) {
      return EdgeErrors.LENGTH_REQUIRED;
    }
    int fields = 0;
    for (Header header : headers) {
      fields += header.valueCount(); // a name may come on many lines
      if (header.name().isEmpty()) {
        return EdgeErrors.BAD_HTTP;
      }
    }
    if (fields > limits.headFieldsMax()) {
      return EdgeErrors.tooManyFields(limits.headFieldsMax());
    }
    if (!prologue.uriPath().rawPath().equals("/") || prologue.fragment().hasValue()) {
      return EdgeErrors.NO_SUCH_PATH;
    }
    return prologue.method().text().equals("POST") ? null : EdgeErrors.NO_SUCH_METHOD;
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
