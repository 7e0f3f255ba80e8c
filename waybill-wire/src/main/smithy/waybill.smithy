$version: "2"

// Operations of our own, beside the API that other clients know. The same protocol and signatures,
// with targets that begin with "Waybill.".
namespace waybill

use com.amazonaws.sagemaker#Long
use com.amazonaws.sagemaker#MaxResults
use com.amazonaws.sagemaker#NextToken
use com.amazonaws.sagemaker#String
use com.amazonaws.sagemaker#Timestamp

/// What this registry knows beyond the API of SageMaker.
service Waybill {
    version: "2026-11-24"
    operations: [
        CompareModelPackages
        DescribeModelPackageArtifacts
        DescribeModelPackageValidation
        DescribeModelPackageValidationEvidence
        DescribeTransformJobEvidence
        GetTransformJobLog
        ListEventSinks
        ListEvents
        ListHistory
        ReplayEvents
        RollbackModelPackageGroup
        StartModelPackageValidation
    ]
}

/// Lists what happened to a resource, oldest first; also to one that was deleted.
@paginated(inputToken: "NextToken", outputToken: "NextToken", pageSize: "MaxResults", items: "History")
operation ListHistory {
    input := {
        /// The name of a package or group, a group and a version with a slash between, or the ARN of any resource.
        @required
        Resource: HistoryResource

        /// Only changes of these members; a page then holds fewer entries, or none.
        Members: HistoryMemberList

        /// Where the page starts: the NextToken of the answer before.
        NextToken: NextToken

        /// How many entries a page may hold.
        MaxResults: MaxResults
    }

    output := {
        /// The entries of this page.
        History: HistoryEntryList

        /// Where the next page starts; absent on the last page.
        NextToken: NextToken
    }
}

/// One change of a resource.
structure HistoryEntry {
    /// The number of the entry among those of all resources.
    Sequence: Long

    /// When it was done.
    Time: Timestamp

    /// The operation that did it.
    Operation: String

    /// Who did it.
    PrincipalArn: String

    /// The key that signed the request.
    AccessKeyId: String

    /// The id of the request.
    RequestId: String

    /// What was changed: Resource, Tags or Policy.
    Aspect: String

    /// Whether it was Created, Changed or Deleted.
    Kind: String

    /// The SHA-256 of this entry and of all before it, in hexadecimal.
    Hash: String

    /// The members that were changed.
    Changes: HistoryChangeList
}

/// How a member was changed. Texts stand for themselves, other values as JSON.
structure HistoryChange {
    /// The name of the member.
    Member: String

    /// What it was; absent when it was not there.
    Before: String

    /// What it is since; absent when it is not there.
    After: String
}

/// Changes of members.
list HistoryChangeList {
    member: HistoryChange
}

/// Entries of the history.
list HistoryEntryList {
    member: HistoryEntry
}

/// Names of members.
@length(min: 1, max: 50)
list HistoryMemberList {
    member: HistoryMember
}

/// The name of a member.
@length(min: 1, max: 128)
string HistoryMember

/// A name or ARN.
@length(min: 1, max: 2048)
string HistoryResource
