package waybill.wire.shape;

/**
 * One failed constraint of a request.
 *
 * @param text as AWS words it, for example {@code Value null at 'modelPackageGroupName' failed to
 *     satisfy constraint: Member must not be null}
 */
public record Violation(String text) {}
