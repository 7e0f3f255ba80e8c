package waybill.server.runtime;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import waybill.registry.inference.InferenceContainer;
import waybill.registry.inference.InferenceRuntime;
import waybill.server.runtime.docker.DockerOptions;
import waybill.server.runtime.docker.DockerRuntime;
import waybill.server.runtime.process.ProcessImage;
import waybill.server.runtime.process.ProcessRuntime;
import waybill.server.runtime.process.SandboxChoice;

/** The runtimes of the tests, by name, so that another JVM can make the same. */
final class TestRuntimes {
  /** The image that all of them take. */
  static final String IMAGE = "waybill-test/actions:1";

  /** Less than users get, as some tests wait for its end. */
  private static final Duration PATIENCE = Duration.ofSeconds(2);

  private TestRuntimes() {}

  /**
   * Makes one.
   *
   * @param kind {@code none} or {@code bwrap} for commands, {@code engine}
   * @param place the scratch directory of commands; the address of an engine
   */
  static InferenceRuntime of(String kind, String place) {
    ImagePatterns images = new ImagePatterns(List.of("waybill-test/*"));
    if (kind.equals("engine")) {
      return new DockerRuntime(new DockerOptions(images, URI.create(place), false, true, PATIENCE));
    }
    SandboxChoice sandbox = kind.equals("bwrap") ? SandboxChoice.BWRAP : SandboxChoice.NONE;
    Path home = Path.of(System.getProperty("java.home"));
    List<String> command =
        List.of(
            home.resolve("bin/java").toString(),
            "-Xmx1g",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-cp",
            classes().toString(),
            ServedActions.class.getName(),
            "serve");
    ProcessImage image =
        new ProcessImage("test", images, command, sandbox, List.of(home), List.of(), false);
    return new ProcessRuntime(List.of(image), Path.of(place), PATIENCE);
  }

  /** Where this class is. */
  static Path classes() {
    return Path.of(
        URI.create(
            TestRuntimes.class.getProtectionDomain().getCodeSource().getLocation().toString()));
  }

  /** Starts a container in a JVM of its own, says where it is, and waits to be killed. */
  public static void main(String[] args) throws Exception {
    InferenceRuntime runtime = of(args[0], args[1]);
    InferenceContainer container =
        runtime.start(RuntimeContract.request(args[2], args[3], Path.of(args[4])).build());
    System.out.println(container.address());
    Thread.sleep(Duration.ofMinutes(5));
  }
}
