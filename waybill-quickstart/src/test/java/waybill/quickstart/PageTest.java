package waybill.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class PageTest {
  private final ByteArrayOutputStream results = new ByteArrayOutputStream();
  private final ByteArrayOutputStream progress = new ByteArrayOutputStream();
  private final Page page = new Page(stream(results), stream(progress));

  @Test
  void command_whenTooLongForALine_breaksBeforeAnOption() {
    page.command(
        "./waybill",
        List.of("create-x", "--name", "a".repeat(40), "--tags", "Key=a,Value=b", "Key=c,Value=d"));

    assertThat(results.toString(StandardCharsets.UTF_8))
        .isEqualTo(
            """
            $ ./waybill create-x --name aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa \\
                --tags Key=a,Value=b Key=c,Value=d
            """);
  }

  @Test
  void quoted_whenAWordHasBlanksOrQuotes_isOneWordForAShell() {
    assertThat(Page.quoted("it's so")).isEqualTo("'it'\\''s so'");
    assertThat(Page.quoted("iris/1")).isEqualTo("iris/1");
  }

  @Test
  void progress_ofAStep_leavesTheResultsAlone() {
    page.progress("starting");

    assertThat(progress.toString(StandardCharsets.UTF_8)).isEqualTo("waybill: starting\n");
    assertThat(results.size()).isZero();
  }

  private static PrintStream stream(ByteArrayOutputStream bytes) {
    return new PrintStream(bytes, true, StandardCharsets.UTF_8);
  }
}
