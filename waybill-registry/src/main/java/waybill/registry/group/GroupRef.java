package waybill.registry.group;

import waybill.registry.identity.Arn;
import waybill.registry.identity.Tenant;
import waybill.registry.problem.Problem.Invalid;
import waybill.registry.problem.Refusal;

/** How a caller names a group: by name or by ARN. */
public sealed interface GroupRef {

  /** A name within the caller's tenant. */
  record ByName(String name) implements GroupRef {}

  /** An ARN, perhaps of something that is no group. */
  record ByArn(Arn arn) implements GroupRef {}

  /**
   * Reads a reference.
   *
   * @throws Refusal with Invalid when it begins like an ARN and is none
   */
  static GroupRef parse(String text) {
    if (!text.startsWith("arn:")) {
      return new ByName(text);
    }
    return Arn.parse(text)
        .<GroupRef>map(ByArn::new)
        .orElseThrow(() -> new Refusal(new Invalid("Invalid ARN: " + text)));
  }

  /** The ARN that is meant, for a caller of this tenant. */
  default Arn arn(Tenant caller) {
    return switch (this) {
      case ByName(var name) -> new GroupKey(caller, name).arn();
      case ByArn(var arn) -> arn;
    };
  }
}
