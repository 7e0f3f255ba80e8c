package waybill.registry.search;

/** How a filter compares, under the API's names. */
public enum Operator {
  EQUALS("Equals"),
  NOT_EQUALS("NotEquals"),
  GREATER_THAN("GreaterThan"),
  GREATER_THAN_OR_EQUAL_TO("GreaterThanOrEqualTo"),
  LESS_THAN("LessThan"),
  LESS_THAN_OR_EQUAL_TO("LessThanOrEqualTo"),
  CONTAINS("Contains"),
  EXISTS("Exists"),
  NOT_EXISTS("NotExists"),
  IN("In");

  private final String text;

  Operator(String text) {
    this.text = text;
  }

  /** The API's word. */
  public String text() {
    return text;
  }

  /** Whether it applies to this type. Source: the API page of Filter. */
  boolean appliesTo(PropertyType type) {
    return switch (this) {
      case EQUALS, NOT_EQUALS, EXISTS, NOT_EXISTS -> true;
      case CONTAINS, IN -> type == PropertyType.TEXT;
      case GREATER_THAN, GREATER_THAN_OR_EQUAL_TO, LESS_THAN, LESS_THAN_OR_EQUAL_TO ->
          type != PropertyType.TEXT;
    };
  }
}
