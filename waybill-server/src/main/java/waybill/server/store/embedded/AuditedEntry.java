package waybill.server.store.embedded;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import waybill.registry.history.ChainLink;
import waybill.registry.history.Digest;

/**
 * A row of the history as it is, with nothing taken for granted.
 *
 * @param link null when one of its texts is none
 * @param before the number of the rendering; null for none
 * @param beforeFound whether the rendering is there, if there is a number
 * @param afterSound whether the rendering is there with the right checksum, if there is a number
 * @param hash as stored; null when it is none
 */
record AuditedEntry(
    long sequence,
    @Nullable ChainLink link,
    @Nullable Long before,
    boolean beforeFound,
    @Nullable Long after,
    boolean afterSound,
    @Nullable Digest hash) {

  /** The statement; its arguments are the number behind which to begin, and how many to read. */
  static final String SELECT =
      """
      SELECT h.sequence, CAST(h.resource AS BLOB), CAST(h.aspect AS BLOB), h.before_rendering,
        h.after_rendering, CAST(h.operation AS BLOB), h.acted_at, CAST(h.account AS BLOB),
        CAST(h.region AS BLOB), CAST(h.principal AS BLOB), CAST(h.access_key AS BLOB),
        CAST(h.request AS BLOB), h.hash, b.bytes, a.bytes, a.checksum
      FROM history h
      LEFT JOIN rendering b ON b.id = h.before_rendering
      LEFT JOIN rendering a ON a.id = h.after_rendering
      WHERE h.sequence > ? ORDER BY h.sequence LIMIT ?\
      """;

  static AuditedEntry read(ResultSet row) throws SQLException {
    byte @Nullable [] before = row.getBytes(14);
    byte @Nullable [] after = row.getBytes(15);
    byte @Nullable [] hash = row.getBytes(13);
    return new AuditedEntry(
        row.getLong(1),
        link(row, digest(before), digest(after)),
        number(row, 4),
        before != null,
        number(row, 5),
        after != null && row.getLong(16) == Renderings.checksum(after),
        hash != null && hash.length == Digest.NONE.bytes().length ? new Digest(hash) : null);
  }

  private static @Nullable ChainLink link(
      ResultSet row, @Nullable Digest before, @Nullable Digest after) throws SQLException {
    try {
      return new ChainLink(
          row.getLong(1),
          text(row, 2),
          text(row, 3),
          before,
          after,
          text(row, 6),
          row.getLong(7),
          text(row, 8),
          text(row, 9),
          text(row, 10),
          text(row, 11),
          text(row, 12));
    } catch (CharacterCodingException e) {
      return null;
    }
  }

  /** A column's text; other bytes must not become the same text by being replaced. */
  private static String text(ResultSet row, int column)
      throws SQLException, CharacterCodingException {
    byte @Nullable [] bytes = row.getBytes(column);
    return StandardCharsets.UTF_8
        .newDecoder()
        .decode(ByteBuffer.wrap(bytes == null ? new byte[0] : bytes))
        .toString();
  }

  private static @Nullable Digest digest(byte @Nullable [] bytes) {
    return bytes == null ? null : Digest.of(bytes);
  }

  private static @Nullable Long number(ResultSet row, int column) throws SQLException {
    long number = row.getLong(column);
    return row.wasNull() ? null : number;
  }
}
