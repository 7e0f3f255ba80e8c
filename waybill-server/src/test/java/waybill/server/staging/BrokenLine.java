package waybill.server.staging;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import waybill.registry.artifact.ObjectStore;
import waybill.registry.artifact.ObjectUri;
import waybill.registry.artifact.StoredObject;

/** Objects behind a connection that breaks after so many bytes, each time. */
final class BrokenLine implements ObjectStore {
  private final ObjectStore objects;
  private final int bytes;
  private final Map<ObjectUri, AtomicInteger> opened = new ConcurrentHashMap<>();

  BrokenLine(ObjectStore objects, int bytes) {
    this.objects = objects;
    this.bytes = bytes;
  }

  /** How often an object was opened, from wherever. */
  int opened(ObjectUri uri) {
    return opened.getOrDefault(uri, new AtomicInteger()).get();
  }

  /** How often any was opened. */
  int opened() {
    return opened.values().stream().mapToInt(AtomicInteger::get).sum();
  }

  @Override
  public InputStream open(StoredObject object, long from, long length) throws IOException {
    opened.computeIfAbsent(object.uri(), uri -> new AtomicInteger()).incrementAndGet();
    return new FilterInputStream(objects.open(object, from, length)) {
      private int left = bytes;

      @Override
      public int read(byte[] target, int offset, int wanted) throws IOException {
        if (left == 0) {
          throw new IOException("Connection reset");
        }
        int read = in.read(target, offset, Math.min(wanted, left));
        left -= Math.max(0, read);
        return read;
      }
    };
  }

  @Override
  public boolean isFasterInParts(ObjectUri uri) {
    return true; // as over any line
  }

  @Override
  public StoredObject head(ObjectUri uri) throws IOException {
    return objects.head(uri);
  }

  @Override
  public void list(ObjectUri start, Consumer<StoredObject> found) throws IOException {
    objects.list(start, found);
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
  public boolean delete(ObjectUri uri) throws IOException {
    return objects.delete(uri);
  }
}
