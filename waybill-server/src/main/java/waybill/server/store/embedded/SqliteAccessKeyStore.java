package waybill.server.store.embedded;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import waybill.registry.identity.AccessKey;
import waybill.registry.identity.AccessKeyStore;
import waybill.registry.identity.AccountId;
import waybill.registry.identity.SecretKey;
import waybill.server.store.embedded.WriteJob.Outcome;

/**
 * The access keys. Always read from the database, never remembered: another process may disable a
 * key at any moment.
 */
final class SqliteAccessKeyStore implements AccessKeyStore {
  private static final String SELECT =
      "SELECT id, secret, account, principal, state, session_token, expires_at FROM access_key ";

  private static final String PUT =
      """
      INSERT INTO access_key (id, secret, account, principal, state, session_token, expires_at)
      VALUES (?, ?, ?, ?, ?, ?, ?)
      ON CONFLICT (id) DO UPDATE SET secret = excluded.secret, account = excluded.account,
        principal = excluded.principal, state = excluded.state,
        session_token = excluded.session_token, expires_at = excluded.expires_at\
      """;

  private final GroupCommitWriter writer;
  private final ReaderPool readers;

  SqliteAccessKeyStore(GroupCommitWriter writer, ReaderPool readers) {
    this.writer = writer;
    this.readers = readers;
  }

  @Override
  public Optional<AccessKey> find(String id) {
    return readers.read(
        connection -> connection.find(SqliteAccessKeyStore::key, SELECT + "WHERE id = ?", id));
  }

  @Override
  public List<AccessKey> all() {
    return readers.read(
        connection -> connection.query(SqliteAccessKeyStore::key, SELECT + "ORDER BY id"));
  }

  @Override
  public void put(List<AccessKey> keys) {
    List<AccessKey> all = List.copyOf(keys);
    writer.run(
        connection -> {
          all.forEach(key -> put(connection, key));
          return new Outcome<>(all.size(), new DescribeCache.Changes());
        });
  }

  private static void put(SqlConnection connection, AccessKey key) {
    SecretKey sessionToken = key.sessionToken();
    Instant expiresAt = key.expiresAt();
    connection.update(
        PUT,
        key.id(),
        key.secret().reveal(),
        key.account().digits(),
        key.principalArn(),
        key.state().name(),
        sessionToken == null ? null : sessionToken.reveal(),
        expiresAt == null ? null : expiresAt.toEpochMilli());
  }

  private static AccessKey key(ResultSet row) throws SQLException {
    @Nullable String sessionToken = row.getString(6);
    long expiresAt = row.getLong(7);
    boolean lasting = row.wasNull();
    return new AccessKey(
        row.getString(1),
        new SecretKey(row.getString(2)),
        new AccountId(row.getString(3)),
        row.getString(4),
        AccessKey.State.valueOf(row.getString(5)),
        sessionToken == null ? null : new SecretKey(sessionToken),
        lasting ? null : Instant.ofEpochMilli(expiresAt));
  }
}
