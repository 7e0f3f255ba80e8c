package waybill.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import waybill.server.config.Setting;
import waybill.server.config.Settings;
import waybill.server.files.LocalDisk;
import waybill.wire.sigv4.Header;
import waybill.wire.sigv4.SignedRequest;
import waybill.wire.sigv4.Signer;

/** The whole server in this process, with its real store, reached over its real socket. */
class WiringTest {
  private static final ServerConfig CONFIG =
      ServerConfig.of(Settings.of(Map.of(), Map.of(), Map.of(Setting.LISTEN, "127.0.0.1:0")));

  @TempDir private Path directory;

  @Test
  void listen_inANewDirectory_servesItsAdministratorAndSaysWhere() throws Exception {
    try (Wiring wiring = open()) {
      String url = wiring.listen(CONFIG);

      assertThat(Files.readString(directory.resolve("endpoint"))).isEqualTo(url + "\n");
      assertThat(call(url, "CreateModelPackageGroup", "{\"ModelPackageGroupName\":\"iris\"}"))
          .matches(
              "\\{\"ModelPackageGroupArn\":"
                  + "\"arn:aws:sagemaker:eu-west-1:[0-9]{12}:model-package-group/iris\"}");
    }

    assertThat(directory.resolve("endpoint")).doesNotExist();
  }

  @Test
  void listen_afterARestart_stillHasWhatItWasTold() throws Exception {
    try (Wiring wiring = open()) {
      String url = wiring.listen(CONFIG);
      call(url, "CreateModelPackageGroup", "{\"ModelPackageGroupName\":\"iris\"}");
    }

    try (Wiring wiring = open()) {
      String url = wiring.listen(CONFIG);

      assertThat(call(url, "ListModelPackageGroups", "{}"))
          .contains("\"ModelPackageGroupName\":\"iris\"");
    }
  }

  @Test
  void pages_whileItRuns_tellItsHealthAndNumbers() throws Exception {
    try (Wiring wiring = open()) {
      String url = wiring.listen(CONFIG);
      call(url, "ListModelPackageGroups", "{}");

      assertThat(page(url + "/healthz")).isEqualTo("alive\n");
      assertThat(page(url + "/readyz")).isEqualTo("ready\n");
      assertThat(page(url + "/metrics"))
          .contains(
              "waybill_requests_total{operation=\"ListModelPackageGroups\",status=\"200\"} 1\n",
              "\nwaybill_connections ");
    }
  }

  private Wiring open() throws IOException {
    return new Wiring(new LocalDisk(), new DataDirectory(new LocalDisk(), directory));
  }

  private String call(String url, String operation, String body)
      throws IOException, InterruptedException, GeneralSecurityException {
    List<String> credentials = Files.readAllLines(directory.resolve("credentials"));
    Signer signer =
        new Signer(
            value(credentials.get(1)), value(credentials.get(2)), null, "eu-west-1", "sagemaker");
    List<Header> given =
        List.of(
            new Header("Host", URI.create(url).getAuthority()),
            new Header("X-Amz-Target", "SageMaker." + operation),
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
    return send(request.build());
  }

  private static String page(String url) throws IOException, InterruptedException {
    return send(HttpRequest.newBuilder(URI.create(url)).build());
  }

  private static String send(HttpRequest request) throws IOException, InterruptedException {
    try (HttpClient client = HttpClient.newHttpClient()) {
      return client.send(request, HttpResponse.BodyHandlers.ofString()).body();
    }
  }

  private static String value(String line) {
    return line.substring(line.indexOf('=') + 1).strip();
  }
}
