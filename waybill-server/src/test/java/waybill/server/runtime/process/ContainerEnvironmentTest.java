package waybill.server.runtime.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import waybill.registry.inference.ContainerFailure;
import waybill.registry.inference.ContainerLimits;
import waybill.registry.inference.ContainerRequest;
import waybill.registry.inference.ContainerRequest.Mount;

final class ContainerEnvironmentTest {
  private static final Path HOME = Path.of("/scratch");

  @Test
  void of_aRequest_tellsPortsAndDirectories() throws ContainerFailure {
    List<Mount> mounts =
        List.of(
            new Mount(Path.of("/staged/a"), "/opt/ml/model"),
            new Mount(Path.of("/staged/b"), "/opt/ml/additional-model-data-sources/base"));

    Map<String, String> variables =
        ContainerEnvironment.of(request(Map.of("A", "1")), 20_000, HOME, mounts);

    assertThat(variables)
        .containsEntry("A", "1")
        .containsEntry("SAGEMAKER_BIND_TO_PORT", "20000")
        .containsEntry("SAGEMAKER_SAFE_PORT_RANGE", "20001-20016")
        .containsEntry("WAYBILL_MODEL_DIR", "/staged/a")
        .containsEntry("SM_MODEL_DIR", "/staged/a")
        .containsEntry("WAYBILL_MOUNT_OPT_ML_MODEL", "/staged/a")
        .containsEntry("WAYBILL_MOUNT_OPT_ML_ADDITIONAL_MODEL_DATA_SOURCES_BASE", "/staged/b")
        .containsEntry("TMPDIR", "/scratch");
  }

  @Test
  void of_aRequest_cannotChooseThePortOrTheMark() throws ContainerFailure {
    Map<String, String> given = Map.of("SAGEMAKER_BIND_TO_PORT", "80", "WAYBILL_OWNER", "other");

    Map<String, String> variables =
        ContainerEnvironment.of(request(given), 20_000, HOME, List.of());

    assertThat(variables)
        .containsEntry("SAGEMAKER_BIND_TO_PORT", "20000")
        .containsEntry("WAYBILL_OWNER", "owner");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "LD_PRELOAD",
        "LD_LIBRARY_PATH",
        "DYLD_INSERT_LIBRARIES",
        "PATH",
        "BASH_ENV",
        "JAVA_TOOL_OPTIONS",
        "JDK_JAVA_OPTIONS",
        "PYTHONPATH",
        "PYTHONSTARTUP",
        "NODE_OPTIONS",
        "PERL5OPT",
        "RUBYOPT"
      })
  void of_aVariableThatBringsOtherCode_isRefused(String name) {
    assertThatThrownBy(
            () ->
                ContainerEnvironment.of(
                    request(Map.of(name, "/opt/ml/model/x")), 20_000, HOME, List.of()))
        .isInstanceOf(ContainerFailure.class)
        .hasMessageContaining("The environment variable " + name);
  }

  private static ContainerRequest request(Map<String, String> environment) {
    return new ContainerRequest(
        "owner",
        "job-1",
        "image",
        "algo-1",
        environment,
        List.of(),
        new ContainerLimits(64L << 20, 1, 32),
        false);
  }
}
