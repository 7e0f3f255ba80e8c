package waybill.server.objects;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import waybill.registry.artifact.ObjectStore;
import waybill.registry.fixture.ObjectStoreContract;
import waybill.server.files.LocalDisk;

final class ObjectDirectoryContractTest extends ObjectStoreContract {
  @TempDir private Path directory;

  @Override
  protected ObjectStore open() throws Exception {
    Files.createDirectory(directory.resolve("models"));
    return new ObjectDirectory(new LocalDisk(), directory);
  }
}
