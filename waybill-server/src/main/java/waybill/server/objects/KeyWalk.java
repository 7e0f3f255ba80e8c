package waybill.server.objects;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The keys of a bucket's files in the order of their bytes, of which only the folders on the way to
 * the present one are held. A folder sorts as its name with a slash, since so do the keys below it.
 */
final class KeyWalk {
  private final Taker taker;

  /** Takes keys and their files, on whose way from the bucket there is no link. */
  interface Taker {
    void take(String key, Path file) throws IOException;
  }

  private KeyWalk(Taker taker) {
    this.taker = taker;
  }

  /** Hands over the keys that begin with a text. */
  static void walk(Path bucket, String prefix, Taker taker) throws IOException {
    int slash = prefix.lastIndexOf('/');
    Path folder = bucket;
    try {
      for (String name : slash < 0 ? new String[0] : prefix.substring(0, slash).split("/", -1)) {
        folder = folder.resolve(name);
        if (ObjectPath.isNoName(name) || !isFolder(folder)) {
          return; // no object's key begins so
        }
      }
    } catch (InvalidPathException e) {
      return;
    }
    new KeyWalk(taker).walk(folder, prefix.substring(0, slash + 1), prefix.substring(slash + 1));
  }

  private static boolean isFolder(Path path) throws IOException {
    return FileState.attributes(path).filter(BasicFileAttributes::isDirectory).isPresent();
  }

  /** What a folder has: {@code key} ends in a slash for a folder. */
  private record Child(Path path, String key) {}

  private void walk(Path folder, String key, String beginning) throws IOException {
    for (Child child : children(folder, key, beginning)) {
      if (child.key().endsWith("/")) {
        walk(child.path(), child.key(), "");
      } else {
        taker.take(child.key(), child.path());
      }
    }
  }

  private static List<Child> children(Path folder, String key, String beginning)
      throws IOException {
    List<Child> children = new ArrayList<>();
    for (Path path : paths(folder)) {
      String name = String.valueOf(path.getFileName());
      Optional<BasicFileAttributes> there = FileState.attributes(path);
      if (there.isEmpty() || !name.startsWith(beginning) || ObjectPath.isNoName(name)) {
        continue;
      }
      if (there.get().isDirectory() || there.get().isRegularFile()) {
        children.add(new Child(path, key + name + (there.get().isDirectory() ? "/" : "")));
      }
    }
    children.sort(Comparator.comparing(Child::key, KeyOrder.OF_BYTES));
    return children;
  }

  private static List<Path> paths(Path folder) throws IOException {
    try (Stream<Path> paths = Files.list(folder)) {
      return paths.toList();
    } catch (NoSuchFileException | NotDirectoryException e) { // a delete took it away
      return List.of();
    }
  }
}
