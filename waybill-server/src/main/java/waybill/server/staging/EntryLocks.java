package waybill.server.staging;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * A shared or an exclusive lock for each entry of a cache, against threads and other processes.
 * They are one byte each of one file, far apart: the byte's place comes from the entry's name. So
 * no lock file ever has to be removed, and all end with the process. May be used from any thread.
 */
final class EntryLocks implements AutoCloseable {
  /** Two objects for one file in one process would lose each other's locks. */
  private static final Set<Path> OPEN = ConcurrentHashMap.newKeySet();

  /** Of an entry's name, in hexadecimal digits: 60 bits, which all file systems lock. */
  private static final int PLACE_DIGITS = 15;

  private final Path file;
  private final FileChannel channel;
  private final Map<Long, Held> held = new HashMap<>();

  private static final class Held {
    private final FileLock lock;
    private int users = 1;

    Held(FileLock lock) {
      this.lock = lock;
    }
  }

  /**
   * @throws IllegalStateException when this process has them open
   */
  EntryLocks(Path file) throws IOException {
    if (!OPEN.add(file)) {
      throw new IllegalStateException("This process has " + file + " open already.");
    }
    this.file = file;
    this.channel =
        FileChannel.open(
            file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
  }

  /** Takes a lock that many may have; whether it was to be had. */
  synchronized boolean takeShared(String entry) throws IOException {
    Held here = held.get(place(entry));
    if (here == null) {
      return take(entry, true);
    }
    if (!here.lock.isShared()) {
      return false;
    }
    here.users++;
    return true;
  }

  /** Takes a lock that nobody else has; whether it was to be had. */
  synchronized boolean takeExclusive(String entry) throws IOException {
    return !held.containsKey(place(entry)) && take(entry, false);
  }

  private boolean take(String entry, boolean shared) throws IOException {
    @Nullable FileLock lock = channel.tryLock(place(entry), 1, shared);
    if (lock == null) {
      return false;
    }
    held.put(place(entry), new Held(lock));
    return true;
  }

  /** Gives back a lock that was taken. */
  synchronized void release(String entry) throws IOException {
    Held here = held.get(place(entry));
    if (here == null) {
      throw new IllegalStateException("Nobody here has a lock for " + entry + ".");
    }
    here.users--;
    if (here.users == 0) {
      held.remove(place(entry));
      here.lock.release();
    }
  }

  private static long place(String entry) {
    return Long.parseLong(entry.substring(0, PLACE_DIGITS), 16);
  }

  @Override
  public synchronized void close() throws IOException {
    channel.close();
    OPEN.remove(file);
  }
}
