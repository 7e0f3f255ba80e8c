package waybill.registry.modelpackage;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import waybill.registry.group.GroupKey;
import waybill.registry.identity.Arn;
import waybill.registry.identity.Tenant;

/** What identifies a model package: a version in a group, or a name of its own. */
public sealed interface PackageKey {

  /** The tenant that owns the package. */
  Tenant tenant();

  /** {@code arn:…:model-package/<group>/<version>} or {@code arn:…:model-package/<name>}. */
  Arn arn();

  /**
   * The package that an ARN names; empty when no package can have this ARN, because it is of
   * another kind or its version is not written as one from 1 without leading zeros.
   */
  static Optional<PackageKey> of(Arn arn) {
    Matcher resource = Resource.PATTERN.matcher(arn.resource());
    if (!resource.matches()) {
      return Optional.empty();
    }
    String name = resource.group("name");
    String version = resource.group("version");
    return Optional.of(
        version == null
            ? new Unversioned(arn.tenant(), name)
            : new Version(new GroupKey(arn.tenant(), name), Integer.parseInt(version)));
  }

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

  /** The grammar of a package's ARN behind the account; the API allows versions of nine digits. */
  final class Resource {
    private static final Pattern PATTERN =
        Pattern.compile("model-package/(?<name>[^/]+)(?:/(?<version>[1-9][0-9]{0,8}))?");

    private Resource() {}
  }
}
