package waybill.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import waybill.cli.TypedCommand.Result;
import waybill.cli.failure.ExitCode;

/** {@code waybill artifacts}: what is asked, and in which layouts it is told. */
class ArtifactsWordTest {
  private static final String ANSWER =
      "{\"ModelPackageArn\":\"arn:aws:sagemaker:us-west-2:111122223333:model-package/iris/3\","
          + "\"Status\":\"Completed\",\"CheckMode\":\"Check\",\"Outcome\":\"Resolved\"}";

  @TempDir private Path home;

  private final List<String> asked = new ArrayList<>();
  private HttpServer server;
  private TypedCommand command;

  @BeforeEach
  void serve() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::answer);
    server.start();
    command =
        new TypedCommand(home)
            .with("AWS_ACCESS_KEY_ID", "AKIAADA")
            .with("AWS_SECRET_ACCESS_KEY", "secret")
            .with("AWS_DEFAULT_REGION", "us-west-2")
            .with(
                "AWS_ENDPOINT_URL_SAGEMAKER", "http://127.0.0.1:" + server.getAddress().getPort());
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  private void answer(HttpExchange exchange) throws IOException {
    String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    asked.add(exchange.getRequestHeaders().getFirst("X-Amz-Target") + " " + body);
    byte[] answer = ANSWER.getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(200, answer.length);
    exchange.getResponseBody().write(answer);
    exchange.close();
  }

  @Test
  void artifacts_whenNoLayoutIsAskedFor_areLinesForPeople() {
    Result result = command.run("artifacts", "iris/3");

    assertThat(asked)
        .containsExactly("Waybill.DescribeModelPackageArtifacts {\"ModelPackageName\":\"iris/3\"}");
    assertThat(result.out()).isEqualTo("iris/3: resolved\n");
  }

  @Test
  void artifacts_whenALayoutIsAskedFor_areTheAnswer() {
    assertThat(command.run("artifacts", "iris/3", "--query", "Outcome", "--output", "text").out())
        .isEqualTo("Resolved\n");
    assertThat(command.run("artifacts", "iris/3", "--output", "json").out())
        .contains("\"Outcome\": \"Resolved\"");
  }

  @Test
  void artifacts_whenAskedForHelp_beginWithAnExample() {
    assertThat(command.run("artifacts", "--help").out())
        .startsWith("EXAMPLES\n  waybill artifacts");
    assertThat(asked).isEmpty();
  }

  @Test
  void artifacts_withoutAPackage_areAUsageError() {
    assertThat(command.run("artifacts").exitCode()).isEqualTo(ExitCode.USAGE);
  }

  @Test
  void verify_inTheCommandItself_namesTheLauncher() {
    assertThat(command.run("verify", "iris/3").err()).contains("./waybill verify PACKAGE");
  }
}
