package waybill.server.files;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A directory that, once made, survives power loss with those above it. */
public final class DurableDirectory {
  private final Disk disk;
  private final Path path;

  /** The directory of this path; it need not be there yet. */
  public DurableDirectory(Disk disk, Path path) {
    this.disk = disk;
    this.path = path.toAbsolutePath();
  }

  /** Makes it, and those above it, for its owner alone; what is there is left be. */
  public void create() throws IOException {
    List<Path> missing = new ArrayList<>();
    for (Path each = path; each != null && !disk.exists(each); each = each.getParent()) {
      missing.add(each);
    }
    disk.createDirectories(path);
    for (Path made : missing) {
      disk.syncDirectory(made.resolveSibling(".").normalize());
    }
  }
}
