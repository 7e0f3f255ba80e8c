$version: "2"

// What is known of the artifacts of a package.
namespace waybill

use com.amazonaws.sagemaker#Long
use com.amazonaws.sagemaker#ModelPackageArn
use com.amazonaws.sagemaker#String
use com.amazonaws.sagemaker#Timestamp
use com.amazonaws.sagemaker#VersionedArnOrName

/// Tells what was found out of the artifacts of a package since it was registered.
operation DescribeModelPackageArtifacts {
    input := {
        /// The package: a name, a group/version or an ARN.
        @required
        ModelPackageName: VersionedArnOrName
    }

    output := {
        /// The package. The only member where nothing was checked, or there are no artifacts.
        @required
        ModelPackageArn: ModelPackageArn

        /// The name of the report.
        ArtifactReportName: String

        /// The ARN of the report, whose history can be listed.
        ArtifactReportArn: String

        /// When the report was begun.
        CreationTime: Timestamp

        /// When it was changed last.
        LastModifiedTime: Timestamp

        /// How artifacts are checked: `Check` or `Pin`.
        CheckMode: String

        /// `InProgress` while there is more to find out, then `Completed`.
        Status: String

        /// `Resolved`, `Refused`, `Unreachable` or `Unfinished`.
        Outcome: String

        /// Why the outcome is none of the good ones.
        Reason: String

        /// The sources of all containers.
        Sources: ArtifactSourceList

        /// What is in the way of staging; the first hundred.
        Refusals: ArtifactRefusalList

        /// How many there are.
        RefusalCount: Long

        /// `clean by allow-list`, `unknown` or `dangerous`; absent until files were scanned.
        ScanVerdict: String

        /// Why; those of greatest concern first, at most two hundred.
        ScanFindings: ArtifactFindingList

        /// How many there are.
        ScanFindingCount: Long

        /// How often the server could not find out more.
        FailedAttempts: Long

        /// When it tries again, at the earliest.
        NextAttemptTime: Timestamp
    }
}

/// Sources of containers.
list ArtifactSourceList {
    member: ArtifactSource
}

/// One source of a container.
structure ArtifactSource {
    /// Where the container stands in the answer that describes the package.
    Container: String

    /// The directory in the container that its files are staged to.
    Directory: String

    /// The location as the package has it.
    Location: String

    /// How many objects it has.
    ObjectCount: Long

    /// What they have together.
    SizeInBytes: Long

    /// The first objects by path; of a package, at most ten thousand are listed.
    Objects: ArtifactObjectList
}

/// Objects.
list ArtifactObjectList {
    member: ArtifactObject
}

/// An object as it was seen.
structure ArtifactObject {
    /// The path of its file below the directory; of an archive, its name.
    Path: String

    /// Where it lies.
    Uri: String

    /// How large it is.
    SizeInBytes: Long

    /// Its entity tag.
    ETag: String

    /// Its version, in a store that keeps versions.
    VersionId: String

    /// The SHA-256 of its content, in hexadecimal, where it is pinned.
    Sha256: String
}

/// Broken rules.
list ArtifactRefusalList {
    member: ArtifactRefusal
}

/// A broken rule.
structure ArtifactRefusal {
    /// Where the container stands in the answer that describes the package.
    Container: String

    /// The name of the rule.
    Rule: String

    /// What breaks it.
    Object: String

    /// What is wrong and what to do.
    Message: String
}

/// Findings of a scan.
list ArtifactFindingList {
    member: ArtifactFinding
}

/// A finding of a scan.
structure ArtifactFinding {
    /// The file, with the directory that it is staged to.
    File: String

    /// The name of the rule.
    Rule: String

    /// What it alone would make of the file.
    Verdict: String

    /// What was found.
    Message: String
}
