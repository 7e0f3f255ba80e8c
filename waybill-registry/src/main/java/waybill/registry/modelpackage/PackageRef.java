package waybill.registry.modelpackage;

import waybill.registry.identity.Arn;
import waybill.registry.identity.Tenant;
import waybill.registry.problem.Problem.Invalid;
import waybill.registry.problem.Refusal;

/** How a caller names a model package: by name, by group and version, or by ARN. */
public sealed interface PackageRef {

  /** The name of a package without versions; never that of a group. */
  record Unversioned(String name) implements PackageRef {}

  /**
   * A version of a group of the caller's.
   *
   * @param version as it was written: {@code 01} is kept as such, and names nothing
   */
  record Versioned(String group, String version) implements PackageRef {}

  /** An ARN, perhaps of something that is no package. */
  record ByArn(Arn arn) implements PackageRef {}

  /**
   * Reads a reference.
   *
   * @throws Refusal with Invalid when it begins like an ARN and is none
   */
  static PackageRef parse(String text) {
    if (text.startsWith("arn:")) {
      return Arn.parse(text)
          .<PackageRef>map(ByArn::new)
          .orElseThrow(() -> new Refusal(new Invalid("Invalid ARN: " + text)));
    }
    int slash = text.lastIndexOf('/');
    return slash < 0
        ? new Unversioned(text)
        : new Versioned(text.substring(0, slash), text.substring(slash + 1));
  }

  /** The ARN that is meant, for a caller of this tenant. */
  default Arn arn(Tenant caller) {
    return switch (this) {
      case Unversioned(var name) -> caller.arn("model-package/" + name);
      case Versioned(var group, var version) ->
          caller.arn("model-package/" + group + "/" + version);
      case ByArn(var arn) -> arn;
    };
  }
}
