package waybill.cli.help;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Some pages to the letter, so that a reviewer sees what users see. {@code -Dgolden.rewrite=true}
 * writes them anew.
 */
class GoldenPagesTest {
  private static final Path FOLDER = Path.of("src/test/resources/golden/help");

  @TestFactory
  Stream<DynamicTest> pages_always_areThoseOfTheFiles() {
    return Stream.of(
            "help",
            "help operations",
            "help options",
            "describe-model-package help",
            "list-model-packages help",
            "create-model-package help",
            "create-model-package help model-metrics",
            "create-model-package help inference-specification",
            "search help search-expression",
            "list-model-packages help model-package-type",
            "put-model-package-group-policy help",
            "sagemaker wait transform-job-completed-or-stopped help")
        .map(words -> DynamicTest.dynamicTest(words, () -> check(words)));
  }

  private static void check(String words) throws IOException {
    Path file = FOLDER.resolve(words.replace(" help", "").replace(' ', '.') + ".txt");
    String page = PrintedPage.of(words.split(" ")).text();
    if (Boolean.getBoolean("golden.rewrite")) {
      Files.writeString(file, page);
    }
    assertThat(page).isEqualTo(Files.readString(file));
  }
}
