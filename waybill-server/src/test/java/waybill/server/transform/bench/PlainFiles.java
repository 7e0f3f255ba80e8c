package waybill.server.transform.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Consumer;
import java.util.stream.Stream;
import waybill.registry.artifact.ObjectStore;
import waybill.registry.artifact.ObjectUri;
import waybill.registry.artifact.StoredObject;

/** Objects as files without checksums and without syncs, so that only the engine is measured. */
final class PlainFiles implements ObjectStore {
  private final Path root;
  private final LongAdder putNanos = new LongAdder();

  PlainFiles(Path root) {
    this.root = root;
  }

  /** How long all that was put took, in seconds. */
  double putSeconds() {
    return putNanos.sum() / 1e9;
  }

  private Path path(ObjectUri uri) {
    return root.resolve(uri.bucket()).resolve(uri.key());
  }

  @Override
  public void put(ObjectUri uri, byte[] content) throws IOException {
    Files.createDirectories(path(uri).resolveSibling("."));
    Files.write(path(uri), content);
  }

  @Override
  public StoredObject put(ObjectUri uri, InputStream content, long size) throws IOException {
    long start = System.nanoTime();
    Files.createDirectories(path(uri).resolveSibling("."));
    try (OutputStream out = Files.newOutputStream(path(uri))) {
      content.transferTo(out);
    }
    putNanos.add(System.nanoTime() - start);
    return head(uri);
  }

  @Override
  public void take(ObjectUri uri, Path file) throws IOException {
    long start = System.nanoTime();
    Files.createDirectories(path(uri).resolveSibling("."));
    Files.move(file, path(uri), StandardCopyOption.REPLACE_EXISTING);
    putNanos.add(System.nanoTime() - start);
  }

  @Override
  public StoredObject head(ObjectUri uri) throws IOException {
    return new StoredObject(uri, Files.size(path(uri)), "-", null);
  }

  @Override
  public void list(ObjectUri start, Consumer<StoredObject> objects) throws IOException {
    try (Stream<Path> files = Files.list(root.resolve(start.bucket()))) {
      for (Path file : files.toList()) {
        objects.accept(head(new ObjectUri(start.bucket(), file.getFileName().toString())));
      }
    }
  }

  @Override
  public InputStream open(StoredObject object, long from, long length) throws IOException {
    return new PlainContent(FileChannel.open(path(object.uri())));
  }

  @Override
  public boolean delete(ObjectUri uri) throws IOException {
    return Files.deleteIfExists(path(uri));
  }
}
