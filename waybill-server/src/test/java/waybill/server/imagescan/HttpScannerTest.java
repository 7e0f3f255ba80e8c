package waybill.server.imagescan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import waybill.registry.identity.SecretKey;
import waybill.registry.imagescan.ScanFailure;

/** Scanners that are services, with a real one on this machine. */
final class HttpScannerTest {
  private static final Duration LONG = Duration.ofMinutes(5);

  private final CountDownLatch asked = new CountDownLatch(1);
  private final CountDownLatch over = new CountDownLatch(1);
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final AtomicReference<String> request = new AtomicReference<>("");
  private final AtomicReference<String> authorization = new AtomicReference<>("");
  private final AtomicInteger count = new AtomicInteger();
  private HttpServer server;

  @BeforeEach
  void serve() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(threads);
    server.createContext("/clean", exchange -> answer(exchange, 200, clean()));
    server.createContext("/busy", exchange -> answer(exchange, 503, clean()));
    server.createContext("/moved", exchange -> answer(exchange, 302, clean()));
    server.createContext("/words", exchange -> answer(exchange, 200, "all is well"));
    server.createContext("/silent", this::hold);
    server.start();
  }

  @AfterEach
  void stop() {
    over.countDown();
    server.stop(0);
    threads.close();
  }

  @Test
  void service_thatAnswersAReport_isBelieved() throws Exception {
    try (HttpScanner scanner = scanner("/clean", LONG)) {
      assertThat(scanner.scan("scorer:1").vulnerabilities()).isEmpty();
    }
    assertThat(request.get()).isEqualTo("POST application/json {\"image\":\"scorer:1\"}");
  }

  @Test
  void service_thatWantsCredentials_getsThemAndNobodyElseDoes() throws Exception {
    SecretKey secret = new SecretKey("Bearer word-of-ours");
    try (HttpScanner scanner = scanner("/clean", secret, LONG)) {
      scanner.scan("scorer:1");
    }
    assertThat(authorization.get()).isEqualTo("Bearer word-of-ours");

    try (HttpScanner scanner = scanner("/moved", secret, LONG)) {
      assertThat(catchThrowableOfType(ScanFailure.class, () -> scanner.scan("a:1")).sentence())
          .isEqualTo("The scanner answered 302.");
    }
    assertThat(count).hasValue(2); // where it was sent on to, nobody was asked

    try (HttpScanner scanner = scanner("/clean", LONG)) {
      scanner.scan("scorer:1");
    }
    assertThat(authorization.get()).isEqualTo("none");
  }

  @Test
  void service_thatAnswersSomethingElse_isNotBelieved() {
    assertThat(refused("/busy", LONG)).isEqualTo("The scanner answered 503.");
    assertThat(refused("/moved", LONG)).isEqualTo("The scanner answered 302.");
    assertThat(refused("/words", LONG)).startsWith("The report is no JSON");
  }

  @Test
  void service_thatDoesNotAnswerInTime_isGivenUp() {
    assertThat(refused("/silent", Duration.ofSeconds(1)))
        .isEqualTo("The scanner did not answer within 1 s.");
  }

  @Test
  void service_thatIsNotThere_isNotNamedToTheOwner() {
    String address = "http://127.0.0.1:" + server.getAddress().getPort();
    server.stop(0);
    try (HttpScanner scanner = new HttpScanner(URI.create(address + "/clean"), null, LONG)) {
      assertThat(catchThrowableOfType(ScanFailure.class, () -> scanner.scan("a:1")).sentence())
          .isEqualTo("The scanner cannot be asked.");
    }
  }

  @Test
  void interrupt_whileTheServiceIsSilent_endsTheScan() throws Exception {
    AtomicReference<Throwable> thrown = new AtomicReference<>();
    try (HttpScanner scanner = scanner("/silent", LONG)) {
      Thread thread =
          Thread.ofVirtual()
              .start(
                  () -> {
                    try {
                      scanner.scan("scorer:1");
                    } catch (ScanFailure | InterruptedException e) {
                      thrown.set(e);
                    }
                  });
      asked.await();
      thread.interrupt();
      assertThat(thread.join(LONG)).isTrue();
    }
    assertThat(thrown.get()).isInstanceOf(InterruptedException.class);
  }

  private String refused(String path, Duration timeout) {
    try (HttpScanner scanner = scanner(path, timeout)) {
      return catchThrowableOfType(ScanFailure.class, () -> scanner.scan("scorer:1")).sentence();
    }
  }

  private HttpScanner scanner(String path, Duration timeout) {
    return scanner(path, null, timeout);
  }

  private HttpScanner scanner(String path, @Nullable SecretKey authorization, Duration timeout) {
    return new HttpScanner(
        URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path),
        authorization,
        timeout);
  }

  private static String clean() {
    return Reports.CLEAN.formatted("scorer:1");
  }

  private void answer(HttpExchange exchange, int status, String body) throws IOException {
    try (exchange) {
      String sent = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
      String type = exchange.getRequestHeaders().getFirst("Content-Type");
      String given = exchange.getRequestHeaders().getFirst("Authorization");
      authorization.set(given == null ? "none" : given);
      count.incrementAndGet();
      request.set(exchange.getRequestMethod() + " " + type + " " + sent);
      exchange.getResponseHeaders().add("Location", "/clean");
      byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
      exchange.sendResponseHeaders(status, bytes.length);
      exchange.getResponseBody().write(bytes);
    }
  }

  private void hold(HttpExchange exchange) {
    try (exchange) {
      asked.countDown();
      over.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
