package waybill.server.sink;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import waybill.registry.event.EventMessage;
import waybill.registry.event.Outcome;
import waybill.registry.store.Rendering;

final class FileSinkTest {
  @TempDir private Path directory;

  @Test
  void send_always_appendsALine() throws Exception {
    try (FileSink sink = new FileSink(file())) {
      assertThat(sink.send(message("{\"a\":1}")).isDelivered()).isTrue();
      assertThat(sink.send(message("{\"b\":2}")).isDelivered()).isTrue();
      sink.settle();
      assertThat(sink.send(message("{\"c\":3}")).isDelivered()).isTrue();
      sink.settle();
    }

    assertThat(Files.readString(file())).isEqualTo("{\"a\":1}\n{\"b\":2}\n{\"c\":3}\n");
  }

  @Test
  void send_whenACrashLeftHalfALine_cutsItOff() throws Exception {
    String whole = "{\"long\":\"" + "x".repeat(100_000) + "\"}\n";
    Files.writeString(file(), whole + "{\"torn\":\"" + "y".repeat(200_000));

    try (FileSink sink = new FileSink(file())) {
      sink.send(message("{\"next\":1}"));
      sink.settle();
    }

    assertThat(Files.readString(file())).isEqualTo(whole + "{\"next\":1}\n");
  }

  @Test
  void send_whenTheFirstLineIsTorn_leavesNothingOfIt() throws Exception {
    Files.writeString(file(), "{\"torn");

    try (FileSink sink = new FileSink(file())) {
      sink.send(message("{}"));
      sink.settle();
    }

    assertThat(Files.readString(file())).isEqualTo("{}\n");
  }

  @Test
  void send_whenTheDirectoryIsMissing_saysSoAndLosesNothing() throws Exception {
    try (FileSink sink = new FileSink(directory.resolve("no/such"))) {
      Outcome outcome = sink.send(message("{}"));

      assertThat(outcome.isDelivered()).isFalse();
      assertThat(outcome.away()).isTrue();
      sink.settle();
    }
  }

  private Path file() {
    return directory.resolve("events.jsonl");
  }

  private static EventMessage message(String body) {
    return new EventMessage(
        "id", "type", 1, false, "application/json", new Rendering(body.getBytes(UTF_8)));
  }
}
