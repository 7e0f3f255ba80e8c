package waybill.server.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The image of the tests for engines: busybox and two scripts. */
public final class EngineImage {
  /** Its name and tag. */
  public static final String NAME = TestRuntimes.IMAGE;

  private static final List<String> COMMANDS =
      List.of("sh", "cat", "dd", "hostname", "kill", "nc", "setsid", "sleep", "tr", "true");

  private static final Path BUSYBOX = Path.of("/bin/busybox");

  private EngineImage() {}

  /**
   * Where an engine is, or an assumption that says why there is none.
   *
   * @param variable which whoever started an engine for the tests has set
   */
  public static String host(String variable) {
    String host = System.getenv(variable);
    assumeTrue(host != null, "no engine for the tests: " + variable + " names none");
    return String.valueOf(host);
  }

  /**
   * Gives the image to an engine.
   *
   * @param directory to build it in
   */
  public static void load(URI host, Path directory) throws IOException, InterruptedException {
    assumeTrue(Files.exists(BUSYBOX), "no image for the tests: busybox-static is not installed");
    TestImages.load(host, NAME, root(directory));
  }

  /** An image's file system: busybox by all the names that the scripts use, and the scripts. */
  private static Path root(Path directory) throws IOException {
    Path root = directory.resolve("image");
    if (Files.exists(root)) {
      return root;
    }
    Path programs = Files.createDirectories(root.resolve("bin"));
    for (String place : List.of("tmp", "proc", "sys", "dev", "etc", "opt/ml/model")) {
      Files.createDirectories(root.resolve(place));
    }
    Files.copy(BUSYBOX, programs.resolve("busybox"));
    for (String command : COMMANDS) {
      Files.createSymbolicLink(programs.resolve(command), Path.of("busybox"));
    }
    for (String script : List.of("serve", "answer")) {
      Path target = programs.resolve(script);
      Files.copy(TestRuntimes.classes().resolve("containers").resolve(script), target);
      assertThat(target.toFile().setExecutable(true, false)).isTrue();
    }
    return root;
  }
}
