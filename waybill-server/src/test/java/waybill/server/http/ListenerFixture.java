package waybill.server.http;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import waybill.registry.fixture.SettableClock;
import waybill.registry.identity.AccessKey;
import waybill.registry.identity.AccountId;
import waybill.registry.identity.Caller;
import waybill.registry.identity.SecretKey;
import waybill.server.api.Answer;
import waybill.server.api.Api;
import waybill.server.keys.CallerCheck;
import waybill.server.keys.MemoryKeys;
import waybill.wire.sigv4.Header;
import waybill.wire.sigv4.SignatureRules;
import waybill.wire.sigv4.SignedRequest;
import waybill.wire.sigv4.Signer;

/** A listener on a free port with one key, and an API that answers with what it was asked. */
final class ListenerFixture implements AutoCloseable {
  static final Instant NOW = Instant.parse("2026-03-14T09:26:53Z");
  private static final HttpLimits HURRIED = limits(Duration.ofMillis(400));

  /** With time for large bodies on a busy machine. */
  static final HttpLimits PATIENT = limits(Duration.ofMinutes(1));

  private static final String KEY = "AKIAWAYBILLALICE0001";
  private static final String SECRET = "aliceSecret/0123456789+abcdefghijklmnopq";

  /** How often each operation was answered, as the listener's observer heard it. */
  final ConcurrentLinkedQueue<String> heard = new ConcurrentLinkedQueue<>();

  final HttpListener listener;
  private final AtomicInteger ids = new AtomicInteger();

  ListenerFixture() {
    this(0, HURRIED);
  }

  /** On this port; 0 for any. */
  ListenerFixture(int port, HttpLimits limits) {
    MemoryKeys keys = new MemoryKeys();
    keys.put(
        List.of(
            new AccessKey(
                KEY,
                new SecretKey(SECRET),
                new AccountId("111122223333"),
                "arn:aws:iam::111122223333:user/alice",
                AccessKey.State.ACTIVE,
                null,
                null)));
    SignatureRules rules = new SignatureRules("sagemaker", Set.of(), Duration.ofMinutes(5));
    CallerCheck callers = new CallerCheck(rules, new SettableClock(NOW), keys);
    Map<String, Supplier<Page>> pages =
        Map.of("/healthz", () -> Page.line(200, "alive"), "/readyz", () -> Page.line(503, "no"));
    listener =
        start(
            new HttpListener.Parts(
                new InetSocketAddress(InetAddress.getLoopbackAddress(), port),
                null,
                limits,
                callers::verify,
                new EchoingApi(),
                pages,
                (operation, status, _) -> heard.add(operation + " " + status),
                () -> "id-" + ids.incrementAndGet(),
                System::nanoTime));
  }

  private static HttpLimits limits(Duration requestTime) {
    return new HttpLimits(
        8192,
        65_536,
        100,
        100_000,
        requestTime,
        requestTime,
        Duration.ofSeconds(20),
        Duration.ofSeconds(20),
        100,
        100);
  }

  private static HttpListener start(HttpListener.Parts parts) {
    try {
      return HttpListener.start(parts);
    } catch (BindException e) {
      throw new UncheckedIOException(e);
    }
  }

  RawClient connect() throws IOException {
    return new RawClient(listener.port());
  }

  /** What comes back when these bytes are sent and nothing more. */
  String exchange(String bytes) throws IOException {
    try (RawClient client = connect()) {
      client.send(bytes);
      client.finish();
      return client.untilClosed();
    }
  }

  /** The signed head fields of a call with this body, each line with its end. */
  static String signed(String body) {
    return signed(body, "application/x-amz-json-1.1");
  }

  static String signed(String body, String contentType) {
    Signer signer = new Signer(KEY, SECRET, null, "eu-west-1", "sagemaker");
    List<Header> given =
        List.of(
            new Header("Host", "registry.test"),
            new Header("X-Amz-Target", "SageMaker.ListModelPackageGroups"),
            new Header("Content-Type", contentType));
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    StringBuilder lines = new StringBuilder();
    for (Header header :
        signer.sign(new SignedRequest("POST", "/", given, bytes), NOW.getEpochSecond())) {
      lines.append(header.name()).append(": ").append(header.value()).append("\r\n");
    }
    return lines.toString();
  }

  /** A whole signed call. */
  static String call(String body) {
    return "POST / HTTP/1.1\r\n"
        + signed(body)
        + "Content-Length: "
        + body.length()
        + "\r\n\r\n"
        + body;
  }

  @Override
  public void close() {
    listener.close();
  }

  /** Says back who called what with which body; fails on demand. */
  private static final class EchoingApi implements Api {
    @Override
    public Answer answer(Caller caller, String target, byte[] body) {
      String text = new String(body, StandardCharsets.UTF_8);
      if (text.equals("fail")) {
        throw new IllegalStateException("a fault of ours");
      }
      if (text.equals("fail hard")) {
        throw new StackOverflowError("a fault of ours");
      }
      String echo = caller.tenant().region() + " " + caller.requestId() + " " + target + " " + text;
      return Answer.ok(echo.getBytes(StandardCharsets.UTF_8));
    }
  }
}
