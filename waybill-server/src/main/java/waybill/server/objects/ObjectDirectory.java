package waybill.server.objects;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import waybill.registry.artifact.ChangedObject;
import waybill.registry.artifact.MissingObject;
import waybill.registry.artifact.ObjectInfo;
import waybill.registry.artifact.ObjectStore;
import waybill.registry.artifact.ObjectUri;
import waybill.registry.artifact.RefusedObject;
import waybill.server.files.Disk;
import waybill.server.files.DurableDirectory;
import waybill.server.files.DurableFile;

/** Keeps objects as files below one directory, which is made when the first object comes. */
public final class ObjectDirectory implements ObjectStore {
  private final Disk disk;
  private final Path root;

  public ObjectDirectory(Disk disk, Path root) {
    this.disk = disk;
    this.root = root.toAbsolutePath().normalize();
  }

  @Override
  public void put(ObjectUri uri, byte[] content) throws IOException {
    Path file = path(uri);
    Path directory = file.resolveSibling(".").normalize();
    if (isDirectory(file)) { // a file system, unlike S3, has one of the two
      throw refused(uri, "others have names below it");
    }
    for (Path each = directory; !each.equals(root); each = each.resolveSibling(".").normalize()) {
      if (disk.exists(each) && !isDirectory(each)) {
        throw refused(uri, "the beginning of its name is an object itself");
      }
    }
    new DurableDirectory(disk, directory).create();
    new DurableFile(disk, file).replace(content);
  }

  @Override
  public ObjectInfo put(ObjectUri uri, InputStream content, long size) throws IOException {
    byte[] bytes = content.readNBytes((int) Math.min(size, Integer.MAX_VALUE - 8));
    if (bytes.length != size || content.read() >= 0) {
      throw new IOException("The content of " + uri.text() + " has not " + size + " bytes.");
    }
    put(uri, bytes);
    return head(uri);
  }

  @Override
  public ObjectInfo head(ObjectUri uri) throws IOException {
    Path file = path(uri);
    if (!Files.isRegularFile(file)) {
      throw new MissingObject("There is no object " + uri.text() + ".");
    }
    return new ObjectInfo(uri, Files.size(file), eTag(file), null);
  }

  @Override
  public void list(ObjectUri start, Consumer<ObjectInfo> objects) throws IOException {
    Path bucket = path(new ObjectUri(start.bucket(), "x")).resolveSibling(".").normalize();
    if (!Files.isDirectory(bucket)) {
      throw new MissingObject("There is no bucket " + start.bucket() + ".");
    }
    try (Stream<Path> files = Files.walk(bucket)) {
      List<String> keys =
          files
              .filter(Files::isRegularFile)
              .map(file -> bucket.relativize(file).toString())
              .filter(key -> key.startsWith(start.key()))
              .sorted(
                  Comparator.comparing(
                      key -> key.getBytes(StandardCharsets.UTF_8), Arrays::compareUnsigned))
              .toList();
      for (String key : keys) {
        objects.accept(head(new ObjectUri(start.bucket(), key)));
      }
    }
  }

  @Override
  public InputStream open(ObjectInfo object, long from, long length) throws IOException {
    ObjectInfo now = head(object.uri());
    if (!now.eTag().equals(object.eTag())) {
      throw new ChangedObject("The object " + object.uri().text() + " has changed.");
    }
    FileChannel channel = FileChannel.open(path(object.uri()));
    return new BoundedStream(Channels.newInputStream(channel.position(from)), length);
  }

  @Override
  public boolean delete(ObjectUri uri) throws IOException {
    Path file = path(uri);
    boolean there = Files.isRegularFile(file);
    if (there) {
      new DurableFile(disk, file).delete();
    }
    return there;
  }

  private static String eTag(Path file) throws IOException {
    try (InputStream content = Files.newInputStream(file)) {
      MessageDigest md5 = MessageDigest.getInstance("MD5");
      byte[] buffer = new byte[1 << 16];
      for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
        md5.update(buffer, 0, read);
      }
      return HexFormat.of().formatHex(md5.digest());
    } catch (NoSuchAlgorithmException impossible) {
      throw new IOException("Every Java platform has MD5.", impossible);
    }
  }

  private boolean isDirectory(Path path) throws IOException {
    return disk.exists(path.resolve("."));
  }

  private static RefusedObject refused(ObjectUri uri, String why) {
    return new RefusedObject("There can be no object " + uri.text() + " here: " + why + ".");
  }

  private Path path(ObjectUri uri) throws RefusedObject {
    List<String> names = ObjectPath.of(uri);
    try {
      Path path = root;
      for (String name : names) {
        path = path.resolve(name);
      }
      return path;
    } catch (InvalidPathException e) { // for example where the locale knows no UTF-8
      throw refused(uri, "its file system has no such names");
    }
  }
}
