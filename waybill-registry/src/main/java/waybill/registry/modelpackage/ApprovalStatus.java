package waybill.registry.modelpackage;

/** May this version ship? The API's ModelApprovalStatus; any value may follow any other. */
public enum ApprovalStatus {
  APPROVED("Approved"),
  REJECTED("Rejected"),
  PENDING_MANUAL_APPROVAL("PendingManualApproval");

  private final String text;

  ApprovalStatus(String text) {
    this.text = text;
  }

  /** The API's word for it. */
  public String text() {
    return text;
  }
}
