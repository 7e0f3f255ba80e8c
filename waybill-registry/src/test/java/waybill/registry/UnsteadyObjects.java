package waybill.registry;

import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import waybill.registry.artifact.ObjectStore;
import waybill.registry.artifact.ObjectUri;
import waybill.registry.artifact.StoredObject;
import waybill.registry.fixture.MemoryObjects;

/** Objects in a store that may be away, or hang until a test lets it go on. */
final class UnsteadyObjects implements ObjectStore {
  final MemoryObjects objects = new MemoryObjects();
  final AtomicInteger asked = new AtomicInteger();

  private volatile boolean away;
  private volatile @Nullable CountDownLatch hanging;

  void goAway() {
    away = true;
  }

  void comeBack() {
    away = false;
  }

  /** Lets questions wait until the latch opens. */
  void hang(CountDownLatch until) {
    hanging = until;
  }

  private void pass() throws IOException {
    asked.incrementAndGet();
    CountDownLatch latch = hanging;
    if (latch != null) {
      try {
        latch.await();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IOException("interrupted", e);
      }
    }
    if (away) {
      throw new IOException("connection refused");
    }
  }

  @Override
  public void put(ObjectUri uri, byte[] content) throws IOException {
    objects.put(uri, content);
  }

  @Override
  public StoredObject put(ObjectUri uri, InputStream content, long size) throws IOException {
    return objects.put(uri, content, size);
  }

  @Override
  public StoredObject head(ObjectUri uri) throws IOException {
    pass();
    return objects.head(uri);
  }

  @Override
  public void list(ObjectUri start, Consumer<StoredObject> found) throws IOException {
    pass();
    objects.list(start, found);
  }

  @Override
  public InputStream open(StoredObject object, long from, long length) throws IOException {
    pass();
    return objects.open(object, from, length);
  }

  @Override
  public boolean delete(ObjectUri uri) {
    return objects.delete(uri);
  }
}
