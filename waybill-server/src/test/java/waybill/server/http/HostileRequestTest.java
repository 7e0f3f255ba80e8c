package waybill.server.http;

import static org.assertj.core.api.Assertions.assertThat;
import static waybill.server.http.ListenerFixture.call;
import static waybill.server.http.ListenerFixture.signed;

import java.io.IOException;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What clients get that do not keep to HTTP: all of these are signed, so only HTTP is at fault. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HostileRequestTest {
  private static final String LENGTH = "Content-Length: 2\r\n";
  private final ListenerFixture server = new ListenerFixture();

  @AfterEach
  void isAlive() throws IOException {
    assertThat(server.exchange(call("{}"))).startsWith("HTTP/1.1 200 OK\r\n");
  }

  @AfterAll
  void stop() {
    server.close();
  }

  static Stream<Arguments> brokenFraming() {
    return Stream.of(
        Arguments.of("negative length", post("Content-Length: -1\r\n", "{}")),
        Arguments.of("signed length", post("Content-Length: +2\r\n", "{}")),
        Arguments.of("hexadecimal length", post("Content-Length: 0x2\r\n", "{}")),
        Arguments.of("overflowing length", post("Content-Length: 18446744073709551618\r\n", "{}")),
        Arguments.of("two lengths", post("Content-Length: 40\r\nContent-Length: 2\r\n", "{}")),
        Arguments.of("length and chunks", post(LENGTH + "Transfer-Encoding: chunked\r\n", "{}")),
        Arguments.of("chunks", post("Transfer-Encoding: chunked\r\n", "2\r\n{}\r\n0\r\n\r\n")),
        Arguments.of(
            "signed chunk", post("Transfer-Encoding: chunked\r\n", "+2\r\n{}\r\n0\r\n\r\n")),
        Arguments.of("unknown encoding", post("Transfer-Encoding: cow\r\n", "{}")),
        Arguments.of("blank before colon", post("Transfer-Encoding : chunked\r\n" + LENGTH, "{}")),
        Arguments.of("nameless field", post(": x\r\n" + LENGTH, "{}")),
        Arguments.of("NUL in a name", post("X\0A: b\r\n" + LENGTH, "{}")),
        Arguments.of("bare CR in a value", post("X-A: a\rb\r\n" + LENGTH, "{}")),
        Arguments.of("content encoding", post("Content-Encoding: gzip\r\n" + LENGTH, "{}")),
        Arguments.of("body cut short", post("Content-Length: 50\r\n", "{}")));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("brokenFraming")
  void framing_whenNotCertain_isRefusedOnceAndTheConnectionCloses(String title, String bytes)
      throws IOException {
    String answers = server.exchange(bytes);

    assertThat(answers).doesNotContain("HTTP/1.1 2", "HTTP/1.1 5");
    assertThat(answers.split("HTTP/1.1 ", -1)).as(title).hasSizeLessThanOrEqualTo(2);
    assertThat(answers).containsAnyOf("\"__type\":\"");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "POST / HTTP/1.0",
        "POST / HTTP/2.0",
        "POST /",
        "POST admin HTTP/1.1",
        "POST * HTTP/1.1",
        "POST /#x HTTP/1.1",
        "POST /%zz HTTP/1.1",
        "POST /%2e%2e/etc/passwd HTTP/1.1",
        "POST http://user:pw@registry.test/ HTTP/1.1",
        "CONNECT evil.example:443 HTTP/1.1",
        "TRACE / HTTP/1.1",
        "PO\0ST / HTTP/1.1"
      })
  void requestLine_whenNotOurs_isNeverServed(String line) throws IOException {
    String answers = server.exchange(line + "\r\n" + signed("{}") + LENGTH + "\r\n{}");

    assertThat(answers).doesNotContain("HTTP/1.1 2", "HTTP/1.1 5");
  }

  @Test
  void bytes_whenTheyAreNoHttpAtAll_areRefused() throws IOException {
    assertThat(server.exchange("\u0016\u0003\u0001\0\u00a5\u0001" + "\0".repeat(100)))
        .doesNotContain("HTTP/1.1 2", "HTTP/1.1 5");
  }

  @Test
  void requestLine_whenTooLong_isRefused() throws IOException {
    String answers = server.exchange("POST /" + "a".repeat(9000) + " HTTP/1.1\r\n\r\n");

    assertThat(answers).doesNotContain("HTTP/1.1 2", "HTTP/1.1 5");
  }

  @Test
  void head_whenItHasTooManyFields_isRefused() throws IOException {
    StringBuilder fields = new StringBuilder();
    for (int i = 0; i < 101; i++) {
      fields.append("X-").append(i).append(": b\r\n");
    }

    assertThat(server.exchange(post(fields + LENGTH, "{}")))
        .startsWith("HTTP/1.1 431 ")
        .contains("exceeds the limit of 100 header fields");
  }

  @Test
  void head_whenOneNameComesTooOften_isRefused() throws IOException {
    assertThat(server.exchange(post("X-A: b\r\n".repeat(101) + LENGTH, "{}")))
        .startsWith("HTTP/1.1 431 ");
  }

  @Test
  void body_whenTooLarge_isRefusedBeforeItIsSent() throws IOException {
    try (RawClient client = server.connect()) {
      client.send(post("Content-Length: 100001\r\n", ""));

      assertThat(client.answer())
          .startsWith("HTTP/1.1 413 ")
          .contains("exceeds the limit of 100000 bytes");
    }
  }

  /** The larger is more than the buffers of both sides hold: its client still writes. */
  @ParameterizedTest
  @CsvSource({"POST, 25000000, 413", "PUT, 90000, 405"})
  void body_whenSentWholeThoughRefused_isTakenInBeforeTheClose(String method, int bytes, int status)
      throws IOException {
    try (ListenerFixture patient = new ListenerFixture(0, ListenerFixture.PATIENT);
        RawClient client = patient.connect()) {
      client.send(method + " / HTTP/1.1\r\nHost: a\r\nContent-Length: " + bytes + "\r\n\r\n");
      client.send("x".repeat(bytes));

      String answer = client.untilEnd();

      assertThat(answer).startsWith("HTTP/1.1 " + status + " ");
      assertThat(answer).containsIgnoringCase("\r\nconnection: close\r\n");
    }
  }

  @Test
  void body_whenRefusedAndNeverSent_isAwaitedNoLongerThanAnother() throws IOException {
    try (RawClient client = server.connect()) {
      client.send(post("Content-Length: 100001\r\n", "x"));

      assertThat(client.untilClosed()).startsWith("HTTP/1.1 413 ");
    }
  }

  @Test
  void body_whenLeftUnread_isNotTakenForTheNextRequest() throws IOException {
    String smuggled = call("{}");
    String carrier =
        "PUT / HTTP/1.1\r\nHost: a\r\nContent-Length: " + smuggled.length() + "\r\n\r\n" + smuggled;

    String answers = server.exchange(carrier);

    assertThat(answers).startsWith("HTTP/1.1 405 ").doesNotContain("HTTP/1.1 200");
  }

  @Test
  void head_whenItComesByteAfterByte_isCutOffAtItsDeadline() throws IOException {
    try (RawClient client = server.connect()) {
      client.send("POST / HTTP/1.1\r\nX-A: ");

      assertThat(client.untilClosed()).doesNotContain("HTTP/1.1 2", "HTTP/1.1 5");
    }
  }

  @Test
  void body_whenItNeverComes_isCutOffAtItsDeadline() throws IOException {
    try (RawClient client = server.connect()) {
      client.send(post("Content-Length: 100\r\n", "{"));

      assertThat(client.untilClosed()).doesNotContain("HTTP/1.1 2", "HTTP/1.1 5");
    }
  }

  private static String post(String fields, String body) {
    return "POST / HTTP/1.1\r\n" + signed("{}") + fields + "\r\n" + body;
  }
}
