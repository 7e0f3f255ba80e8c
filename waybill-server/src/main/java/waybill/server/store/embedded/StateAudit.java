package waybill.server.store.embedded;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import waybill.registry.group.GroupKey;
import waybill.registry.identity.Arn;
import waybill.registry.modelpackage.PackageKey;
import waybill.registry.record.RecordKey;
import waybill.registry.record.RecordKind;
import waybill.registry.store.Renderer;
import waybill.registry.store.Rendering;
import waybill.registry.store.StoreFailure;
import waybill.registry.tag.Tag;
import waybill.server.store.embedded.HistoryAudit.Finding;

/**
 * Compares the present state with what the newest entry of each resource left. Begins with entries,
 * whose chain stands, looks up what they must have left, and counts rows at the end: so a row that
 * no entry tells of is found as well as one that is missing.
 */
final class StateAudit {
  private static final String NEWEST =
      """
      SELECT h.sequence, h.resource, h.after_rendering, r.bytes, r.checksum
      FROM (SELECT max(sequence) AS newest FROM history WHERE aspect = ? GROUP BY resource)
      JOIN history h ON h.sequence = newest JOIN rendering r ON r.id = h.after_rendering\
      """;

  private final SqlConnection connection;
  private final Renderer renderer;
  private final long last;
  private final PresentRows rows;
  private long groups;
  private long packages;
  private long records;
  private long tags;
  private long policies;
  private @Nullable Finding finding;

  /** The newest entry of something that is there. */
  private record Newest(long sequence, String resource, long id, Rendering rendering) {

    static Newest read(ResultSet row) throws SQLException {
      return new Newest(row.getLong(1), row.getString(2), row.getLong(3), Renderings.read(row, 4));
    }
  }

  private interface Check {
    boolean holds(Newest newest, Arn resource);
  }

  StateAudit(SqlConnection connection, Renderer renderer, long last) {
    this.connection = connection;
    this.renderer = renderer;
    this.last = last;
    this.rows = new PresentRows(connection, renderer, last);
  }

  Optional<Finding> run() {
    each("RESOURCE", this::isAsLeft, "the present state is not what it left");
    each("TAGS", this::hasItsTags, "the present tags are not what it left");
    each("POLICY", this::hasItsPolicy, "the present policy is not what it left");
    count("model_package_group", groups);
    count("model_package", packages);
    count("record", records);
    count("tag", tags);
    count("group_policy", policies);
    return Optional.ofNullable(finding);
  }

  private void each(String aspect, Check check, String wrong) {
    connection.query(
        row -> {
          Newest newest = Newest.read(row);
          if (finding == null && !holds(check, newest)) {
            finding = new Finding(newest.sequence(), wrong + ": " + newest.resource());
          }
          return true;
        },
        NEWEST,
        aspect);
  }

  private static boolean holds(Check check, Newest newest) {
    try {
      return check.holds(newest, Rows.arn(newest.resource()));
    } catch (StoreFailure unreadable) { // a row that nobody can have written
      return false;
    }
  }

  private void count(String table, long wanted) {
    long found =
        connection.query(row -> row.getLong(1), "SELECT count(*) FROM " + table).getFirst();
    if (finding == null && found != wanted) {
      finding =
          new Finding(last + 1, "it is missing; " + table + " has rows that no entry tells of");
    }
  }

  private boolean isAsLeft(Newest newest, Arn arn) {
    Optional<GroupKey> group = GroupKey.of(arn);
    if (group.isPresent()) {
      groups++;
      return rows.isPresent(group.get(), newest.id(), newest.rendering());
    }
    Optional<PackageKey> key = PackageKey.of(arn);
    if (key.isPresent()) {
      packages++;
      return rows.isPresent(key.get(), newest.id(), newest.rendering());
    }
    for (RecordKind kind : RecordKind.values()) {
      Optional<RecordKey> record = RecordKey.of(kind, arn);
      if (record.isPresent()) {
        records++;
        return rows.isPresent(record.get(), newest.id(), newest.rendering());
      }
    }
    return false;
  }

  private boolean hasItsTags(Newest newest, Arn arn) {
    List<Tag> wanted = renderer.readTags(newest.rendering());
    tags += wanted.size();
    List<Integer> places =
        connection.query(
            row -> row.getInt(1),
            "SELECT place FROM tag WHERE resource = ? ORDER BY place",
            arn.text());
    return new SqlReads(connection, renderer).findTags(arn).equals(wanted)
        && places.getFirst() == 0
        && places.getLast() == wanted.size() - 1;
  }

  private boolean hasItsPolicy(Newest newest, Arn arn) {
    policies++;
    return GroupKey.of(arn)
        .flatMap(key -> new SqlReads(connection, renderer).findPolicy(key))
        .filter(policy -> Objects.equals(policy, renderer.readPolicy(newest.rendering())))
        .isPresent();
  }
}
