package waybill.conformance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import software.amazon.awssdk.http.ContentStreamProvider;
import software.amazon.awssdk.http.SdkHttpMethod;
import software.amazon.awssdk.http.SdkHttpRequest;
import software.amazon.awssdk.http.auth.aws.signer.AwsV4FamilyHttpSigner;
import software.amazon.awssdk.http.auth.aws.signer.AwsV4HttpSigner;
import software.amazon.awssdk.http.auth.spi.signer.HttpSigner;
import software.amazon.awssdk.http.auth.spi.signer.SignRequest;
import software.amazon.awssdk.identity.spi.AwsCredentialsIdentity;

/**
 * A client that checks nothing: it sends what it is given, signed by the AWS SDK's signer, so that
 * the server's own checks are seen. Any thread may use it.
 */
public final class ApiClient implements AutoCloseable {
  /** The region that requests are signed for. */
  public static final String REGION = "us-east-1";

  private static final Duration ANSWER_MAX = Duration.ofSeconds(60);
  private static final String JSON = "application/x-amz-json-1.1";

  private final URI endpoint;
  private final AccessKey key;
  private final Clock clock;
  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  private ApiClient(URI endpoint, AccessKey key, Clock clock) {
    this.endpoint = endpoint;
    this.key = key;
    this.clock = clock;
  }

  /** A client with the administrator's key. */
  public static ApiClient of(RunningServer server) {
    return new ApiClient(server.endpoint(), server.key(), Clock.systemUTC());
  }

  /** The same client with another key. */
  public ApiClient withKey(AccessKey other) {
    return new ApiClient(endpoint, other, clock);
  }

  /** The same client with another clock. */
  public ApiClient withClock(Clock other) {
    return new ApiClient(endpoint, key, other);
  }

  /** Calls an operation with an input of plain Java values. */
  public Reply call(String operation, Map<String, ?> input) {
    return sendSigned(post(operation, JsonText.write(input).getBytes(StandardCharsets.UTF_8)));
  }

  /** A request for an operation as clients send it, with any bytes as its body. */
  public static Outgoing post(String operation, byte[] body) {
    Map<String, String> headers = new LinkedHashMap<>();
    headers.put("Content-Type", JSON);
    headers.put("X-Amz-Target", "SageMaker." + operation);
    return new Outgoing("POST", "/", headers, body);
  }

  /** Signs and sends a request. */
  public Reply sendSigned(Outgoing request) {
    SdkHttpRequest unsigned =
        SdkHttpRequest.builder()
            .method(SdkHttpMethod.fromValue(request.method()))
            .uri(endpoint.resolve(request.path()))
            .applyMutation(r -> request.headers().forEach(r::putHeader))
            .build();
    AwsCredentialsIdentity identity = AwsCredentialsIdentity.create(key.id(), key.secret());
    SignRequest<AwsCredentialsIdentity> order =
        SignRequest.builder(identity)
            .request(unsigned)
            .payload(ContentStreamProvider.fromByteArray(request.body()))
            .putProperty(AwsV4FamilyHttpSigner.SERVICE_SIGNING_NAME, "sagemaker")
            .putProperty(AwsV4HttpSigner.REGION_NAME, REGION)
            .putProperty(HttpSigner.SIGNING_CLOCK, clock)
            .build();
    Map<String, String> headers = new LinkedHashMap<>();
    AwsV4HttpSigner.create()
        .sign(order)
        .request()
        .headers()
        .forEach((name, values) -> headers.put(name, values.getFirst()));
    headers.remove("Host"); // the HTTP client sends the same one itself
    return send(new Outgoing(request.method(), request.path(), headers, request.body()));
  }

  /** Sends a request as it is. */
  public Reply send(Outgoing request) {
    HttpRequest.Builder builder =
        HttpRequest.newBuilder(endpoint.resolve(request.path()))
            .timeout(ANSWER_MAX)
            .method(request.method(), HttpRequest.BodyPublishers.ofByteArray(request.body()));
    request.headers().forEach(builder::setHeader);
    try {
      HttpResponse<byte[]> answer =
          http.send(builder.build(), HttpResponse.BodyHandlers.ofByteArray());
      Map<String, String> headers = new LinkedHashMap<>();
      answer.headers().map().forEach((name, values) -> headers.put(name, values.getFirst()));
      return Reply.of(answer.statusCode(), headers, answer.body());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    http.close();
  }
}
