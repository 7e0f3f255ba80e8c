package waybill.server.objects.s3;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import waybill.registry.artifact.ObjectStore;
import waybill.registry.fixture.ObjectStoreContract;

final class S3ObjectsContractTest extends ObjectStoreContract {
  private final List<AutoCloseable> opened = new ArrayList<>();

  @Override
  protected ObjectStore open() throws Exception {
    S3Server server = new S3Server("models");
    opened.add(server);
    S3Objects store = new S3Objects(server.access(null));
    opened.add(store);
    return store;
  }

  @AfterEach
  void stop() throws Exception {
    for (AutoCloseable each : opened.reversed()) {
      each.close();
    }
  }
}
