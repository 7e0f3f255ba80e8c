$version: "2"

// Comparing packages, and going back to an earlier one.
namespace waybill

use com.amazonaws.sagemaker#ApprovalDescription
use com.amazonaws.sagemaker#ArnOrName
use com.amazonaws.sagemaker#Boolean
use com.amazonaws.sagemaker#ModelApprovalStatus
use com.amazonaws.sagemaker#ModelLifeCycle
use com.amazonaws.sagemaker#ModelPackageArn
use com.amazonaws.sagemaker#String
use com.amazonaws.sagemaker#VersionedArnOrName

/// Tells what two packages differ in.
operation CompareModelPackages {
    input := {
        /// The package that differences are told from: a name, a group/version or an ARN.
        @required
        Before: VersionedArnOrName

        /// The package that differences are told to.
        @required
        After: VersionedArnOrName
    }

    output := {
        /// The ARN of the first package.
        @required
        Before: ModelPackageArn

        /// The ARN of the second package.
        @required
        After: ModelPackageArn

        /// What differs, section by section; empty when nothing does but names and times.
        @required
        Differences: DifferenceList
    }
}

/// Differences in the order of their sections.
list DifferenceList {
    member: Difference
}

/// One value that two packages differ in.
structure Difference {
    /// The part of a package that the value belongs to, for example `Metrics`.
    @required
    Section: String

    /// Where the value stands in the answer that describes a package.
    @required
    Path: String

    /// The value of the first package; absent when it has none.
    Before: String

    /// The value of the second package; absent when it has none.
    After: String

    /// The second value minus the first, where both are numbers.
    Delta: NumberDelta

    /// `Better` or `Worse` for a metric whose direction is known.
    Verdict: String

    /// Whether a digest says that what the value points at is the same.
    SameContent: Boolean
}

/// A second number minus a first.
double NumberDelta

/// Goes back to the version that was approved before the present one: rejects the one and approves
/// the other, with the stage that it had then, as one act.
operation RollbackModelPackageGroup {
    input := {
        /// The name or the ARN of the group.
        @required
        ModelPackageGroupName: ArnOrName

        /// Why; told in the approval description of both versions.
        @required
        Reason: RollbackReason

        /// Only tells what would be done.
        DryRun: Boolean
    }

    output := {
        /// The version that was approved, and is no longer.
        @required
        From: RollbackStep

        /// The version that is approved again.
        @required
        To: RollbackStep

        /// Whether nothing was changed.
        @required
        DryRun: Boolean
    }
}

/// A reason of a few sentences.
@length(min: 1, max: 900)
string RollbackReason

/// What a rollback changes on one version.
structure RollbackStep {
    /// The version.
    @required
    ModelPackageArn: ModelPackageArn

    /// The members that change, before.
    @required
    Before: RollbackState

    /// The same members after.
    @required
    After: RollbackState
}

/// The members that a rollback changes.
structure RollbackState {
    /// May the version ship?
    ModelApprovalStatus: ModelApprovalStatus

    /// Why it may or may not.
    ApprovalDescription: ApprovalDescription

    /// Where it stands in its life cycle.
    ModelLifeCycle: ModelLifeCycle
}
