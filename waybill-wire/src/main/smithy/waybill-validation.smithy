$version: "2"

// How validations of packages go, and what transform jobs leave behind.
namespace waybill

use com.amazonaws.sagemaker#Boolean
use com.amazonaws.sagemaker#EntityName
use com.amazonaws.sagemaker#Integer
use com.amazonaws.sagemaker#Long
use com.amazonaws.sagemaker#ModelPackageArn
use com.amazonaws.sagemaker#ModelPackageStatus
use com.amazonaws.sagemaker#String
use com.amazonaws.sagemaker#Timestamp
use com.amazonaws.sagemaker#TransformJobName
use com.amazonaws.sagemaker#TransformJobStatus
use com.amazonaws.sagemaker#VersionedArnOrName

/// Registers one more attempt to validate a package.
operation StartModelPackageValidation {
    input := {
        /// The package: a name, a group/version or an ARN.
        @required
        ModelPackageName: VersionedArnOrName

        /// The only profile to run; all of them when absent.
        ProfileName: EntityName
    }

    output := {
        /// The package.
        @required
        ModelPackageArn: ModelPackageArn

        /// The number of the attempt, from 1.
        @required
        Attempt: Integer
    }
}

/// Tells what attempts to validate a package came to.
operation DescribeModelPackageValidation {
    input := {
        /// The package: a name, a group/version or an ARN.
        @required
        ModelPackageName: VersionedArnOrName
    }

    output := {
        /// The package.
        @required
        ModelPackageArn: ModelPackageArn

        /// Its status.
        @required
        ModelPackageStatus: ModelPackageStatus

        /// All attempts, the newest first.
        @required
        Attempts: ValidationAttemptList
    }
}

/// Attempts to validate a package.
list ValidationAttemptList {
    member: ValidationAttempt
}

/// One attempt to validate a package.
structure ValidationAttempt {
    /// Its number, from 1.
    Attempt: Integer

    /// `InProgress` until every profile has ended, then `Completed` or `Failed`.
    Status: String

    /// When it was asked for.
    CreationTime: Timestamp

    /// One entry for each image that is scanned before its profiles run; absent where there is no scanner.
    ImageScans: ValidationImageScanList

    /// One entry for each profile that it runs.
    Profiles: ValidationAttemptProfileList
}

/// Scans of images in an attempt.
list ValidationImageScanList {
    member: ValidationImageScan
}

/// The scan of one image in an attempt.
structure ValidationImageScan {
    /// The name under which the package's ImageScanStatuses have it.
    Name: String

    /// The image, as its container definition names it.
    Image: String

    /// `NotStarted`, `InProgress`, `Completed` or `Failed`.
    Status: String

    /// Why it failed.
    FailureReason: String

    /// What the scanner looked at; absent where it does not tell.
    ImageDigest: String

    /// The SHA-256 of the scanner's report, in hexadecimal; absent where there was none.
    ReportSha256: String
}

/// Profiles in an attempt.
list ValidationAttemptProfileList {
    member: ValidationAttemptProfile
}

/// One profile in an attempt. How far its job is, is told only while it runs.
structure ValidationAttemptProfile {
    /// The name of the profile.
    ProfileName: String

    /// The transform job; absent until there is one.
    TransformJobName: String

    /// How far the job is.
    TransformJobStatus: String

    /// Why it failed.
    FailureReason: String

    /// The SHA-256 of the document that proves what the job did, or why there is none, in hexadecimal; absent until the end.
    EvidenceSha256: String

    /// How many objects the job reads.
    ObjectCount: Long

    /// How many of them have ended, in whatever way.
    ObjectsDone: Long

    /// How many of those failed.
    ObjectsFailed: Long

    /// How many records were sent.
    RecordCount: Long

    /// How many bytes were sent.
    Bytes: Long
}

/// Shows the document that proves why a profile did not run, and whether it is the one that was recorded. The evidence of one that ran is with its job.
operation DescribeModelPackageValidationEvidence {
    input := {
        /// The package: a name, a group/version or an ARN.
        @required
        ModelPackageName: VersionedArnOrName

        /// The number of the attempt, from 1.
        @required
        Attempt: Integer

        /// The profile.
        @required
        ProfileName: EntityName
    }

    output := {
        /// The package.
        @required
        ModelPackageArn: ModelPackageArn

        /// The number of the attempt.
        @required
        Attempt: Integer

        /// The profile.
        @required
        ProfileName: EntityName

        /// What it came to.
        @required
        Status: TransformJobStatus

        /// Why it failed.
        FailureReason: String

        /// The SHA-256 that was recorded when the profile ended, in hexadecimal.
        @required
        Sha256: String

        /// Whether the document that is stored has this digest.
        @required
        Verified: Boolean

        /// The document, in JSON; absent where it is gone.
        Evidence: String
    }
}

/// Shows the document that proves what a transform job did, and whether it is the one that was recorded.
operation DescribeTransformJobEvidence {
    input := {
        /// The job.
        @required
        TransformJobName: TransformJobName
    }

    output := {
        /// The job.
        @required
        TransformJobName: TransformJobName

        /// What it came to.
        @required
        TransformJobStatus: TransformJobStatus

        /// Why it failed.
        FailureReason: String

        /// The SHA-256 that was recorded when the job ended, in hexadecimal.
        Sha256: String

        /// Whether the document that is stored has this digest.
        @required
        Verified: Boolean

        /// The document, in JSON; absent where it is gone.
        Evidence: String
    }
}

/// Reads some whole lines of the log of a transform job, from its beginning or from where an answer before ended.
operation GetTransformJobLog {
    input := {
        /// The job.
        @required
        TransformJobName: TransformJobName

        /// The NextPosition of the answer before; the beginning when absent.
        Position: LogPosition
    }

    output := {
        /// Lines, with a newline behind each; empty where there are no more yet.
        @required
        Text: String

        /// Where the following lines begin, in bytes.
        @required
        NextPosition: LogPosition

        /// How far the job was before the log was read: an empty text of a job that has ended is the end.
        @required
        TransformJobStatus: TransformJobStatus
    }
}

/// A place in a log, in bytes.
@range(min: 0)
long LogPosition
