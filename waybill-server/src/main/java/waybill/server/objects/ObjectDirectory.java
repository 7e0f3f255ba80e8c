package waybill.server.objects;

import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
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
