package waybill.server.objects.s3;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Objects;
import software.amazon.awssdk.http.ExecutableHttpRequest;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.HttpExecuteResponse;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.utils.AttributeMap;

/**
 * The JDK's own HTTP client, as the SDK's adapter uses it. The adapter throws some failures of a
 * connection unchecked, and the SDK would neither repeat nor report those; here they are what they
 * are.
 */
final class HttpConnections implements SdkHttpClient {
  private static final Duration CONNECT = Duration.ofSeconds(5);

  /** Of silence while an answer is awaited or read. */
  private static final Duration SILENCE = Duration.ofSeconds(30);

  private final SdkHttpClient client;

  private HttpConnections(SdkHttpClient client) {
    this.client = client;
  }

  /** Makes the client for the SDK, which also closes it. */
  static final class Builder implements SdkHttpClient.Builder<Builder> {
    @Override
    public SdkHttpClient buildWithDefaults(AttributeMap defaults) {
      return new HttpConnections(
          UrlConnectionHttpClient.builder()
              .connectionTimeout(CONNECT)
              .socketTimeout(SILENCE)
              .buildWithDefaults(defaults));
    }
  }

  @Override
  public ExecutableHttpRequest prepareRequest(HttpExecuteRequest request) {
    ExecutableHttpRequest prepared = client.prepareRequest(request);
    return new ExecutableHttpRequest() {
      @Override
      public HttpExecuteResponse call() throws IOException {
        try {
          return prepared.call();
        } catch (UncheckedIOException e) {
          throw Objects.requireNonNull(e.getCause());
        }
      }

      @Override
      public void abort() {
        prepared.abort();
      }
    };
  }

  @Override
  public String clientName() {
    return client.clientName();
  }

  @Override
  public void close() {
    client.close();
  }
}
