package waybill.registry.transform;

/** Whose fault a failure is, as failure reasons begin. */
public enum FailureClass {
  /** The request or its data. */
  CLIENT_ERROR("ClientError"),
  /** The container. */
  ALGORITHM_ERROR("AlgorithmError"),
  /** The service. */
  INTERNAL_SERVER_ERROR("InternalServerError");

  private final String text;

  FailureClass(String text) {
    this.text = text;
  }

  /** The word at the beginning of a failure reason. */
  public String text() {
    return text;
  }
}
