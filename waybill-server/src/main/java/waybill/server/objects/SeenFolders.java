package waybill.server.objects;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Whether folders below a root are real, and all those above them: none is a link, which could lead
 * out of the root. What was seen counts for a moment, since staging opens thousands of files in one
 * folder; a link that somebody makes within it would pass as one does that is made between looking
 * and opening.
 */
final class SeenFolders {
  private static final long MOMENT_NANOS = 1_000_000_000;
  private static final int SEEN_MAX = 1_000;

  private final Path root;

  /** When each was seen. */
  private final Map<Path, Long> seen = new ConcurrentHashMap<>();

  SeenFolders(Path root) {
    this.root = root;
  }

  /** Whether a folder is there that is real. */
  boolean isReal(Path folder) throws IOException {
    long now = System.nanoTime();
    Long before = seen.get(folder);
    if (before != null && now - before < MOMENT_NANOS) {
      return true;
    }
    for (Path each = folder; !each.equals(root); each = Places.parent(each)) {
      if (!Places.isFolder(each)) {
        seen.remove(folder);
        return false;
      }
    }
    if (seen.size() >= SEEN_MAX) {
      seen.clear();
    }
    seen.put(folder, now);
    return true;
  }
}
