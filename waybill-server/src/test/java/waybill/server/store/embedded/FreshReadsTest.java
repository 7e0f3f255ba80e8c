package waybill.server.store.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static waybill.registry.fixture.Samples.CALLER;
import static waybill.registry.fixture.Samples.CLOCK;
import static waybill.registry.fixture.Samples.described;
import static waybill.registry.fixture.Samples.newPackage;
import static waybill.registry.fixture.Samples.unversioned;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import waybill.registry.fixture.TableRenderer;
import waybill.registry.modelpackage.ModelPackage;
import waybill.registry.modelpackage.PackageKey;
import waybill.registry.store.RegistryStore;
import waybill.registry.store.Transaction;

class FreshReadsTest {
  private static final int UPDATES = 300;
  private static final int READERS = 4;
  private static final PackageKey IRIS = unversioned("iris");

  @TempDir private Path directory;

  @Test
  void findModelPackage_whileOthersUpdate_neverAnswersLessThanWasAcknowledgedOrSeenBefore()
      throws Exception {
    var acknowledged = new AtomicLong(1);
    try (var store = EmbeddedStore.open(directory, new TableRenderer(), CLOCK);
        var readers = Executors.newFixedThreadPool(READERS)) {
      RegistryStore registry = store.registry();
      registry.commit(CALLER, "Test", t -> insert(t, newPackage(IRIS)));

      List<Future<Long>> seen = new ArrayList<>();
      for (int i = 0; i < READERS; i++) {
        seen.add(readers.submit(() -> readUntilLast(registry, acknowledged)));
      }
      for (int revision = 1; revision <= UPDATES; revision++) {
        acknowledged.set(update(registry, revision));
      }

      for (Future<Long> last : seen) {
        assertThat(last.get()).isEqualTo(UPDATES + 1);
      }
    }
  }

  private static long readUntilLast(RegistryStore registry, AtomicLong acknowledged) {
    long seen = 0;
    while (seen <= UPDATES) {
      long least = Math.max(seen, acknowledged.get());
      seen = registry.findModelPackage(IRIS).orElseThrow().revision();
      assertThat(seen).isGreaterThanOrEqualTo(least);
    }
    return seen;
  }

  private static long update(RegistryStore registry, int revision) {
    return registry.commit(
        CALLER,
        "Test",
        t -> {
          t.update(described(newPackage(IRIS), "revision " + revision), revision);
          return revision + 1L;
        });
  }

  private static boolean insert(Transaction t, ModelPackage made) {
    t.insert(made);
    return true;
  }
}
