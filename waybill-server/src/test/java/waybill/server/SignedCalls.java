package waybill.server;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import waybill.wire.json.Json;
import waybill.wire.json.JsonObject;
import waybill.wire.json.JsonReader;
import waybill.wire.json.JsonWriter;
import waybill.wire.sigv4.Header;
import waybill.wire.sigv4.SignedRequest;
import waybill.wire.sigv4.Signer;

/** Calls of the API by the administrator of a data directory, over HTTP and signed. */
final class SignedCalls implements AutoCloseable {
  static final String REGION = "eu-west-1";

  private final HttpClient client = HttpClient.newHttpClient();
  private final String url;
  private final Signer signer;

  SignedCalls(String url, Path directory) throws Exception {
    this.url = url;
    List<String> credentials = Files.readAllLines(directory.resolve("credentials"));
    this.signer =
        new Signer(value(credentials.get(1)), value(credentials.get(2)), null, REGION, "sagemaker");
  }

  private static String value(String line) {
    return line.substring(line.indexOf('=') + 1).strip();
  }

  /**
   * The answer, of success or not.
   *
   * @param operation one of our own has the name of its service in front, {@code Waybill.}
   */
  JsonObject call(String operation, Json request) throws Exception {
    String answer = send(operation, JsonWriter.write(request));
    return answer.isEmpty() ? new JsonObject(Map.of()) : (JsonObject) JsonReader.read(answer);
  }

  private String send(String operation, String body) throws Exception {
    List<Header> given =
        List.of(
            new Header("Host", URI.create(url).getAuthority()),
            new Header(
                "X-Amz-Target", operation.contains(".") ? operation : "SageMaker." + operation),
            new Header("Content-Type", "application/x-amz-json-1.1"));
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(url + "/"))
            .version(HttpClient.Version.HTTP_1_1)
            .POST(HttpRequest.BodyPublishers.ofByteArray(bytes));
    for (Header header :
        signer.sign(new SignedRequest("POST", "/", given, bytes), Instant.now().getEpochSecond())) {
      if (!header.name().equals("Host")) {
        request.header(header.name(), header.value());
      }
    }
    return client.send(request.build(), HttpResponse.BodyHandlers.ofString()).body();
  }

  @Override
  public void close() {
    client.close();
  }
}
