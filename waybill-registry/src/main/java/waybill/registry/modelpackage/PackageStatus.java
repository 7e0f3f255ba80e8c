package waybill.registry.modelpackage;

/** Where a package stands: the API's ModelPackageStatus. */
public enum PackageStatus {
  PENDING("Pending"),
  IN_PROGRESS("InProgress"),
  COMPLETED("Completed"),
  FAILED("Failed"),
  DELETING("Deleting");

  private final String text;

  PackageStatus(String text) {
    this.text = text;
  }

  /** The API's word for it. */
  public String text() {
    return text;
  }
}
