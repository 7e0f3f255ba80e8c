package waybill.wire.json;

/**
 * A number as it was written, so that nothing is lost before somebody asks for a value.
 *
 * @param literal digits with sign, fraction and exponent as JSON has them
 */
public record JsonNumber(String literal) implements Json {
  /** A whole number. */
  public static JsonNumber of(long value) {
    return new JsonNumber(Long.toString(value));
  }
}
