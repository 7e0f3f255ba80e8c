package waybill.server.store.embedded;

import java.util.List;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;
import waybill.registry.history.ChainLink;
import waybill.registry.history.Digest;
import waybill.server.store.embedded.HistoryAudit.Finding;

/**
 * Walks the chain. Beside the hashes it checks what they do not cover: the numbers of renderings.
 * Each rendering is made with one entry, so these numbers grow with the entries' own, and what an
 * entry found before is the very rendering that the one before it left.
 */
final class ChainAudit {
  private static final int AT_ONCE = 1000;

  private static final String LEFT_BEFORE =
      """
      SELECT after_rendering FROM history WHERE resource = ? AND aspect = ? AND sequence < ?
      ORDER BY sequence DESC LIMIT 1\
      """;

  private final SqlConnection connection;
  private final NavigableMap<Long, Digest> checkpoints;
  private Digest hash = Digest.NONE;
  private long last;
  private long lastRendering;
  private long renderings;
  private @Nullable Finding finding;

  ChainAudit(SqlConnection connection, NavigableMap<Long, Digest> checkpoints) {
    this.connection = connection;
    this.checkpoints = checkpoints;
  }

  /** The newest entry that was walked to. */
  long last() {
    return last;
  }

  Optional<Finding> run(LongConsumer progress) {
    long behind = Long.MIN_VALUE;
    List<Long> walked;
    do {
      walked =
          connection.query(
              row -> walk(AuditedEntry.read(row)), AuditedEntry.SELECT, behind, AT_ONCE);
      behind = walked.isEmpty() ? behind : walked.getLast();
      progress.accept(last);
    } while (!walked.isEmpty() && finding == null);
    if (finding == null) {
      finding = atTheEnd();
    }
    return Optional.ofNullable(finding);
  }

  private long walk(AuditedEntry entry) {
    if (finding == null) {
      String wrong = wrong(entry);
      if (wrong != null) {
        finding = new Finding(Math.min(last + 1, entry.sequence()), wrong);
      } else {
        last++;
        hash = Objects.requireNonNull(entry.hash());
      }
    }
    return entry.sequence();
  }

  private @Nullable String wrong(AuditedEntry entry) {
    if (entry.sequence() > last + 1) {
      return "it is missing; the next entry has the number " + entry.sequence();
    }
    if (entry.sequence() <= last) {
      return "its number comes before those of others";
    }
    ChainLink link = entry.link();
    if (link == null) {
      return "one of its texts cannot be read";
    }
    String wrong = wrongRenderings(entry, link);
    if (wrong != null) {
      return wrong;
    }
    Digest right = link.hash(hash);
    if (!Objects.equals(right, entry.hash())) {
      return "its hash is not that of what it says";
    }
    Digest checkpoint = checkpoints.get(entry.sequence());
    return checkpoint == null || checkpoint.equals(right)
        ? null
        : "a signed checkpoint has another hash for it: it or an entry before it was changed";
  }

  private @Nullable String wrongRenderings(AuditedEntry entry, ChainLink link) {
    Long after = entry.after();
    if (entry.before() != null && !entry.beforeFound()) {
      return "the rendering before it is missing";
    }
    if (after != null && !entry.afterSound()) {
      return "its rendering is missing or damaged";
    }
    if (after != null && after <= lastRendering) {
      return "its rendering is that of another entry";
    }
    if (after == null && entry.before() == null) {
      return "it tells of no change";
    }
    if (!Objects.equals(entry.before(), leftBefore(link))) {
      return "what it found before is not what the entry before it left";
    }
    if (after != null) {
      lastRendering = after;
      renderings++;
    }
    return null;
  }

  private @Nullable Long leftBefore(ChainLink link) {
    List<Optional<Long>> found =
        connection.query(
            HistoryTable::id, LEFT_BEFORE, link.resource(), link.aspect(), link.sequence());
    return found.isEmpty() ? null : found.getFirst().orElse(null);
  }

  private @Nullable Finding atTheEnd() {
    if (!checkpoints.isEmpty() && checkpoints.lastKey() > last) {
      return new Finding(
          last + 1, "it is missing; a signed checkpoint knows of entry " + checkpoints.lastKey());
    }
    long kept =
        connection.query(row -> row.getLong(1), "SELECT count(*) FROM rendering").getFirst();
    return kept == renderings
        ? null
        : new Finding(last + 1, "it is missing; there are renderings that no entry made");
  }
}
