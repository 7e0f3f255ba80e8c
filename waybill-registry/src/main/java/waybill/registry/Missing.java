package waybill.registry;

import waybill.registry.identity.Arn;
import waybill.registry.problem.Problem.Invalid;
import waybill.registry.problem.Refusal;

/**
 * The sentences for what is not there. Clients match them, so each kind of question has exactly one
 * and they may not change: Terraform, CloudFormation, ACK and the SDKs decide by them whether a
 * resource is gone.
 */
final class Missing {
  private Missing() {}

  /** A package that somebody asked for; ends as the ACK controller expects. */
  static Refusal modelPackage(Arn arn) {
    return refusal("ModelPackage " + arn.text() + " does not exist.");
  }

  /** A group that somebody asked for; seen in moto#7246, matched by Terraform and ACK. */
  static Refusal group(Arn arn) {
    return refusal("ModelPackageGroup " + arn.text() + " does not exist.");
  }

  /** A group that a policy or a package was to belong to; matched by Terraform, CloudFormation. */
  static Refusal owningGroup(Arn arn) {
    return refusal("Cannot find Model Package Group: " + arn.text());
  }

  /** The policy of a group that has none; matched by Terraform and CloudFormation. */
  static Refusal policy(Arn group) {
    return refusal("Cannot find resource policy for: " + group.text());
  }

  /** A model that somebody asked for; matched by Terraform, Ansible and the Python SDK. */
  static Refusal model(Arn arn) {
    return refusal("Could not find model \"" + arn.text() + "\".");
  }

  /** An algorithm that somebody asked for; nothing public says how the service puts it. */
  static Refusal algorithm(Arn arn) {
    return refusal("Algorithm " + arn.text() + " does not exist.");
  }

  /** A job that somebody asked for; the waiters of the SDKs take its error for the end. */
  static Refusal transformJob(String name) {
    return refusal("Could not find requested job with name: " + name);
  }

  private static Refusal refusal(String message) {
    return new Refusal(new Invalid(message));
  }
}
