package waybill.server.staging;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import waybill.registry.artifact.PathRules;
import waybill.registry.artifact.StagedTree;
import waybill.registry.artifact.StagedTree.StagedFile;
import waybill.registry.history.Digest;

/** What really lies on the disk, in the words of a staged tree. */
final class DiskPicture {
  private DiskPicture() {}

  /** The tree below a directory of the container; fails for modes and kinds that no tree has. */
  static StagedTree of(Path into, String directory) throws IOException {
    return of(into.resolve(directory.substring(1)), directory, "rw-r--r--", "rwxr-xr-x");
  }

  static StagedTree of(Path root, String directory, String plain, String executable)
      throws IOException {
    List<StagedFile> files = new ArrayList<>();
    List<String> empty = new ArrayList<>();
    try (Stream<Path> all = Files.walk(root)) {
      for (Path each : all.toList()) {
        String path = root.relativize(each).toString();
        String mode =
            PosixFilePermissions.toString(
                Files.getPosixFilePermissions(each, LinkOption.NOFOLLOW_LINKS));
        if (Files.isDirectory(each, LinkOption.NOFOLLOW_LINKS)) {
          require(mode.equals(executable), each + " has " + mode);
          if (names(each).isEmpty() && !path.isEmpty()) {
            empty.add(path);
          }
        } else {
          require(Files.isRegularFile(each, LinkOption.NOFOLLOW_LINKS), each + " is no file");
          require(mode.equals(plain) || mode.equals(executable), each + " has " + mode);
          byte[] content = Files.readAllBytes(each);
          files.add(
              new StagedFile(path, content.length, Digest.of(content), mode.equals(executable)));
        }
      }
    }
    files.sort((one, other) -> PathRules.BY_BYTES.compare(one.path(), other.path()));
    empty.sort(PathRules.BY_BYTES);
    return new StagedTree(directory, files, empty);
  }

  /** The names in a directory, hidden ones too; none where there is no directory. */
  static List<String> names(Path directory) throws IOException {
    if (!Files.exists(directory)) {
      return List.of();
    }
    try (Stream<Path> all = Files.list(directory)) {
      return all.map(path -> String.valueOf(path.getFileName())).sorted().toList();
    }
  }

  private static void require(boolean truth, String otherwise) {
    if (!truth) {
      throw new AssertionError(otherwise);
    }
  }
}
