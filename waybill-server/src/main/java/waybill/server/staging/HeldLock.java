package waybill.server.staging;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import waybill.server.files.ProcessLock;

/**
 * A lock against other processes and other threads of this one. The system's lock is one of the
 * process and is lost when any channel to the file is closed, so a file that this process has
 * locked must not be opened again; hence the list.
 */
final class HeldLock implements AutoCloseable {
  private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();

  private final Path file;
  private final ProcessLock lock;

  private HeldLock(Path file, ProcessLock lock) {
    this.file = file;
    this.lock = lock;
  }

  /** Takes the lock; empty when anybody has it. */
  static Optional<HeldLock> take(Path file) throws IOException {
    if (!HELD.add(file)) {
      return Optional.empty();
    }
    Optional<ProcessLock> lock = Optional.empty();
    try {
      lock = ProcessLock.take(file);
    } finally {
      if (lock.isEmpty()) {
        HELD.remove(file);
      }
    }
    return lock.map(held -> new HeldLock(file, held));
  }

  @Override
  public void close() throws IOException {
    lock.close();
    HELD.remove(file);
  }
}
