package waybill.quickstart;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The data directory and the server in it, and how both are left in order.
 *
 * <p>{@link #leave} may be called from the thread that works and from the one that an interrupt
 * starts; the first call does it, the other waits until it is done.
 */
final class Workplace {
  private final Path data;
  private final boolean temporary;
  private @Nullable ServerProcess server;
  private boolean left;
  private volatile boolean leaving;

  private Workplace(Path data, boolean temporary) {
    this.data = data;
    this.temporary = temporary;
  }

  /** The given directory, made if it is not there; else a temporary one. */
  static Workplace open(Optional<Path> given) throws IOException {
    return given.isPresent()
        ? new Workplace(Files.createDirectories(given.get()), false)
        : new Workplace(Files.createTempDirectory("waybill-quickstart-"), true);
  }

  Path data() {
    return data;
  }

  boolean isTemporary() {
    return temporary;
  }

  /** Starts the server here. */
  synchronized ServerProcess startServer(Launcher launcher) throws IOException {
    if (left) {
      throw new IOException("The quickstart was interrupted.");
    }
    server = ServerProcess.start(launcher, data, own().resolve("server.log"));
    return server;
  }

  /** The directory for the quickstart's own files. */
  Path own() throws IOException {
    return Files.createDirectories(data.resolve("quickstart"));
  }

  /** True from the moment that somebody wants to leave: what fails then, fails because of that. */
  boolean isLeaving() {
    return leaving;
  }

  /**
   * Stops the server, and removes the directory when it is a temporary one.
   *
   * @return whether there was anything to do
   */
  boolean leave() throws IOException, InterruptedException {
    leaving = true;
    return leaveOnce();
  }

  private synchronized boolean leaveOnce() throws IOException, InterruptedException {
    if (left) {
      return false;
    }
    left = true;
    if (server != null) {
      server.stop();
    }
    if (temporary) {
      remove(data);
    }
    return true;
  }

  /** Leaves everything as it is: the server goes on. */
  synchronized void keep() {
    left = true;
  }

  private static void remove(Path directory) throws IOException {
    List<Path> files;
    try (Stream<Path> walk = Files.walk(directory)) {
      files = walk.sorted(Comparator.reverseOrder()).toList();
    }
    for (Path file : files) { // staged model data is read-only, even for its owner
      if (Files.isDirectory(file, LinkOption.NOFOLLOW_LINKS)) {
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwx------"));
      }
    }
    for (Path file : files) {
      Files.deleteIfExists(file);
    }
  }
}
