package waybill.server.store.embedded;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import waybill.registry.history.Digest;
import waybill.registry.identity.Tenant;
import waybill.registry.search.SearchKind;

/**
 * Numbers for scopes and paths: the first eight bytes of a SHA-256 over their names. Whoever could
 * make two paths meet would disturb searches of his own account alone, as the scope is in both.
 */
final class PropertyIds {
  private final String names;

  private PropertyIds(String names) {
    this.names = names;
  }

  /** The numbers of one kind of resource of a tenant. */
  static PropertyIds of(SearchKind kind, Tenant tenant) {
    return new PropertyIds(
        String.join("\n", tenant.account().digits(), tenant.region().name(), kind.text()));
  }

  /** The number of the kind itself. */
  long scope() {
    return number(names);
  }

  /** The number of a path. */
  long path(String path) {
    return number(names + "\n" + path);
  }

  private static long number(String text) {
    Digest digest = Digest.of(text.getBytes(StandardCharsets.UTF_8));
    return ByteBuffer.wrap(digest.bytes()).getLong();
  }
}
