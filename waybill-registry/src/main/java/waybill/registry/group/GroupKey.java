package waybill.registry.group;

import waybill.registry.identity.Arn;
import waybill.registry.identity.Tenant;

/** What identifies a group: its name, exact in case, within a tenant. */
public record GroupKey(Tenant tenant, String name) {

  /** {@code arn:…:model-package-group/<name>}. */
  public Arn arn() {
    return tenant.arn("model-package-group/" + name);
  }
}
