package waybill.server.imagescan;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import waybill.registry.identity.SecretKey;
import waybill.registry.imagescan.ImageReport;
import waybill.registry.imagescan.ImageScanner;
import waybill.registry.imagescan.ScanFailure;

/**
 * Scans by a service: it gets a POST of {@code {"image":"NAME"}} and answers 200 with a report.
 * Redirects are not followed, since the address is the operator's choice and nobody else's. May be
 * used from any thread.
 */
public final class HttpScanner implements ImageScanner, AutoCloseable {
  private static final Logger LOG = System.getLogger(HttpScanner.class.getName());
  private static final int OK = 200;

  private final URI address;
  private final @Nullable SecretKey authorization;
  private final Duration timeout;
  private final HttpClient http;

  /**
   * @param authorization the value of the header of that name; null for none
   * @param timeout from the request to the end of the answer
   */
  public HttpScanner(URI address, @Nullable SecretKey authorization, Duration timeout) {
    this.address = address;
    this.authorization = authorization;
    this.timeout = timeout;
    this.http =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
  }

  @Override
  public ImageReport scan(String image) throws ScanFailure, InterruptedException {
    String reference = ImageReference.require(image);
    FutureTask<ImageReport> asking = new FutureTask<>(() -> ask(reference));
    Thread.ofVirtual().name("image scan, answer").start(asking);
    try {
      return asking.get(timeout.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      throw new ScanFailure("The scanner did not answer within " + timeout.toSeconds() + " s.");
    } catch (ExecutionException e) {
      throw failure(e);
    } finally {
      asking.cancel(true); // of no effect on one that is complete
    }
  }

  /** The name needs no escapes: it has letters, digits and a few signs. */
  private ImageReport ask(String image) throws ScanFailure, IOException, InterruptedException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(address)
            .header("Content-Type", "application/json")
            .header("Accept", "application/json")
            .header("User-Agent", "waybill-image-scan")
            .POST(BodyPublishers.ofString("{\"image\":\"" + image + "\"}"));
    if (authorization != null) {
      request.header("Authorization", authorization.reveal());
    }
    HttpResponse<InputStream> answer = http.send(request.build(), BodyHandlers.ofInputStream());
    try (InputStream body = answer.body()) {
      if (answer.statusCode() != OK) {
        throw new ScanFailure("The scanner answered " + answer.statusCode() + ".");
      }
      return TrivyReport.read(body, image, TrivyReport.BYTES_MAX);
    }
  }

  private ScanFailure failure(ExecutionException e) {
    Throwable cause = e.getCause();
    if (cause instanceof ScanFailure failure) {
      return failure;
    }
    if (!(cause instanceof InterruptedException || cause instanceof InterruptedIOException)) {
      LOG.log(Level.WARNING, "The scanner of images at " + address + " cannot be asked", cause);
    }
    return new ScanFailure("The scanner cannot be asked.");
  }

  @Override
  public void removeLeftovers() {} // what a service does is its own

  @Override
  public void close() {
    http.shutdownNow();
  }
}
