package waybill.server.staging;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.stream.Stream;
import waybill.registry.artifact.MissingObject;
import waybill.registry.artifact.ObjectStore;
import waybill.registry.artifact.ObjectUri;
import waybill.registry.artifact.StoredObject;

/** Files of one directory as objects, without digests of them: for benchmarks and children. */
final class PlainFiles implements ObjectStore {
  private final Path root;

  PlainFiles(Path root) {
    this.root = root;
  }

  @Override
  public StoredObject head(ObjectUri uri) throws IOException {
    Path file = root.resolve(uri.key());
    if (!Files.isRegularFile(file)) {
      throw new MissingObject("There is no " + file + ".");
    }
    String eTag = Files.getLastModifiedTime(file).toMillis() + "-" + Files.size(file);
    return new StoredObject(uri, Files.size(file), eTag, null);
  }

  @Override
  public void list(ObjectUri start, Consumer<StoredObject> objects) throws IOException {
    try (Stream<Path> files = Files.walk(root.resolve(start.key()))) {
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        objects.accept(head(new ObjectUri(start.bucket(), root.relativize(file).toString())));
      }
    }
  }

  @Override
  public InputStream open(StoredObject object, long from, long length) throws IOException {
    return Channels.newInputStream(
        FileChannel.open(root.resolve(object.uri().key())).position(from));
  }

  @Override
  public void put(ObjectUri uri, byte[] content) {
    throw new UnsupportedOperationException();
  }

  @Override
  public StoredObject put(ObjectUri uri, InputStream content, long size) {
    throw new UnsupportedOperationException();
  }

  @Override
  public boolean delete(ObjectUri uri) {
    throw new UnsupportedOperationException();
  }
}
