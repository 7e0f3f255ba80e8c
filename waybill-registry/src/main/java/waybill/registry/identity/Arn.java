package waybill.registry.identity;

import java.util.Optional;

/**
 * The name of a SageMaker resource: {@code
 * arn:<partition>:sagemaker:<region>:<account>:<resource>}.
 *
 * @param resource kind and name, for example {@code model-package-group/iris} or {@code
 *     model-package/iris/1}
 */
public record Arn(String partition, Region region, AccountId account, String resource) {

  /** Reads an ARN of the SageMaker service; empty when the text is not one. */
  public static Optional<Arn> parse(String text) {
    String[] parts = text.split(":", 6);
    if (parts.length != 6
        || !parts[0].equals("arn")
        || !parts[2].equals("sagemaker")
        || parts[3].isEmpty()
        || !parts[4].matches("[0-9]{12}")
        || parts[5].isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(new Arn(parts[1], new Region(parts[3]), new AccountId(parts[4]), parts[5]));
  }

  /** The tenant that owns the resource. */
  public Tenant tenant() {
    return new Tenant(account, region);
  }

  /** The text of this ARN; {@link #parse} reads it back. */
  public String text() {
    return "arn:"
        + partition
        + ":sagemaker:"
        + region.name()
        + ":"
        + account.digits()
        + ":"
        + resource;
  }

  @Override
  public String toString() {
    return text();
  }
}
