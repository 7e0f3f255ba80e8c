package waybill.server.store.embedded;

import java.io.IOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;
import waybill.registry.history.Digest;
import waybill.registry.store.Rendering;
import waybill.registry.store.StoreFailure;

/** The table of renderings: written once each, never changed, checked when read. */
final class Renderings {

  /** A resource's renderings before and after a change; null where it did not exist. */
  record Change(@Nullable Kept before, @Nullable Kept after) {}

  /** A rendering in the table. */
  record Kept(long id, Digest digest) {}

  private Renderings() {}

  /** Keeps a rendering. */
  static Kept insert(SqlConnection connection, Rendering rendering) {
    byte[] bytes = rendering.bytes();
    long id =
        connection
            .query(
                row -> row.getLong(1),
                "INSERT INTO rendering (bytes, checksum) VALUES (?, ?) RETURNING id",
                bytes,
                checksum(bytes))
            .getFirst();
    return new Kept(id, Digest.of(bytes));
  }

  /** The rendering of this id, which is there. */
  static Kept kept(SqlConnection connection, long id) {
    String sql = "SELECT bytes, checksum FROM rendering WHERE id = ?";
    return new Kept(id, connection.query(row -> read(row, 1), sql, id).getFirst().digest());
  }

  /**
   * The rendering in these columns; a damaged one is never served.
   *
   * @throws StoreFailure when the bytes are not those that were written
   */
  static Rendering read(ResultSet row, int bytesColumn) throws SQLException {
    byte[] bytes = row.getBytes(bytesColumn);
    if (bytes == null || row.getLong(bytesColumn + 1) != checksum(bytes)) {
      throw new StoreFailure(
          "A stored rendering is damaged.", new IOException("checksum of a rendering"));
    }
    return new Rendering(bytes);
  }

  /** Like {@link #read}, where an outer join may have found none. */
  static @Nullable Rendering readIfPresent(ResultSet row, int bytesColumn) throws SQLException {
    return row.getBytes(bytesColumn) == null ? null : read(row, bytesColumn);
  }

  static long checksum(byte[] bytes) {
    var crc = new CRC32C();
    crc.update(bytes);
    return crc.getValue();
  }
}
