package waybill.wire.operation;

import java.util.List;
import org.jspecify.annotations.Nullable;
import waybill.wire.shape.Shape;

/**
 * An operation of the API.
 *
 * @param name for example {@code DescribeModelPackage}
 * @param service {@code SageMaker}, or {@code Waybill} for an operation of our own
 * @param output null when the answer has an empty body
 * @param errors names of the modelled errors
 * @param paging null when the answer is never cut into pages
 * @param waiters ways to wait by asking this operation
 */
public record Operation(
    String name,
    String service,
    Shape.Structure input,
    Shape.@Nullable Structure output,
    List<String> errors,
    @Nullable Paging paging,
    List<Waiter> waiters) {

  /** What the header {@code X-Amz-Target} says, for example {@code SageMaker.ListTags}. */
  public String target() {
    return service.concat(".").concat(name);
  }

  /**
   * How an operation is paged, as member names.
   *
   * @param items the list in the output that pages are joined by, or null when the contract names
   *     none
   */
  public record Paging(
      String inputToken, String outputToken, @Nullable String pageSize, @Nullable String items) {}
}
