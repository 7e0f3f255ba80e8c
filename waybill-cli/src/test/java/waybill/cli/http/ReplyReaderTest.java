package waybill.cli.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import waybill.cli.spool.Spool;

class ReplyReaderTest {
  @TempDir Path directory;
  private Spool spool;

  @BeforeEach
  void open() {
    spool = new Spool(directory.toFile(), 10);
  }

  @AfterEach
  void close() {
    spool.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Content-Length: 10\r\n\r\n0123456789",
        "Transfer-Encoding: chunked\r\n\r\n4\r\n0123\r\n6\r\n456789\r\n0\r\n\r\n",
        "\r\n0123456789"
      })
  void body_whenThereIsRoom_isHeld(String rest) throws IOException {
    HttpReply reply = read("HTTP/1.1 200 OK\r\n" + rest);

    assertThat(new String(reply.body(), StandardCharsets.UTF_8)).isEqualTo("0123456789");
    assertThat(reply.spooled()).isNull();
    assertThat(spool.room()).isZero();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Content-Length: 11\r\n\r\n0123456789a",
        "Transfer-Encoding: chunked\r\n\r\n4\r\n0123\r\n7\r\n456789a\r\n0\r\n\r\n",
        "\r\n0123456789a"
      })
  void body_whenThereIsNoRoom_isSpooled(String rest) throws IOException {
    HttpReply reply = read("HTTP/1.1 200 OK\r\n" + rest);

    assertThat(reply.body()).isEmpty();
    assertThat(Objects.requireNonNull(reply.spooled()).length()).isEqualTo(11);
    assertThat(spool.room()).isEqualTo(10);
  }

  @Test
  void body_whenItTellsAFailure_isHeldWhateverItsLength() throws IOException {
    HttpReply reply = read("HTTP/1.1 400 Bad\r\nContent-Length: 11\r\n\r\n0123456789a");

    assertThat(new String(reply.body(), StandardCharsets.UTF_8)).isEqualTo("0123456789a");
    assertThat(spool.room()).isEqualTo(10);
  }

  @Test
  void body_whenItEndsEarly_isNoAnswer() {
    assertThatThrownBy(() -> read("HTTP/1.1 200 OK\r\nContent-Length: 12\r\n\r\n0123456789a"))
        .isInstanceOf(EOFException.class);
  }

  @ParameterizedTest
  @ValueSource(ints = {100, 103, 199})
  void answer_whenInterim_isPassedOver(int status) throws IOException {
    HttpReply reply =
        read("HTTP/1.1 " + status + " Wait\r\nLink: x\r\n\r\nHTTP/1.1 200 OK\r\n\r\nok");

    assertThat(reply.status()).isEqualTo(200);
    assertThat(new String(reply.body(), StandardCharsets.UTF_8)).isEqualTo("ok");
  }

  @ParameterizedTest
  @ValueSource(strings = {"099", "000", "-10", "2xx"})
  void answer_whenItsStatusIsNone_isNoAnswer(String status) {
    assertThatThrownBy(() -> read("HTTP/1.1 " + status + " OK\r\n\r\n"))
        .isInstanceOf(ReplyReader.MalformedReply.class);
  }

  private HttpReply read(String answer) throws IOException {
    byte[] bytes = answer.getBytes(StandardCharsets.UTF_8);
    return new ReplyReader(new ByteArrayInputStream(bytes), spool).read();
  }
}
