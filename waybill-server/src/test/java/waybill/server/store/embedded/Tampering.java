package waybill.server.store.embedded;

import java.util.List;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import waybill.registry.history.Digest;

/**
 * One forgery of a database, random in kind and place. Says which entry an audit must name, where
 * there is one right answer.
 */
final class Tampering {
  private static final List<String> TEXTS =
      List.of(
          "resource",
          "aspect",
          "operation",
          "account",
          "region",
          "principal",
          "access_key",
          "request");

  private static final List<String> NUMBERS =
      List.of("sequence", "before_rendering", "after_rendering", "acted_at");

  private static final String COLUMNS =
      "resource, aspect, before_rendering, after_rendering, acted_at, operation, account, region,"
          + " principal, access_key, request, hash";

  private final SqlConnection connection;
  private final Random random;
  private final long entries;
  private final long checkpointEach;

  /** What was done, and the entry to be named; no entry when several would be right. */
  record Done(String words, OptionalLong named) {
    static Done at(String words, long named) {
      return new Done(words, OptionalLong.of(named));
    }
  }

  Tampering(SqlConnection connection, Random random, long entries, long checkpointEach) {
    this.connection = connection;
    this.random = random;
    this.entries = entries;
    this.checkpointEach = checkpointEach;
  }

  /** Tampers. */
  Done run() {
    Done done = null;
    while (done == null) { // not everything can be done everywhere
      done =
          switch (random.nextInt(11)) {
            case 0 -> flipText(entry());
            case 1 -> flipNumber(entry());
            case 2 -> flipHash(entry());
            case 3 -> flipRendering(entry());
            case 4 -> delete(random.nextInt(5) == 0 ? entries : entry());
            case 5 -> insert(entry());
            case 6 -> append(entry());
            case 7 -> swap(entry(), entry());
            case 8 -> swapRenderings(entry(), entry());
            case 9 -> rechain(entry());
            default -> flipState();
          };
    }
    return done;
  }

  private long entry() {
    return 1 + random.nextLong(entries);
  }

  private @Nullable Done flipText(long entry) {
    String column = TEXTS.get(random.nextInt(TEXTS.size()));
    byte[] bytes = flipped(bytes("CAST(" + column + " AS BLOB)", entry));
    connection.update(
        "UPDATE history SET " + column + " = CAST(? AS TEXT) WHERE sequence = ?", bytes, entry);
    return Done.at("bit in " + column + " of " + entry, entry);
  }

  private @Nullable Done flipNumber(long entry) {
    String column = NUMBERS.get(random.nextInt(NUMBERS.size()));
    Long number = number(column, entry);
    if (number == null) {
      return null;
    }
    long other = number ^ (1L << random.nextInt(64));
    if (column.equals("sequence") && other > 0 && other <= entries) {
      return null; // taken
    }
    connection.update("UPDATE history SET " + column + " = ? WHERE sequence = ?", other, entry);
    return Done.at(
        "bit in " + column + " of " + entry,
        column.equals("sequence") ? Math.min(entry, other) : entry);
  }

  private Done flipHash(long entry) {
    connection.update(
        "UPDATE history SET hash = ? WHERE sequence = ?", flipped(bytes("hash", entry)), entry);
    return Done.at("bit in the hash of " + entry, entry);
  }

  private @Nullable Done flipRendering(long entry) {
    Long id = number("after_rendering", entry);
    if (id == null) {
      return null;
    }
    switch (random.nextInt(4)) {
      case 0 -> {
        long other = id ^ (1L << (40 + random.nextInt(24)));
        connection.update("UPDATE rendering SET id = ? WHERE id = ?", other, id);
      }
      case 1 ->
          connection.update(
              "UPDATE rendering SET checksum = checksum + ? WHERE id = ?",
              1L << random.nextInt(31),
              id);
      case 2 -> connection.update("DELETE FROM rendering WHERE id = ?", id);
      default -> {
        byte[] bytes =
            connection
                .query(row -> row.getBytes(1), "SELECT bytes FROM rendering WHERE id = ?", id)
                .getFirst();
        byte[] other = flipped(bytes);
        boolean forged = random.nextBoolean();
        connection.update("UPDATE rendering SET bytes = ? WHERE id = ?", other, id);
        if (forged) {
          connection.update(
              "UPDATE rendering SET checksum = ? WHERE id = ?", Renderings.checksum(other), id);
        }
      }
    }
    return Done.at("rendering of " + entry, entry);
  }

  private Done delete(long entry) {
    connection.update("DELETE FROM history WHERE sequence = ?", entry);
    return Done.at("deletion of " + entry, entry);
  }

  private Done insert(long entry) {
    long copied = entry();
    connection.update("UPDATE history SET sequence = -sequence - 1 WHERE sequence >= ?", entry);
    connection.update("UPDATE history SET sequence = -sequence WHERE sequence < 0");
    copy(copied >= entry ? copied + 1 : copied, entry);
    return Done.at("insertion of a copy of " + copied + " at " + entry, entry);
  }

  private Done append(long copied) {
    copy(copied, entries + 1);
    return Done.at("a copy of " + copied + " at the end", entries + 1);
  }

  private void copy(long from, long to) {
    connection.update(
        "INSERT INTO history (sequence, "
            + COLUMNS
            + ") SELECT ?, "
            + COLUMNS
            + " FROM history WHERE sequence = ?",
        to,
        from);
  }

  private @Nullable Done swap(long one, long other) {
    if (one == other) {
      return null;
    }
    connection.update("UPDATE history SET sequence = -1 WHERE sequence = ?", one);
    connection.update("UPDATE history SET sequence = ? WHERE sequence = ?", one, other);
    connection.update("UPDATE history SET sequence = ? WHERE sequence = -1", other);
    return Done.at("exchange of " + one + " and " + other, Math.min(one, other));
  }

  private @Nullable Done swapRenderings(long one, long other) {
    Long a = number("after_rendering", one);
    Long b = number("after_rendering", other);
    if (a == null || b == null || a.equals(b) || contentOf(a).equals(contentOf(b))) {
      return null;
    }
    connection.update("UPDATE rendering SET id = -1 WHERE id = ?", a);
    connection.update("UPDATE rendering SET id = ? WHERE id = ?", a, b);
    connection.update("UPDATE rendering SET id = ? WHERE id = -1", b);
    return Done.at("exchange of renderings of " + one + " and " + other, Math.min(one, other));
  }

  private Digest contentOf(long id) {
    return Renderings.kept(connection, id).digest();
  }

  /** The careful forger makes the whole chain fit again, which checkpoints alone betray. */
  private Done rechain(long entry) {
    connection.update("UPDATE history SET principal = 'arn:forged' WHERE sequence = ?", entry);
    HistoryChain.chainAll(connection);
    long checkpoint =
        Math.min(entries, (entry + checkpointEach - 1) / checkpointEach * checkpointEach);
    return Done.at("new chain after a change of " + entry, checkpoint);
  }

  private @Nullable Done flipState() {
    String table =
        List.of("model_package", "model_package_group", "record", "tag", "group_policy")
            .get(random.nextInt(5));
    List<String> columns =
        connection.query(row -> row.getString(2), "PRAGMA table_info(" + table + ")");
    String column = columns.get(random.nextInt(columns.size()));
    List<String> keys =
        connection.query(
            row -> row.getInt(6) > 0 ? row.getString(2) : "", "PRAGMA table_info(" + table + ")");
    keys.removeIf(String::isEmpty);
    long rows = connection.query(row -> row.getLong(1), "SELECT count(*) FROM " + table).getFirst();
    String one =
        "("
            + String.join(", ", keys)
            + ") = (SELECT "
            + String.join(", ", keys)
            + " FROM "
            + table
            + " LIMIT 1 OFFSET "
            + random.nextLong(rows)
            + ")";
    Object value =
        connection
            .query(row -> row.getObject(1), "SELECT " + column + " FROM " + table + " WHERE " + one)
            .getFirst();
    if (value == null) {
      return null;
    }
    String set = value instanceof Number ? "?" : "CAST(? AS TEXT)";
    Object other =
        value instanceof Number number
            ? (Object) (number.longValue() ^ (1L << random.nextInt(31)))
            : flipped(bytesOf(table, column, one));
    connection.update(
        "UPDATE OR REPLACE " + table + " SET " + column + " = " + set + " WHERE " + one, other);
    return new Done("bit in " + column + " of " + table, OptionalLong.empty());
  }

  private byte[] bytesOf(String table, String column, String one) {
    return connection
        .query(
            row -> row.getBytes(1),
            "SELECT CAST(" + column + " AS BLOB) FROM " + table + " WHERE " + one)
        .getFirst();
  }

  private byte[] bytes(String column, long entry) {
    return connection
        .query(
            row -> Objects.requireNonNull(row.getBytes(1)),
            "SELECT " + column + " FROM history WHERE sequence = ?",
            entry)
        .getFirst();
  }

  private @Nullable Long number(String column, long entry) {
    return connection
        .find(HistoryTable::id, "SELECT " + column + " FROM history WHERE sequence = ?", entry)
        .flatMap(id -> id)
        .orElse(null);
  }

  private byte[] flipped(byte[] bytes) {
    byte[] other = bytes.clone();
    int bit = random.nextInt(bytes.length * 8);
    other[bit / 8] ^= (byte) (1 << (bit % 8));
    return other;
  }
}
