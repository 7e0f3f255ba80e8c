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

/** {@code waybill history} and {@code --as-of}: what is asked, and what people see. */
class HistoryCommandTest {
  private static final String ANSWER =
      """
      {"History":[{"Sequence":7,"Time":1772366401.5,"Operation":"UpdateModelPackage",
      "PrincipalArn":"arn:aws:iam::111122223333:user/ada","Aspect":"Resource","Kind":"Changed",
      "Changes":[{"Member":"ModelApprovalStatus","Before":"Rejected","After":"Approved"},
      {"Member":"ApprovalDescription","After":"good"}]}]}
      """;

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
  void history_whenNoLayoutIsAskedFor_isLinesForPeople() {
    Result result = command.run("history", "iris/3", "--life-cycle");

    assertThat(asked)
        .containsExactly(
            "Waybill.ListHistory {\"Resource\":\"iris/3\",\"Members\":[\"ModelApprovalStatus\","
                + "\"ApprovalDescription\",\"ModelLifeCycle\",\"ModelPackageStatus\"]}");
    assertThat(result.out())
        .isEqualTo(
            """
            TIME                      WHO  OPERATION           CHANGE
            2026-03-01T12:00:01.500Z  ada  UpdateModelPackage  ModelApprovalStatus: Rejected → Approved
                                                               ApprovalDescription: (none) → good
            """);
  }

  @Test
  void history_whenALayoutIsAskedFor_isAllOfIt() {
    Result result =
        command.run("history", "iris/3", "--query", "History[0].Sequence", "--output", "text");

    assertThat(result.out()).isEqualTo("7\n");
  }

  @Test
  void history_whenAskedForHelp_beginsWithAnExample() {
    assertThat(command.run("history", "--help").out()).startsWith("EXAMPLES\n  waybill history ");
    assertThat(asked).isEmpty();
  }

  @Test
  void asOf_inTheBareForm_isInTheTarget() {
    command.run(
        "list-model-packages", "--as-of", "2026-03-01T13:00:00.1234+01:00", "--max-items", "5");

    assertThat(asked)
        .first()
        .asString()
        .startsWith("Waybill.AsOf/2026-03-01T12:00:00.123Z/ListModelPackages {");
  }

  @Test
  void asOf_whereItIsNoOption_isUnknown() {
    String[] dropIn = {"sagemaker", "list-model-packages", "--as-of", "2026-03-01"};
    String[] changing = {"delete-model-package", "--model-package-name", "m", "--as-of", "2026"};

    assertThat(command.run(dropIn).err()).contains("Unknown options: --as-of");
    assertThat(command.run(changing).err()).contains("Unknown options: --as-of");
    assertThat(command.run("list-model-packages", "--as-of", "never").err())
        .contains("Bad value for --as-of \"never\"");
    assertThat(asked).isEmpty();
  }
}
