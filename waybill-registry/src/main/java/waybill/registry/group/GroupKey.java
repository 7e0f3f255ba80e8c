package waybill.registry.group;

import java.util.Optional;
import waybill.registry.identity.Arn;
import waybill.registry.identity.Tenant;

/** What identifies a group: its name, exact in case, within a tenant. */
public record GroupKey(Tenant tenant, String name) {
  private static final String KIND = "model-package-group/";

  /** The group that an ARN names; empty when it is the ARN of something else. */
  public static Optional<GroupKey> of(Arn arn) {
    String resource = arn.resource();
    if (!resource.startsWith(KIND) || resource.indexOf('/', KIND.length()) >= 0) {
      return Optional.empty();
    }
    return Optional.of(new GroupKey(arn.tenant(), resource.substring(KIND.length())));
  }

  /** {@code arn:…:model-package-group/<name>}. */
  public Arn arn() {
    return tenant.arn(KIND + name);
  }
}
