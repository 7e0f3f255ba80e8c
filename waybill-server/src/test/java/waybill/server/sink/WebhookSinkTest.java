package waybill.server.sink;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import waybill.registry.event.EventMessage;
import waybill.registry.event.Outcome;
import waybill.registry.identity.SecretKey;
import waybill.registry.store.Rendering;

final class WebhookSinkTest {
  private static final InstantSource CLOCK =
      InstantSource.fixed(Instant.parse("2026-03-14T10:00:00Z"));

  private static final String SIGNED =
      "t=1773482400,v1=54384990ca20295812edfc1b9c1e166ab9dd9379314eb0f3db47f5586711c70e";

  private final AtomicInteger status = new AtomicInteger(204);
  private final CountDownLatch released = new CountDownLatch(1);
  private volatile Headers headers = new Headers();
  private volatile String body = "";
  private volatile boolean hanging;
  private HttpServer receiver;

  @BeforeEach
  void startReceiver() throws Exception {
    receiver = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    receiver.createContext(
        "/",
        exchange -> {
          headers = exchange.getRequestHeaders();
          body = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
          if (hanging) {
            await();
          }
          exchange.sendResponseHeaders(status.get(), -1);
          exchange.close();
        });
    receiver.start();
  }

  @AfterEach
  void stopReceiver() {
    released.countDown();
    receiver.stop(0);
  }

  /**
   * The signature as Python's hmac makes it: {@code hmac.new(b"0123456789abcdef",
   * b'1773482400.{"a":1}', "sha256").hexdigest()}.
   */
  @Test
  void send_always_signsTimeAndBodyAndNamesTheAttempt() throws Exception {
    Outcome outcome = send(Duration.ofSeconds(10));

    assertThat(outcome).isEqualTo(Outcome.delivered(204));
    assertThat(body).isEqualTo("{\"a\":1}");
    assertThat(headers.getFirst("Waybill-Signature")).isEqualTo(SIGNED);
    assertThat(headers.getFirst("Waybill-Event-Id")).isEqualTo("the-id");
    assertThat(headers.getFirst("Waybill-Attempt")).isEqualTo("3");
    assertThat(headers.getFirst("Waybill-Replay")).isEqualTo("true");
    assertThat(headers.getFirst("Content-Type")).isEqualTo("application/json");
  }

  @Test
  void send_whenTheReceiverRefuses_tellsTheStatus() throws Exception {
    status.set(500);
    assertThat(send(Duration.ofSeconds(10))).isEqualTo(Outcome.refused(500, false));
    status.set(503);
    assertThat(send(Duration.ofSeconds(10))).isEqualTo(Outcome.refused(503, true));
    status.set(302);
    assertThat(send(Duration.ofSeconds(10))).isEqualTo(Outcome.refused(302, false));
  }

  @Test
  void send_whenTheReceiverHangs_givesUpInTime() throws Exception {
    hanging = true;

    assertThat(send(Duration.ofSeconds(1))).isEqualTo(Outcome.unreachable("no answer in 1 s"));
  }

  @Test
  void send_whenNobodyListens_isAway() throws Exception {
    receiver.stop(0);

    Outcome outcome = send(Duration.ofSeconds(10));

    assertThat(outcome.isDelivered()).isFalse();
    assertThat(outcome.away()).isTrue();
    assertThat(outcome.error()).startsWith("ConnectException");
  }

  private Outcome send(Duration timeout) throws InterruptedException {
    String host = InetAddress.getLoopbackAddress().getHostAddress();
    URI address = URI.create("http://" + host + ":" + receiver.getAddress().getPort() + "/hook");
    SecretKey secret = new SecretKey("0123456789abcdef");
    try (WebhookSink sink = new WebhookSink(address, secret, timeout, CLOCK)) {
      return sink.send(
          new EventMessage(
              "the-id",
              "SageMaker Model Package State Change",
              3,
              true,
              "application/json",
              new Rendering("{\"a\":1}".getBytes(UTF_8))));
    }
  }

  private void await() {
    try {
      released.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
