package waybill.server.store.embedded;

import java.time.Instant;
import java.util.Optional;
import waybill.registry.identity.Tenant;
import waybill.registry.store.TokenUse;

/** Client tokens that were used. */
final class TokenUseTable {
  private TokenUseTable() {}

  static Optional<TokenUse> find(
      SqlConnection connection, Tenant tenant, String operation, String token) {
    return connection.find(
        Rows::tokenUse,
        """
        SELECT account, region, operation, token, fingerprint, result, used_at FROM token_use
        WHERE account = ? AND region = ? AND operation = ? AND token = ?\
        """,
        tenant.account().digits(),
        tenant.region().name(),
        operation,
        token);
  }

  static void put(SqlConnection connection, TokenUse use) {
    connection.update(
        """
        INSERT INTO token_use (account, region, operation, token, fingerprint, result, used_at)
        VALUES (?, ?, ?, ?, ?, ?, ?)
        ON CONFLICT (account, region, operation, token) DO UPDATE SET
          fingerprint = excluded.fingerprint, result = excluded.result,
          used_at = excluded.used_at\
        """,
        use.tenant().account().digits(),
        use.tenant().region().name(),
        use.operation(),
        use.token(),
        use.fingerprint(),
        use.result().text(),
        use.at().toEpochMilli());
  }

  static void forgetBefore(SqlConnection connection, Instant time) {
    connection.update("DELETE FROM token_use WHERE used_at < ?", time.toEpochMilli());
  }
}
