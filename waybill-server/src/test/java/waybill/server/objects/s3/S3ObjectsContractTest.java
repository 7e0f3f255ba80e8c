package waybill.server.objects.s3;

import org.junit.jupiter.api.AfterEach;
import waybill.registry.artifact.ObjectStore;
import waybill.registry.fixture.ObjectStoreContract;

final class S3ObjectsContractTest extends ObjectStoreContract {
  private S3Server server;
  private S3Objects store;

  @Override
  protected ObjectStore open() throws Exception {
    server = new S3Server("models");
    store = new S3Objects(server.access(null));
    return store;
  }

  @AfterEach
  void stop() throws Exception {
    store.close();
    server.close();
  }
}
