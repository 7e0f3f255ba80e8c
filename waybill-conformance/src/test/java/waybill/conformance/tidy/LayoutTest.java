package waybill.conformance.tidy;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.googlejavaformat.java.Formatter;
import com.google.googlejavaformat.java.FormatterException;
import com.google.googlejavaformat.java.ImportOrderer;
import com.google.googlejavaformat.java.JavaFormatterOptions;
import com.google.googlejavaformat.java.RemoveUnusedImports;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** google-java-format decides the layout, so that nobody else has to. */
final class LayoutTest {
  /** Set by {@code make format}: what is laid out otherwise is rewritten instead of reported. */
  private static final boolean REWRITE = Boolean.getBoolean("layout.rewrite");

  private static final Formatter FORMATTER =
      new Formatter(JavaFormatterOptions.builder().formatJavadoc(true).build());

  @Test
  void sources_always_areLaidOutByTheFormatter() throws IOException, FormatterException {
    List<Path> astray = new ArrayList<>();

    for (Path path : Sources.paths(Sources.root())) {
      String source = Files.readString(path);
      String formatted = laidOut(source);
      if (formatted.equals(source)) {
        continue;
      }
      if (REWRITE) {
        Files.writeString(path, formatted);
      } else {
        astray.add(Sources.root().relativize(path));
      }
    }

    assertThat(astray).as("run `make format`, which rewrites these files").isEmpty();
  }

  private static String laidOut(String source) throws FormatterException {
    String used = RemoveUnusedImports.removeUnusedImports(source);
    String sorted = ImportOrderer.reorderImports(used, JavaFormatterOptions.Style.GOOGLE);
    return FORMATTER.formatSource(sorted);
  }
}
