package waybill.registry.search;

/** The kinds of resources that can be searched, under the API's names. */
public enum SearchKind {
  /** Versions of groups, and packages without a group. */
  MODEL_PACKAGE("ModelPackage"),
  MODEL_PACKAGE_GROUP("ModelPackageGroup"),
  MODEL_CARD("ModelCard"),
  MODEL("Model");

  private final String text;

  SearchKind(String text) {
    this.text = text;
  }

  /** The API's word. */
  public String text() {
    return text;
  }
}
