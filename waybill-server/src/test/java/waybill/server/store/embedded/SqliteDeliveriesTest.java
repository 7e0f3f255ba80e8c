package waybill.server.store.embedded;

import java.nio.file.Path;
import java.time.InstantSource;
import org.junit.jupiter.api.io.TempDir;
import waybill.registry.fixture.DeliveriesContract;
import waybill.registry.store.Renderer;

class SqliteDeliveriesTest extends DeliveriesContract {
  @TempDir private Path directory;

  @Override
  protected Opened open(Renderer renderer, InstantSource clock) {
    EmbeddedStore store = EmbeddedStore.open(directory, renderer, clock);
    return new Opened(store.registry(), store.deliveries());
  }
}
