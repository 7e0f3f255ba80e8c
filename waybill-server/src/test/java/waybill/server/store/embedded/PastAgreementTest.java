package waybill.server.store.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static waybill.registry.fixture.Samples.NOON;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import waybill.registry.fixture.MemoryRegistryStore;
import waybill.registry.fixture.SettableClock;
import waybill.registry.fixture.StorePicture;
import waybill.registry.fixture.StoreSteps;
import waybill.registry.fixture.StoreSteps.Step;
import waybill.registry.fixture.TableRenderer;
import waybill.registry.store.RegistryStore;

/** What was seen of a store at a time is seen of that time ever after. */
class PastAgreementTest {

  @Property(tries = 30)
  void stores_whenAskedForAnEarlierTime_lookAsTheyDidThen(@ForAll("steps") List<Step> steps)
      throws IOException {
    Path directory = Files.createTempDirectory("waybill-past-");
    var clock = new SettableClock(NOON);
    var renderer = new TableRenderer();
    try (var memory = new MemoryRegistryStore(renderer, clock);
        var embedded = EmbeddedStore.open(directory, renderer, clock)) {
      Map<Instant, List<String>> seen = new LinkedHashMap<>();
      for (Step step : steps) {
        step.run(memory);
        step.run(embedded.registry());
        seen.put(clock.instant(), StorePicture.of(memory));
        clock.advance(Duration.ofMillis(1));
      }

      assertThat(embedded.registry().head()).isEqualTo(memory.head());
      for (RegistryStore store : List.of(memory, embedded.registry())) {
        seen.forEach(
            (time, picture) ->
                assertThat(StorePicture.of(store.asOf(time))).as("at %s", time).isEqualTo(picture));
      }
    } finally {
      StoreAgreementTest.delete(directory);
    }
  }

  @Provide
  Arbitrary<List<Step>> steps() {
    return StoreSteps.sequences();
  }
}
