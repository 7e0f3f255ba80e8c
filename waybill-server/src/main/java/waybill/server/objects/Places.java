package waybill.server.objects;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Objects;
import java.util.Optional;
import waybill.registry.artifact.ObjectUri;
import waybill.registry.artifact.RefusedObject;
import waybill.server.files.Disk;
import waybill.server.files.DurableDirectory;

/** Where the files of objects come to lie below a directory, beside puts and deletes of others. */
final class Places {
  /** How often a put makes its folder again because deletes took it away. */
  private static final int FOLDER_ATTEMPTS_MAX = 100;

  private final Disk disk;
  private final Path root;

  Places(Disk disk, Path root) {
    this.disk = disk;
    this.root = root;
  }

  /** Moves a file that is on disk to the place of an object, for good. */
  void move(ObjectUri uri, Path from, Path to) throws IOException {
    for (int attempt = 1; ; attempt++) {
      try {
        check(uri, to);
        new DurableDirectory(disk, parent(to)).create();
        disk.rename(from, to);
        break;
      } catch (NoSuchFileException | FileAlreadyExistsException e) { // a delete took the folder
        if (attempt == FOLDER_ATTEMPTS_MAX || !Files.exists(from)) {
          throw e;
        }
      }
    }
    // All of them: who made one that was missing may not have come to its sync yet.
    for (Path each = parent(to); each.startsWith(root); each = parent(each)) {
      syncUnlessGone(each); // it goes with the object when somebody deletes that
    }
  }

  private void syncUnlessGone(Path folder) throws IOException {
    try {
      disk.syncDirectory(folder);
    } catch (NoSuchFileException e) {
      if (isFolder(folder)) { // made again
        disk.syncDirectory(folder);
      }
    }
  }

  /**
   * A file system, unlike S3, has no file and folder of the same name.
   *
   * @throws RefusedObject when something else is there or in the way
   */
  void check(ObjectUri uri, Path file) throws IOException {
    Optional<BasicFileAttributes> there = FileState.attributes(file);
    if (there.isPresent() && !there.get().isRegularFile()) {
      String why = there.get().isDirectory() ? "others have names below it" : "a link is there";
      throw refused(uri, why);
    }
    for (Path each = parent(file); !each.equals(root); each = parent(each)) {
      Optional<BasicFileAttributes> folder = FileState.attributes(each);
      if (folder.isPresent() && !folder.get().isDirectory()) {
        throw refused(
            uri,
            folder.get().isRegularFile()
                ? "the beginning of its name is an object itself"
                : "a link stands in its path");
      }
    }
  }

  static boolean isFolder(Path path) throws IOException {
    return FileState.attributes(path).filter(BasicFileAttributes::isDirectory).isPresent();
  }

  static Path parent(Path path) {
    return Objects.requireNonNull(path.getParent(), "paths of objects are absolute");
  }

  static RefusedObject refused(ObjectUri uri, String why) {
    return new RefusedObject("There can be no object " + uri.text() + " here: " + why + ".");
  }
}
