package waybill.registry.modelpackage;

import waybill.registry.group.GroupKey;
import waybill.registry.identity.Arn;
import waybill.registry.identity.Tenant;

/** What identifies a model package: a version in a group, or a name of its own. */
public sealed interface PackageKey {

  /** The tenant that owns the package. */
  Tenant tenant();

  /** {@code arn:…:model-package/<group>/<version>} or {@code arn:…:model-package/<name>}. */
  Arn arn();

  /** A version; numbers count from 1 and are never given again while the group lives. */
  record Version(GroupKey group, int number) implements PackageKey {
    @Override
    public Tenant tenant() {
      return group.tenant();
    }

    @Override
    public Arn arn() {
      return tenant().arn("model-package/" + group.name() + "/" + number);
    }
  }

  /** A package without versions. Groups and unversioned packages may share a name. */
  record Unversioned(Tenant tenant, String name) implements PackageKey {
    @Override
    public Arn arn() {
      return tenant.arn("model-package/" + name);
    }
  }
}
