package waybill.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import waybill.registry.inference.ContainerFailure;
import waybill.registry.inference.ContainerLimits;
import waybill.registry.inference.ContainerRequest;
import waybill.server.config.ConfigException;
import waybill.server.config.ConfigFile;
import waybill.server.config.Settings;
import waybill.server.runtime.Runtimes;
import waybill.server.runtime.process.ProcessImage;
import waybill.server.runtime.process.SandboxChoice;

final class RuntimeConfigTest {
  private static final String FULL =
      """
      runtimes:
        process:
          fake:
            images: 'fake/*'
            command: python3 "/opt/my tools/serve.py" serve
            sandbox: none
          onnx:
            images: [onnx:1, 'registry.example.com/onnx*']
            command: [/usr/bin/onnx, '--list=a,b', '']
            readable: [/srv/onnx]
            writable: /var/tmp/onnx
            share-network: true
        docker:
          enabled: true
          host: unix:///run/podman/podman.sock
          pull: never
      """;

  @Test
  void of_aFileWithRuntimes_readsThem() {
    RuntimeConfig config = RuntimeConfig.of(read(FULL));

    ProcessImage fake = config.commands().getFirst();
    assertThat(fake.command()).containsExactly("python3", "/opt/my tools/serve.py", "serve");
    assertThat(fake.sandbox()).isEqualTo(SandboxChoice.NONE);
    assertThat(fake.images().match("fake/sklearn:1.2")).isTrue();
    assertThat(fake.images().match("afake/sklearn")).isFalse();
    ProcessImage onnx = config.commands().getLast();
    assertThat(onnx.command()).containsExactly("/usr/bin/onnx", "--list=a,b", "");
    assertThat(onnx.sandbox()).isEqualTo(SandboxChoice.AUTO);
    assertThat(onnx.images().match("registry.example.com/onnx/iris@sha256:0a")).isTrue();
    assertThat(onnx.readable()).containsExactly(Path.of("/srv/onnx"));
    assertThat(onnx.writable()).containsExactly(Path.of("/var/tmp/onnx"));
    assertThat(onnx.mayShareNetwork()).isTrue();
    RuntimeConfig.Engine engine = Objects.requireNonNull(config.engine());
    assertThat(engine.host()).isEqualTo(URI.create("unix:///run/podman/podman.sock"));
    assertThat(engine.pullsMissing()).isFalse();
    assertThat(engine.readOnlyRoot()).isTrue();
  }

  @Test
  void print_ofRuntimes_isAFileThatGivesTheSame() {
    String printed = read(FULL).print();

    assertThat(read(printed).print()).isEqualTo(printed);
    assertThat(printed).contains("command: ['/usr/bin/onnx', '--list=a,b', '']");
    assertThat(RuntimeConfig.of(read(printed)).commands().getLast().command())
        .containsExactly("/usr/bin/onnx", "--list=a,b", "");
  }

  @Test
  void of_nothing_hasNoEngine() {
    RuntimeConfig config = RuntimeConfig.of(read("listen: 127.0.0.1:0"));

    assertThat(config.commands()).isEmpty();
    assertThat(config.engine()).isNull();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{command: serve}|c.yaml, line 4: runtimes.process.x.images must be one or more names",
        "{images: a}|c.yaml, line 4: runtimes.process.x.command must be a program",
        "{images: a, command: b, sandbox: vm}|sandbox must be auto, bwrap or none, not 'vm'.",
        "{images: a, command: b, readable: etc}|readable must be absolute paths",
        "{images: a, command: b, writable: /}|writable must be absolute paths, and not the root",
        "{images: a, command: b, share-network: y}|share-network must be true or false, not 'y'.",
        "{images: a, command: b, cpus: 2}|runtimes.process.x.cpus must be one of command, images,"
      })
  void of_aCommandThatDoesNotFit_isRefusedWithItsPlace(String options, String message) {
    Settings settings = read("\nruntimes:\n  process:\n    x: " + options + "\n");

    assertThatThrownBy(() -> RuntimeConfig.of(settings))
        .isInstanceOf(ConfigException.class)
        .hasMessageContaining(message);
  }

  @ParameterizedTest
  @CsvSource({"pull: always, missing or never", "host: /run/docker.sock, unix:///PATH"})
  void of_anEngineThatDoesNotFit_isRefused(String option, String expected) {
    Settings settings = read("runtimes:\n  docker:\n    enabled: true\n    " + option + "\n");

    assertThatThrownBy(() -> RuntimeConfig.of(settings))
        .isInstanceOf(ConfigException.class)
        .hasMessageContaining(expected);
  }

  @Test
  void start_ofAnImageThatNobodyTakes_namesItAndTheSettings(@TempDir Path directory) {
    Runtimes runtimes = RuntimeConfig.of(read("")).make(directory, Map.of());

    assertThat(runtimes.takes("some/image:1")).isFalse();
    assertThatThrownBy(() -> runtimes.start(request("some/image:1")))
        .isInstanceOf(ContainerFailure.class)
        .hasMessageContaining("some/image:1")
        .hasMessageContaining("runtimes.process")
        .hasMessageContaining("runtimes.docker.enabled: true");
  }

  @Test
  void start_whenNoEngineRuns_saysWhatToDo(@TempDir Path directory) {
    String host = "unix://" + directory.resolve("none.sock");
    Runtimes runtimes =
        RuntimeConfig.of(read("runtimes:\n  docker:\n    enabled: true\n"))
            .make(directory, Map.of("DOCKER_HOST", host));

    assertThatThrownBy(() -> runtimes.start(request("some/image:1")))
        .isInstanceOf(ContainerFailure.class)
        .hasMessageContaining("There is no engine at " + host)
        .hasMessageContaining("runtimes.docker.host");
  }

  @Test
  void start_ofAProgramThatIsNotThere_namesTheSetting(@TempDir Path directory) {
    Runtimes runtimes =
        RuntimeConfig.of(
                read(
                    """
                    runtimes:
                      process:
                        gone: {images: a, command: no-such-program serve, sandbox: none}
                    """))
            .make(directory, Map.of());

    assertThatThrownBy(() -> runtimes.start(request("a")))
        .isInstanceOf(ContainerFailure.class)
        .hasMessageContaining("The program no-such-program of runtimes.process.gone is not there");
  }

  private static ContainerRequest request(String image) {
    return new ContainerRequest(
        "owner",
        "job-1",
        image,
        "algo-1",
        Map.of(),
        List.of(),
        new ContainerLimits(64L << 20, 1, 32),
        false);
  }

  private static Settings read(String text) {
    return Settings.of(ConfigFile.read("c.yaml", text), Map.of(), Map.of())
        .with(ConfigFile.readEntries("c.yaml", text));
  }
}
