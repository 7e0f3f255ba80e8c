package waybill.server.staging;

import java.util.Comparator;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import waybill.registry.artifact.PathRules;
import waybill.registry.artifact.StagedTree;
import waybill.registry.artifact.StagedTree.StagedFile;

/** What lies in a tree so far. May be used from any thread. */
final class TreeNotes {
  private final Map<String, StagedFile> files = new ConcurrentHashMap<>();
  private final Set<String> directories = ConcurrentHashMap.newKeySet();

  void directory(String path) {
    directories.add(path);
  }

  /** A file, in place of one of the same path. */
  void file(StagedFile file) {
    files.put(file.path(), file);
  }

  StagedTree tree(String directory) {
    Set<String> filled = new HashSet<>();
    Stream.concat(files.keySet().stream(), directories.stream())
        .forEach(path -> filled.add(path.substring(0, Math.max(0, path.lastIndexOf('/')))));
    return new StagedTree(
        directory,
        files.values().stream()
            .sorted(Comparator.comparing(StagedFile::path, PathRules.BY_BYTES))
            .toList(),
        directories.stream()
            .filter(path -> !filled.contains(path))
            .sorted(PathRules.BY_BYTES)
            .toList());
  }
}
