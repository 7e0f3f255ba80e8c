package waybill.server.store.embedded;

import java.io.IOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import waybill.registry.identity.Arn;
import waybill.registry.modelpackage.ApprovalStatus;
import waybill.registry.modelpackage.LifeCycle;
import waybill.registry.modelpackage.PackageStatus;
import waybill.registry.modelpackage.PackageSummary;
import waybill.registry.store.StoreFailure;
import waybill.registry.store.TokenUse;
import waybill.registry.tag.Tag;

/** How rows become values. What cannot have been written by us is a failure, never skipped. */
final class Rows {

  /** The columns that {@link #summary} reads. */
  static final String SUMMARY_COLUMNS =
      "account, region, versioned, name, version, created_at, status, approval_status, "
          + "registration_type, stage, stage_status, stage_description, description";

  private static final Map<String, PackageStatus> STATUSES =
      byText(PackageStatus.values(), PackageStatus::text);
  private static final Map<String, ApprovalStatus> APPROVALS =
      byText(ApprovalStatus.values(), ApprovalStatus::text);

  private Rows() {}

  static PackageSummary summary(ResultSet row) throws SQLException {
    String approval = row.getString(8);
    String stage = row.getString(10);
    return new PackageSummary(
        RowKey.read(row),
        row.getString(13),
        row.getString(9),
        Instant.ofEpochMilli(row.getLong(6)),
        known(STATUSES, row.getString(7)),
        approval == null ? null : known(APPROVALS, approval),
        stage == null ? null : new LifeCycle(stage, row.getString(11), row.getString(12)));
  }

  static Tag tag(ResultSet row) throws SQLException {
    return new Tag(row.getString(1), row.getString(2));
  }

  static TokenUse tokenUse(ResultSet row) throws SQLException {
    return new TokenUse(
        RowKey.tenant(row, 1),
        row.getString(3),
        row.getString(4),
        row.getString(5),
        arn(row.getString(6)),
        Instant.ofEpochMilli(row.getLong(7)));
  }

  static Arn arn(String text) {
    return Arn.parse(text).orElseThrow(() -> unreadable(text));
  }

  private static <T> T known(Map<String, T> words, @Nullable String text) {
    T word = words.get(text);
    if (word == null) {
      throw unreadable(text);
    }
    return word;
  }

  private static <T> Map<String, T> byText(T[] values, Function<T, String> text) {
    return Arrays.stream(values).collect(Collectors.toUnmodifiableMap(text, value -> value));
  }

  private static StoreFailure unreadable(@Nullable String text) {
    return new StoreFailure("A stored row cannot be read.", new IOException("unknown: " + text));
  }
}
