package waybill.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import waybill.registry.fixture.Samples;
import waybill.server.config.Settings;
import waybill.server.files.LocalDisk;
import waybill.server.files.ProcessLock;

class AuditCommandTest {
  @TempDir private Path data;

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @Test
  void verify_whenAServerWroteAndStopped_trustsTheHistory() throws Exception {
    serve();

    assertThat(verify()).isZero();
    assertThat(out.toString(StandardCharsets.UTF_8))
        .startsWith("The history is whole: 1 entry, under 1 checkpoint up to entry 1 of ");
  }

  @Test
  void verify_whenAnEntryWasChanged_namesItAndEndsWithOne() throws Exception {
    serve();
    try (var connection = DriverManager.getConnection("jdbc:sqlite:" + data.resolve("waybill.db"));
        var statement = connection.createStatement()) {
      statement.execute("UPDATE history SET operation = 'Nothing'");
    }

    assertThat(verify()).isEqualTo(1);
    assertThat(out.toString(StandardCharsets.UTF_8))
        .isEqualTo("Broken at entry 1: its hash is not that of what it says.\n");
  }

  @Test
  void verify_whenAServerRuns_refuses() throws Exception {
    serve();
    try (ProcessLock _ = ProcessLock.take(data.resolve("server.lock")).orElseThrow()) {
      assertThat(verify()).isEqualTo(1);
    }
    assertThat(err.toString(StandardCharsets.UTF_8)).contains("A server runs on ");
  }

  @Test
  void verify_whenThereIsNothingToCheck_saysSo() {
    assertThat(verify()).isEqualTo(1);
    assertThat(err.toString(StandardCharsets.UTF_8)).contains("There is no ");
    assertThat(run("audit", "verify", "--listen", "x")).isEqualTo(2);
    assertThat(run("audit", "verify", "--data", data.resolve("none").toString())).isEqualTo(1);
  }

  private void serve() throws Exception {
    try (Wiring wiring = new Wiring(new LocalDisk(), new DataDirectory(new LocalDisk(), data))) {
      wiring.listen(
          ServerConfig.of(
              Settings.of(Map.of(), Map.of("WAYBILL_LISTEN", "127.0.0.1:0"), Map.of())));
      wiring
          .store()
          .registry()
          .commit(
              Samples.CALLER,
              "CreateModelPackageGroup",
              t -> {
                t.insert(Samples.newGroup(Samples.group("iris")));
                return true;
              });
    }
  }

  private int verify() {
    return run("audit", "verify", "--data", data.toString());
  }

  private int run(String... words) {
    return new Main(Map.of(), new PrintStream(out, true), new PrintStream(err, true))
        .run(List.of(words));
  }
}
