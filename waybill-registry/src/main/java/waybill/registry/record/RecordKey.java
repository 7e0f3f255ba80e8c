package waybill.registry.record;

import java.util.Arrays;
import java.util.Optional;
import waybill.registry.identity.Arn;
import waybill.registry.identity.Tenant;

/**
 * What identifies a kept resource within a tenant. Names are exact in case.
 *
 * @param owner the name of the resource that this one belongs to; empty where there is none
 */
public record RecordKey(RecordKind kind, Tenant tenant, String owner, String name) {

  /** The key of a resource that belongs to no other. */
  public static RecordKey of(RecordKind kind, Tenant tenant, String name) {
    return new RecordKey(kind, tenant, "", name);
  }

  /** The key that an ARN names, if it is the ARN of a resource of this kind. */
  public static Optional<RecordKey> of(RecordKind kind, Arn arn) {
    String resource = arn.resource();
    if (!resource.startsWith(kind.prefix())) {
      return Optional.empty();
    }
    String rest = resource.substring(kind.prefix().length());
    int end = kind.infix().isEmpty() ? 0 : rest.indexOf(kind.infix());
    if (end < 0) {
      return Optional.empty();
    }
    String name = rest.substring(end + (end == 0 ? 0 : kind.infix().length()));
    return name.isEmpty() || name.indexOf('/') >= 0
        ? Optional.empty()
        : Optional.of(new RecordKey(kind, arn.tenant(), rest.substring(0, end), name));
  }

  /** The key that an ARN names, of whatever kind. */
  public static Optional<RecordKey> of(Arn arn) {
    return Arrays.stream(RecordKind.values()).flatMap(kind -> of(kind, arn).stream()).findFirst();
  }

  /** The ARN, for example {@code arn:…:model/iris}. */
  public Arn arn() {
    return tenant.arn(kind.prefix() + owner + kind.infix() + name);
  }
}
