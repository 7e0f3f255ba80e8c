package waybill.server.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class LastLinesTest {
  private final LastLines lines = new LastLines();

  @Test
  void last_ofManyLines_areTheNewestInOrder() {
    for (int i = 1; i <= LastLines.COUNT_MAX + 10; i++) {
      add("line " + i + "\n");
    }

    assertThat(lines.last(2)).containsExactly("line 1009", "line 1010");
    assertThat(lines.last(5000)).hasSize(LastLines.COUNT_MAX).startsWith("line 11");
  }

  @Test
  void last_ofAnEndlessLine_isItsBeginning() {
    add("x".repeat(10_000) + "\nnext\n");

    assertThat(lines.last(2)).containsExactly("x".repeat(LastLines.LINE_BYTES_MAX) + "…", "next");
  }

  @Test
  void last_ofCharactersThatSteerATerminal_showsQuestionMarks() {
    add("\u001b[2Jgone\r\nnaïve\ttab\r\n");

    assertThat(lines.last(2)).containsExactly("?[2Jgone", "naïve\ttab");
  }

  @Test
  void output_hearsEachLineOnceAndTheUnfinishedOneAtTheEnd() throws IOException {
    List<String> heard = new ArrayList<>();
    LastLines told = new LastLines(heard::add);

    byte[] written = "one\ntw".getBytes(StandardCharsets.UTF_8);
    told.add(written, written.length);
    assertThat(heard).containsExactly("one");
    told.readAll(new ByteArrayInputStream("o\n\u001bthree".getBytes(StandardCharsets.UTF_8)));
    told.end();

    assertThat(heard).containsExactly("one", "two", "?three");
  }

  private void add(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    lines.add(bytes, bytes.length);
  }
}
