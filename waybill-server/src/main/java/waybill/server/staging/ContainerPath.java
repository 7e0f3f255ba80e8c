package waybill.server.staging;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** The directories that a container has its trees in. */
final class ContainerPath {
  private ContainerPath() {}

  /**
   * The path of a directory of the container below the target.
   *
   * @throws IllegalArgumentException unless it is absolute and without steps; plans have no others
   */
  static String relative(String directory) {
    String path = directory.startsWith("/") ? directory.substring(1) : "";
    for (String part : path.split("/", -1)) {
      if (part.isEmpty() || part.equals(".") || part.equals("..") || part.indexOf('\0') >= 0) {
        throw new IllegalArgumentException("A container has no directory " + directory + ".");
      }
    }
    return path;
  }

  /** Makes directories of relative paths, and those above them. */
  static void make(List<String> paths, TreeTarget target) throws IOException {
    Set<String> all = new TreeSet<>(); // those above come first
    for (String path : paths) {
      addWithParents(path, all);
    }
    for (String each : all) {
      target.directory(each);
    }
  }

  /** Adds a path and all above it. */
  static void addWithParents(String path, Set<String> paths) {
    int end = path.length();
    while (end > 0 && paths.add(path.substring(0, end))) {
      end = path.lastIndexOf('/', end - 1);
    }
  }
}
