$version: "2"

// How far a package is: its status, its approval and its stage of life.
namespace com.amazonaws.sagemaker

/// How far a package is on its way from creation to completion or failure.
enum ModelPackageStatus {
    /// Waiting for its validation to begin.
    PENDING = "Pending"

    /// Being validated.
    IN_PROGRESS = "InProgress"

    /// Ready for use.
    COMPLETED = "Completed"

    /// The validation failed.
    FAILED = "Failed"

    /// Being deleted.
    DELETING = "Deleting"
}

/// The steps behind the status of a package.
structure ModelPackageStatusDetails {
    /// One entry for each validation profile.
    @required
    ValidationStatuses: ModelPackageStatusItemList

    /// One entry for each scan of a container image.
    ImageScanStatuses: ModelPackageStatusItemList
}

/// The status of one step.
structure ModelPackageStatusItem {
    /// The name of the step; for a validation, that of its profile.
    @required
    Name: EntityName

    /// How far the step is.
    @required
    Status: DetailedModelPackageStatus

    /// Why the step failed; absent when it did not.
    FailureReason: String
}

/// How far one step is.
enum DetailedModelPackageStatus {
    /// Has not begun.
    NOT_STARTED = "NotStarted"

    /// Is running.
    IN_PROGRESS = "InProgress"

    /// Succeeded.
    COMPLETED = "Completed"

    /// Did not succeed; the reason is told.
    FAILED = "Failed"
}

/// Whether a version may be deployed.
enum ModelApprovalStatus {
    /// The version may be deployed.
    APPROVED = "Approved"

    /// The version must not be deployed.
    REJECTED = "Rejected"

    /// Nobody has decided yet.
    PENDING_MANUAL_APPROVAL = "PendingManualApproval"
}

/// Why a version was approved or rejected.
@length(min: 0, max: 1024)
@pattern("^.*$")
string ApprovalDescription

/// The stage of its life that a version is in.
structure ModelLifeCycle {
    /// The stage, in words of your own, such as Development or Production.
    @required
    Stage: EntityName

    /// How things stand in this stage, such as PendingApproval or Approved.
    @required
    StageStatus: EntityName

    /// Remarks on the stage.
    StageDescription: StageDescription
}

/// Remarks on a stage.
@length(min: 0, max: 1024)
@pattern("^.{0,1024}$")
string StageDescription

/// Which checks of a model to leave out.
enum SkipModelValidation {
    /// No check is made.
    ALL = "All"

    /// All checks are made.
    NONE = "None"
}

/// Whether a version is registered for use or only logged.
enum ModelPackageRegistrationType {
    /// The version is only logged.
    LOGGED = "Logged"

    /// The version is registered for use.
    REGISTERED = "Registered"
}

/// How the artifacts of a group are kept.
structure ManagedConfiguration {
    /// Restricted keeps artifacts where their owners cannot reach them.
    ManagedStorageType: ManagedStorageType
}

/// The statuses of several steps.
list ModelPackageStatusItemList {
    member: ModelPackageStatusItem
}
