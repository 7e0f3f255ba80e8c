$version: "2"

// How far a package is: its status, its approval and its stage of life.
namespace com.amazonaws.sagemaker

enum ModelPackageStatus {
    PENDING = "Pending"
    IN_PROGRESS = "InProgress"
    COMPLETED = "Completed"
    FAILED = "Failed"
    DELETING = "Deleting"
}

structure ModelPackageStatusDetails {
    @required
    ValidationStatuses: ModelPackageStatusItemList

    ImageScanStatuses: ModelPackageStatusItemList
}

structure ModelPackageStatusItem {
    @required
    Name: EntityName

    @required
    Status: DetailedModelPackageStatus

    FailureReason: String
}

enum DetailedModelPackageStatus {
    NOT_STARTED = "NotStarted"
    IN_PROGRESS = "InProgress"
    COMPLETED = "Completed"
    FAILED = "Failed"
}

enum ModelApprovalStatus {
    APPROVED = "Approved"
    REJECTED = "Rejected"
    PENDING_MANUAL_APPROVAL = "PendingManualApproval"
}

@length(min: 0, max: 1024)
@pattern("^.*$")
string ApprovalDescription

structure ModelLifeCycle {
    @required
    Stage: EntityName

    @required
    StageStatus: EntityName

    StageDescription: StageDescription
}

@length(min: 0, max: 1024)
@pattern("^.{0,1024}$")
string StageDescription

enum SkipModelValidation {
    ALL = "All"
    NONE = "None"
}

enum ModelPackageRegistrationType {
    LOGGED = "Logged"
    REGISTERED = "Registered"
}

structure ManagedConfiguration {
    ManagedStorageType: ManagedStorageType
}

list ModelPackageStatusItemList {
    member: ModelPackageStatusItem
}
