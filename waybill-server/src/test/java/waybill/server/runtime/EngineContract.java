package waybill.server.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import waybill.registry.inference.ContainerFailure;
import waybill.registry.inference.InferenceContainer;
import waybill.registry.inference.InferenceRuntime;

/** What holds for engines besides. */
abstract class EngineContract extends RuntimeContract {
  private static final List<String> COMMANDS =
      List.of("sh", "cat", "dd", "hostname", "kill", "nc", "setsid", "sleep", "true");

  private static final Path BUSYBOX = Path.of("/bin/busybox");

  /** Where the engine is, or an assumption that says why there is none. */
  abstract String host();

  /** The address in a variable, which whoever started an engine for the tests has set. */
  static String host(String variable) {
    String host = System.getenv(variable);
    assumeTrue(host != null, "no engine for the tests: " + variable + " names none");
    return String.valueOf(host);
  }

  @Override
  protected String kind() throws Exception {
    assumeTrue(Files.exists(BUSYBOX), "no image for the tests: busybox-static is not installed");
    TestImages.load(URI.create(host()), TestRuntimes.IMAGE, root());
    return "engine";
  }

  @Override
  protected String place(Path scratch) {
    return host();
  }

  /** An image's file system: busybox by all the names that the scripts use, and the scripts. */
  private Path root() throws IOException {
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

  @Test
  void imageDigest_ofAnImageWithoutRegistry_isThatOfTheImage() throws Exception {
    InferenceRuntime runtime = TestRuntimes.of(kind(), host());
    try (InferenceContainer container =
        runtime.start(request("digest", "digest", directory).build())) {
      assertThat(container.imageDigest().orElseThrow()).matches("sha256:[0-9a-f]{64}");
    }
  }

  @Test
  void start_ofAnImageThatIsNotThere_saysSo() throws Exception {
    InferenceRuntime runtime = TestRuntimes.of(kind(), host());
    RuntimeContract.Request request = request("absent", "absent", directory);

    assertThatThrownBy(() -> runtime.start(request.image("waybill-test/absent:1").build()))
        .isInstanceOf(ContainerFailure.class)
        .hasMessageContaining("The image waybill-test/absent:1 is not in the engine at " + host())
        .hasMessageContaining("runtimes.docker.pull: never");
  }
}
