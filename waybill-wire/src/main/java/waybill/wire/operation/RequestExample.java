package waybill.wire.operation;

import waybill.wire.json.JsonObject;

/**
 * A request that a person would make.
 *
 * @param title what the request is for, in a few words
 * @param input the request; keeps all constraints of the operation
 */
public record RequestExample(String title, JsonObject input) {
  private static final String VALUES = "Further values";

  /** Whether this is not worth showing as a whole: it only has values for members. */
  public boolean isOnlyForItsValues() {
    return title.equals(VALUES);
  }
}
