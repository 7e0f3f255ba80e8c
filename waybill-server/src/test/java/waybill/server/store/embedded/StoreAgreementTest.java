package waybill.server.store.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static waybill.registry.fixture.Samples.CLOCK;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import waybill.registry.fixture.MemoryRegistryStore;
import waybill.registry.fixture.StorePicture;
import waybill.registry.fixture.StoreSteps;
import waybill.registry.fixture.StoreSteps.Step;
import waybill.registry.fixture.TableRenderer;

/** The memory store is the model: whatever is done to both, the embedded store looks the same. */
class StoreAgreementTest {

  @Property(tries = 100)
  void stores_whenPutThroughTheSameSteps_answerAndLookAlike(@ForAll("steps") List<Step> steps)
      throws IOException {
    Path directory = Files.createTempDirectory("waybill-agreement-");
    var renderer = new TableRenderer();
    try (var memory = new MemoryRegistryStore(renderer, CLOCK);
        var embedded = EmbeddedStore.open(directory, renderer, CLOCK)) {
      for (Step step : steps) {
        assertThat(step.run(embedded.registry())).as("%s", step).isEqualTo(step.run(memory));
      }

      assertThat(StorePicture.of(embedded.registry())).isEqualTo(StorePicture.of(memory));
    } finally {
      delete(directory);
    }
  }

  @Provide
  Arbitrary<List<Step>> steps() {
    return StoreSteps.sequences();
  }

  static void delete(Path directory) throws IOException {
    try (Stream<Path> files = Files.walk(directory)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
