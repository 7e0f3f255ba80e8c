package waybill.server.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What clients get that keep to HTTP. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HttpListenerTest {
  private final ListenerFixture server = new ListenerFixture();

  @AfterAll
  void stop() {
    server.close();
  }

  @Test
  void call_whenSigned_reachesTheApiWithItsCaller() throws IOException {
    try (RawClient client = server.connect()) {
      client.send(ListenerFixture.call("{}"));

      String answer = client.answer();

      assertThat(answer).startsWith("HTTP/1.1 200 OK\r\n");
      assertThat(answer).containsIgnoringCase("content-type: application/x-amz-json-1.1\r\n");
      String id = answer.replaceFirst("(?is).*x-amzn-requestid: (\\S+).*", "$1");
      assertThat(answer).endsWith("eu-west-1 " + id + " SageMaker.ListModelPackageGroups {}");
    }
    assertThat(server.heard).contains("ListModelPackageGroups 200");
  }

  @Test
  void call_whenFollowedByAnother_sharesTheConnection() throws IOException {
    try (RawClient client = server.connect()) {
      client.send(ListenerFixture.call("{}") + ListenerFixture.call("{\"a\":1}"));

      assertThat(client.answer()).endsWith(" {}");
      assertThat(client.answer()).endsWith(" {\"a\":1}");
    }
  }

  @Test
  void call_whenBodyWasChanged_isRefusedInTheApisShape() throws IOException {
    String changed =
        "POST / HTTP/1.1\r\n" + ListenerFixture.signed("{}") + "Content-Length: 2\r\n\r\n[]";

    String answer = server.exchange(changed);

    assertThat(answer).startsWith("HTTP/1.1 400 Bad Request\r\n");
    assertThat(answer).containsIgnoringCase("x-amzn-requestid: id-");
    assertThat(answer)
        .contains(
            "{\"__type\":\"InvalidSignatureException\",\"message\":\"The request signature we"
                + " calculated does not match the signature you provided.");
  }

  @Test
  void call_whenNotSigned_isToldSo() throws IOException {
    String answer =
        server.exchange(
            "POST / HTTP/1.1\r\nHost: a\r\nContent-Type: application/x-amz-json-1.1\r\n"
                + "Content-Length: 2\r\n\r\n{}");

    assertThat(answer)
        .startsWith("HTTP/1.1 400 Bad Request\r\n")
        .endsWith(
            "{\"__type\":\"MissingAuthenticationTokenException\","
                + "\"message\":\"Missing Authentication Token\"}");
  }

  @ParameterizedTest
  @ValueSource(strings = {"fail", "fail hard"})
  void call_whenTheApiFails_isAnsweredWithoutDetails(String body) throws IOException {
    String answer = server.exchange(ListenerFixture.call(body));

    assertThat(answer).startsWith("HTTP/1.1 500 Internal Server Error\r\n");
    assertThat(answer).contains("{\"__type\":\"InternalFailure\"");
    assertThat(answer).doesNotContain("fault of ours", "Exception", ".java");
    assertThat(server.heard).contains("ListModelPackageGroups 500");
  }

  @ParameterizedTest
  @ValueSource(strings = {"text/plain", "application/json", "application/x-amz-json-1.0", "x"})
  void call_whenContentTypeIsAnother_isRefused(String type) throws IOException {
    String request =
        "POST / HTTP/1.1\r\n" + ListenerFixture.signed("{}", type) + "Content-Length: 2\r\n\r\n{}";

    assertThat(server.exchange(request))
        .startsWith("HTTP/1.1 415 Unsupported Media Type\r\n")
        .contains("\"__type\":\"UnsupportedMediaTypeException\"");
  }

  @Test
  void call_whenContentTypeHasParametersOrCapitals_isServed() throws IOException {
    String type = "Application/X-Amz-JSON-1.1; charset=utf-8";
    String request =
        "POST / HTTP/1.1\r\n" + ListenerFixture.signed("{}", type) + "Content-Length: 2\r\n\r\n{}";

    assertThat(server.exchange(request)).startsWith("HTTP/1.1 200 OK\r\n");
  }

  @Test
  void call_whenToldToClose_isAnsweredAndThenClosed() throws IOException {
    String body = "{}";
    try (RawClient client = server.connect()) {
      client.send(
          "POST / HTTP/1.1\r\n"
              + ListenerFixture.signed(body)
              + "Connection: close\r\nContent-Length: 2\r\n\r\n"
              + body);

      assertThat(client.untilClosed()).startsWith("HTTP/1.1 200 OK\r\n");
    }
  }

  @Test
  void start_whenThePortIsTaken_saysWhichAddress() {
    int taken = server.listener.port();

    assertThatThrownBy(() -> new ListenerFixture(taken, ListenerFixture.PATIENT))
        .hasRootCauseMessage(
            "The address 127.0.0.1:%d cannot be bound; another process may have it.", taken);
  }

  @Test
  void page_whenAskedForByGet_isPlainText() throws IOException {
    assertThat(server.exchange("GET /healthz HTTP/1.1\r\nHost: a\r\n\r\n"))
        .startsWith("HTTP/1.1 200 OK\r\n")
        .endsWith("\r\n\r\nalive\n");
    assertThat(server.exchange("GET /readyz HTTP/1.1\r\nHost: a\r\n\r\n"))
        .startsWith("HTTP/1.1 503 Service Unavailable\r\n")
        .endsWith("\r\n\r\nno\n");
  }

  @Test
  void path_whenThereIsNothing_isAnUnknownOperation() throws IOException {
    assertThat(server.exchange("GET /etc/passwd HTTP/1.1\r\nHost: a\r\n\r\n"))
        .startsWith("HTTP/1.1 404 Not Found\r\n")
        .contains("\"__type\":\"UnknownOperationException\"");
    assertThat(server.exchange("GET / HTTP/1.1\r\nHost: a\r\n\r\n"))
        .startsWith("HTTP/1.1 405 Method Not Allowed\r\n");
  }
}
