package waybill.cli.output;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import org.junit.jupiter.api.Test;

class SinkTest {
  private static final String CHUNK = "x".repeat(40_000);

  private int writes;
  private String fault = "Broken pipe";

  private final Sink sink =
      new Sink(
          new OutputStream() {
            @Override
            public void write(int b) throws IOException {
              writes++;
              throw new IOException(fault);
            }
          });

  @Test
  void write_whenTheReaderIsGone_ends() {
    assertThatThrownBy(() -> sink.write(CHUNK)).isInstanceOf(Sink.ReaderGone.class);
    assertThat(sink.fault()).isNull();
  }

  @Test
  void write_whenTheDiskIsFull_endsWithTheReason() {
    fault = "No space left on device";

    assertThatThrownBy(() -> sink.write(CHUNK)).isInstanceOf(Sink.ReaderGone.class);
    assertThat(sink.fault()).isEqualTo("No space left on device");
  }

  @Test
  void flush_whenTheReaderIsGone_isQuiet() {
    sink.write("a few words").flush();
    sink.flush();

    assertThat(sink.fault()).isNull();
    assertThat(writes).isEqualTo(1);
  }
}
