package waybill.conformance.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import waybill.conformance.Program;

/** What {@code ./waybill} runs is what was built last. */
final class KitIT {
  @TempDir private static Path folder;
  private static Checkout checkout;

  @BeforeAll
  static void layOut() throws IOException {
    Path root = Files.createDirectory(folder.resolve("check out"));
    checkout = Checkout.saying("one", root, Program.root());
  }

  @Test
  void launcher_whenAJarChanged_neverRunsTheOldClasses() throws IOException, InterruptedException {
    checkout.say("old");
    String before = Checkout.run(checkout.launcher(), folder);
    Path kitBefore = checkout.kit();
    checkout.say("new");
    String after = Checkout.run(checkout.launcher(), folder);

    assertThat(before).isEqualTo("old");
    assertThat(after).isEqualTo("new");
    assertThat(kitBefore.resolve("cli.aot")).isNotEmptyFile();
    assertThat(checkout.kit()).isNotEqualTo(kitBefore);
    assertThat(checkout.kit().resolve("cli.aot")).isNotEmptyFile();
  }

  @Test
  void launcher_throughALinkFromElsewhere_findsItsKit() throws IOException, InterruptedException {
    Path elsewhere = Files.createDirectory(folder.resolve("elsewhere"));
    Path link = elsewhere.resolve("waybill");
    Files.createSymbolicLink(link, elsewhere.relativize(checkout.launcher()));

    String throughLink = Checkout.run(link, elsewhere);

    assertThat(throughLink).isEqualTo(Checkout.run(checkout.launcher(), folder));
  }

  @Test
  void launcher_inThePlainLocale_readsNamesAsUtf8() throws IOException, InterruptedException {
    checkout.say("\" + System.getProperty(\"sun.jnu.encoding\") + \"");

    for (String variable : List.of("LC_ALL", "LC_CTYPE", "LANG")) {
      Map<String, String> plain = new HashMap<>(Map.of("LC_ALL", "", "LC_CTYPE", "", "LANG", ""));
      plain.put(variable, "C");
      assertThat(Checkout.run(checkout.launcher(), folder, plain)).as(variable).isEqualTo("UTF-8");
    }
  }
}
