package waybill.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

final class TableSourceTest {
  private static final Pattern LITERAL = Pattern.compile("^ {6}\"(.*)\",?$", Pattern.MULTILINE);

  @Test
  void of_whenBytesAreSpecial_escapesThem() {
    byte[] table = {'a', '"', '\\', '\n', '\r', 0, (byte) 0xFF, '$'};

    assertThat(literals(TableSource.of(table))).containsExactly("a\\\"\\\\\\n\\r\\u0000\\u00ff$");
  }

  @Test
  void of_whenOneConstantCannotHoldIt_makesSeveral() {
    byte[] table = new byte[100_000];
    Arrays.fill(table, (byte) 'x');

    String[] literals = literals(TableSource.of(table));

    assertThat(literals).hasSize(2);
    assertThat(String.join("", literals)).isEqualTo(new String(table, StandardCharsets.US_ASCII));
  }

  private static String[] literals(String source) {
    return LITERAL
        .matcher(source)
        .results()
        .map(MatchResult::group)
        .map(s -> inside(s))
        .toArray(String[]::new);
  }

  private static String inside(String line) {
    return line.substring(line.indexOf('"') + 1, line.lastIndexOf('"'));
  }
}
