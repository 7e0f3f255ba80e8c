package waybill.server.sink;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import waybill.registry.event.EventMessage;
import waybill.registry.event.EventSink;
import waybill.registry.event.Outcome;
import waybill.registry.identity.SecretKey;

/**
 * Posts events to one address. Any status from 200 to 299 means that the receiver has the event;
 * redirects are not followed, since the address is the operator's choice and nobody else's.
 */
public final class WebhookSink implements EventSink {

  /** Too busy, or a proxy in front of a receiver that is not there (RFC 9110, RFC 6585). */
  private static final Set<Integer> AWAY = Set.of(429, 502, 503, 504);

  /** Of the other side's words in an error, for the delivery history. */
  private static final int WORDS_MAX = 200;

  private final URI address;
  private final SecretKey secret;
  private final Duration timeout;
  private final InstantSource clock;
  private final HttpClient http;

  /**
   * @param timeout from the start of an attempt to the end of the answer
   */
  public WebhookSink(URI address, SecretKey secret, Duration timeout, InstantSource clock) {
    this.address = address;
    this.secret = secret;
    this.timeout = timeout;
    this.clock = clock;
    this.http =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(timeout)
            .build();
  }

  @Override
  public Outcome send(EventMessage message) throws InterruptedException {
    CompletableFuture<HttpResponse<Void>> answer =
        http.sendAsync(request(message), BodyHandlers.discarding());
    try {
      int status = answer.get(timeout.toMillis(), TimeUnit.MILLISECONDS).statusCode();
      return status >= 200 && status < 300
          ? Outcome.delivered(status)
          : Outcome.refused(status, AWAY.contains(status));
    } catch (TimeoutException e) {
      return Outcome.unreachable("no answer in " + timeout.toSeconds() + " s");
    } catch (ExecutionException e) {
      if (e.getCause() instanceof HttpTimeoutException) { // the client's own clock was first
        return Outcome.unreachable("no answer in " + timeout.toSeconds() + " s");
      }
      return Outcome.unreachable(words(e.getCause() == null ? e : e.getCause()));
    } finally {
      answer.cancel(true); // of no effect on one that is complete
    }
  }

  private HttpRequest request(EventMessage message) {
    byte[] body = message.body().bytes();
    HttpRequest.Builder request =
        HttpRequest.newBuilder(address)
            .timeout(timeout)
            .header("Content-Type", message.contentType())
            .header("User-Agent", "waybill-events")
            .header("Waybill-Event-Id", message.id())
            .header("Waybill-Event-Type", message.detailType())
            .header("Waybill-Attempt", Integer.toString(message.attempt()))
            .header(EventSignature.HEADER, EventSignature.of(secret, clock.instant(), body));
    if (message.replay()) {
      request.header("Waybill-Replay", "true");
    }
    return request.POST(BodyPublishers.ofByteArray(body)).build();
  }

  private static String words(Throwable cause) {
    String message = cause.getMessage();
    String words = cause.getClass().getSimpleName() + (message == null ? "" : ": " + message);
    return words.substring(0, Math.min(words.length(), WORDS_MAX));
  }

  @Override
  public void settle() {} // the receiver's answer was its word

  @Override
  public void close() {
    http.shutdownNow();
  }
}
