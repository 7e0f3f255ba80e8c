package waybill.server.store.embedded;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import waybill.registry.identity.Arn;
import waybill.registry.store.Rendering;

/**
 * Described resources, least used ones dropped, so that a describe need not go to the database. May
 * be called from any thread.
 *
 * <p>Never older than the database, by three rules. Before the writer commits, the resources that
 * it changes leave the map and stay out until it knows the outcome: meanwhile reads go to the
 * database, which shows the commit to all readers at one moment. After the commit the writer puts
 * the new renderings in. And a reader puts what it read only if the writer did not touch that
 * resource while it was reading.
 */
final class DescribeCache {

  /** What an entry costs beside its bytes: objects, ARN text and map nodes, roughly. */
  private static final int ENTRY_BYTES = 400;

  /** A resource as it is now. */
  record Kept(Rendering rendering, long revision) {
    int sizeBytes() {
      return rendering.sizeBytes() + ENTRY_BYTES;
    }
  }

  /** What one work, or a batch of them, made of resources; absent for those it removed. */
  static final class Changes {
    private final Map<Arn, Optional<Kept>> changed = new HashMap<>();

    void put(Arn resource, Rendering rendering, long revision) {
      changed.put(resource, Optional.of(new Kept(rendering, revision)));
    }

    void remove(Arn resource) {
      changed.put(resource, Optional.empty());
    }

    /** Adds changes that came after these. */
    void follow(Changes later) {
      changed.putAll(later.changed);
    }
  }

  private final long bytesMax;
  private long bytes;
  private final LinkedHashMap<Arn, Kept> kept = new LinkedHashMap<>(16, 0.75f, true);

  /** Who reads a resource from the database right now; the latest reader of each. */
  private final Map<Arn, Object> reading = new HashMap<>();

  /** What the commit under way changes. */
  private final Set<Arn> changing = new HashSet<>();

  DescribeCache(long bytesMax) {
    this.bytesMax = bytesMax;
  }

  /** The resource from the map, else what {@code database} answers. */
  Optional<Kept> find(Arn resource, Supplier<Optional<Kept>> database) {
    Object reader = new Object();
    Kept known = findOrBeginReading(resource, reader);
    if (known != null) {
      return Optional.of(known);
    }
    Optional<Kept> read = Optional.empty();
    try {
      read = database.get();
      return read;
    } finally {
      endReading(resource, reader, read);
    }
  }

  /** To be called before a commit: takes out what it changes, until {@link #settle}. */
  synchronized void hold(Changes changes) {
    for (Arn resource : changes.changed.keySet()) {
      remove(resource);
      reading.remove(resource);
      changing.add(resource);
    }
  }

  /** To be called when the outcome is known, with what was committed, or with nothing. */
  synchronized void settle(Changes committed) {
    changing.clear();
    committed.changed.forEach((resource, now) -> now.ifPresent(found -> put(resource, found)));
  }

  private synchronized @Nullable Kept findOrBeginReading(Arn resource, Object reader) {
    Kept known = kept.get(resource);
    if (known == null && !changing.contains(resource)) {
      reading.put(resource, reader);
    }
    return known;
  }

  private synchronized void endReading(Arn resource, Object reader, Optional<Kept> read) {
    if (reading.remove(resource, reader)) {
      read.ifPresent(found -> put(resource, found));
    }
  }

  private void put(Arn resource, Kept found) {
    remove(resource);
    kept.put(resource, found);
    bytes += found.sizeBytes();
    Iterator<Kept> leastUsed = kept.values().iterator();
    while (bytes > bytesMax && leastUsed.hasNext()) {
      bytes -= leastUsed.next().sizeBytes();
      leastUsed.remove();
    }
  }

  private void remove(Arn resource) {
    Kept known = kept.remove(resource);
    if (known != null) {
      bytes -= known.sizeBytes();
    }
  }
}
