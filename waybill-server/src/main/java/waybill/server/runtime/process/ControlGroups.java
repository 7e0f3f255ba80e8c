package waybill.server.runtime.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import waybill.registry.inference.ContainerLimits;

/**
 * Where this process may make control groups. Of the second version that is its own group, where it
 * holds no processes, or the one above, where the system gave its controllers to the children: a
 * systemd service with {@code Delegate=yes} and {@code DelegateSubgroup=} has that. Of the first
 * version it is below its own group of each controller, or below the root.
 */
final class ControlGroups {
  private static final Path ROOT = Path.of("/sys/fs/cgroup");

  /** Neither owners nor names have the sign between them. */
  private static final String FORM = "waybill=%s=%s";

  /** Enough to see whether limits are taken. */
  private static final ContainerLimits TRIAL = new ContainerLimits(64L << 20, 1, 16);

  /** Parents by controller; of the second version one with the empty name. */
  private final Map<String, Path> parents;

  private ControlGroups(Map<String, Path> parents) {
    this.parents = Map.copyOf(parents);
  }

  /** Looks for a place, and tries it by making a group; empty when there is none. */
  static Optional<ControlGroups> find() throws InterruptedException {
    for (Map<String, Path> parents : candidates()) {
      ControlGroups groups = new ControlGroups(parents);
      if (groups.work()) {
        return Optional.of(groups);
      }
    }
    return Optional.empty();
  }

  private boolean work() throws InterruptedException {
    try {
      make("trial", Long.toString(ProcessHandle.current().pid()), TRIAL).remove();
      return true;
    } catch (IOException e) {
      return false; // not allowed there, or without its controllers
    }
  }

  /** Makes the group of a container; an empty one that was left of the same name goes first. */
  ControlGroup make(String owner, String name, ContainerLimits limits)
      throws IOException, InterruptedException {
    String directory = FORM.formatted(owner, name);
    for (Path parent : parents.values()) {
      Files.deleteIfExists(parent.resolve(directory));
    }
    Path unified = parents.get("");
    if (unified != null) {
      return UnifiedGroup.make(unified.resolve(directory), limits);
    }
    Map<String, Path> directories = new HashMap<>();
    parents.forEach((controller, parent) -> directories.put(controller, parent.resolve(directory)));
    return SplitGroup.make(directories, limits);
  }

  /** The processes in an owner's groups, but not in those of the containers that are named. */
  List<ProcessHandle> members(String owner, Set<String> spared) {
    return directories(owner).stream()
        .filter(directory -> spared.stream().noneMatch(name -> isOf(directory, owner, name)))
        .flatMap(directory -> new GroupFiles(directory).members().stream())
        .toList();
  }

  private static boolean isOf(Path directory, String owner, String name) {
    return directory.getFileName().toString().equals(FORM.formatted(owner, name));
  }

  /** Removes the groups of an owner that are empty. */
  void removeEmpty(String owner) throws IOException, InterruptedException {
    for (Path directory : directories(owner)) {
      GroupFiles files = new GroupFiles(directory);
      if (files.members().isEmpty()) {
        files.remove();
      }
    }
  }

  private List<Path> directories(String owner) {
    List<Path> found = new ArrayList<>();
    for (Path parent : parents.values()) {
      String form = FORM.formatted(owner, "*");
      try (DirectoryStream<Path> groups = Files.newDirectoryStream(parent, form)) {
        groups.forEach(found::add);
      } catch (IOException | DirectoryIteratorException e) {
        throw new UncheckedIOException(new IOException("Cannot list " + parent, e));
      }
    }
    return found;
  }

  private static List<Map<String, Path>> candidates() {
    Map<String, String> own = ownGroups();
    List<Map<String, Path>> candidates = new ArrayList<>();
    String unified = own.get("");
    if (unified != null && Files.exists(ROOT.resolve("cgroup.controllers"))) {
      Path group = ROOT.resolve(unified.substring(1)).normalize();
      candidates.add(Map.of("", group));
      if (!group.equals(ROOT)) {
        candidates.add(Map.of("", group.getParent()));
      }
    }
    if (own.keySet().containsAll(SplitGroup.CONTROLLERS)) {
      Map<String, Path> below = new LinkedHashMap<>();
      Map<String, Path> top = new LinkedHashMap<>();
      for (String controller : SplitGroup.CONTROLLERS) {
        Path mounted = ROOT.resolve(controller);
        below.put(controller, mounted.resolve(own.getOrDefault(controller, "/").substring(1)));
        top.put(controller, mounted);
      }
      candidates.add(below);
      candidates.add(top); // where the path is that of a group outside of a container's view
    }
    return candidates;
  }

  /** This process's group by controller, as in {@code /proc/self/cgroup}; empty elsewhere. */
  private static Map<String, String> ownGroups() {
    Map<String, String> groups = new HashMap<>();
    try {
      for (String line : Files.readAllLines(Path.of("/proc/self/cgroup"), StandardCharsets.UTF_8)) {
        String[] parts = line.split(":", 3);
        for (String controller : parts[1].split(",", -1)) {
          groups.put(controller, parts[2]);
        }
      }
    } catch (IOException e) {
      return Map.of();
    }
    return groups;
  }
}
