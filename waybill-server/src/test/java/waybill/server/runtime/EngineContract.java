package waybill.server.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import waybill.registry.inference.ContainerFailure;
import waybill.registry.inference.InferenceContainer;
import waybill.registry.inference.InferenceRuntime;

/** What holds for engines besides. */
abstract class EngineContract extends RuntimeContract {
  /** Where the engine is, or an assumption that says why there is none. */
  abstract String host();

  /** The address in a variable, which whoever started an engine for the tests has set. */
  static String host(String variable) {
    return EngineImage.host(variable);
  }

  @Override
  protected String kind() throws Exception {
    EngineImage.load(URI.create(host()), directory);
    return "engine";
  }

  @Override
  protected String place(Path scratch) {
    return host();
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
