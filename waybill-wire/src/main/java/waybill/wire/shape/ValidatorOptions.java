package waybill.wire.shape;

/**
 * What the validator is asked to overlook.
 *
 * @param acceptAnyInstanceType whether a machine type that the contract does not list passes if it
 *     looks like one; AWS adds new ones every few weeks
 */
public record ValidatorOptions(boolean acceptAnyInstanceType) {
  /** Nothing is overlooked. */
  public static final ValidatorOptions STRICT = new ValidatorOptions(false);
}
