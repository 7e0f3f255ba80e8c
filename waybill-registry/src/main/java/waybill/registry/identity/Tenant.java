package waybill.registry.identity;

/** An account in a region: names are unique within it, and nothing is seen across it unasked. */
public record Tenant(AccountId account, Region region) {

  /** The ARN of a SageMaker resource of this tenant, for example {@code model-package/iris/1}. */
  public Arn arn(String resource) {
    return new Arn(region.partition(), region, account, resource);
  }
}
