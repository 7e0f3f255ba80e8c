package waybill.registry.identity;

import waybill.registry.problem.Problem.Denied;
import waybill.registry.problem.Problem.Invalid;
import waybill.registry.problem.Refusal;

/** What a caller may name at all, before anybody looks whether it exists. */
public final class Reach {
  private Reach() {}

  /**
   * Passes for a resource of the caller's own tenant.
   *
   * @param operation the API's operation, for the sentence
   * @throws Refusal with Invalid for an ARN of another region or partition, and with Denied for one
   *     of another account, whether such a resource exists or not
   */
  public static void require(Caller caller, String operation, Arn arn) {
    Tenant own = caller.tenant();
    if (!arn.region().equals(own.region())) { // wording: amazon-sagemaker-examples#1438
      throw new Refusal(
          new Invalid("ARN should be scoped to correct region: " + own.region().name()));
    }
    if (!arn.partition().equals(own.region().partition())) {
      throw new Refusal(
          new Invalid("ARN should be scoped to correct partition: " + own.region().partition()));
    }
    if (!arn.account().equals(own.account())) {
      throw new Refusal(new Denied(denial(caller, operation, arn)));
    }
  }

  /** Wording: ml-edge-getting-started#18, with the reason that applies across accounts. */
  private static String denial(Caller caller, String operation, Arn arn) {
    return "User: "
        + caller.principalArn()
        + " is not authorized to perform: sagemaker:"
        + operation
        + " on resource: "
        + arn.text()
        + " because no resource-based policy allows the sagemaker:"
        + operation
        + " action";
  }
}
