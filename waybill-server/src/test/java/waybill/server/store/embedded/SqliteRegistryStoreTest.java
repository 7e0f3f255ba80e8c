package waybill.server.store.embedded;

import java.nio.file.Path;
import java.time.InstantSource;
import org.junit.jupiter.api.io.TempDir;
import waybill.registry.fixture.RegistryStoreContract;
import waybill.registry.store.RegistryStore;
import waybill.registry.store.Renderer;

class SqliteRegistryStoreTest extends RegistryStoreContract {
  @TempDir private Path directory;

  @Override
  protected RegistryStore open(Renderer renderer, InstantSource clock) {
    return EmbeddedStore.open(directory, renderer, clock).registry();
  }
}
