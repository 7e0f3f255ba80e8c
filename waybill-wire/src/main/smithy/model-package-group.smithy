$version: "2"

// Model package groups and their resource policies.
namespace com.amazonaws.sagemaker

/// Creates a group, in which the versions of one model are registered and numbered.
operation CreateModelPackageGroup {
    input := {
        /// The name of the group. It cannot be changed later.
        @required
        ModelPackageGroupName: EntityName

        /// What the models of this group are for. It cannot be changed later.
        ModelPackageGroupDescription: EntityDescription

        /// Tags of the group. Its versions have none of their own.
        Tags: TagList

        /// How the artifacts of the group's versions are kept.
        ManagedConfiguration: ManagedConfiguration
    }

    output := {
        /// The ARN of the new group.
        @required
        ModelPackageGroupArn: ModelPackageGroupArn
    }

    errors: [
        ResourceLimitExceeded
    ]
}

/// Shows a group.
operation DescribeModelPackageGroup {
    input := {
        /// The name or the ARN of the group.
        @required
        ModelPackageGroupName: ArnOrName
    }

    output := {
        @required
        ModelPackageGroupName: EntityName

        @required
        ModelPackageGroupArn: ModelPackageGroupArn

        ModelPackageGroupDescription: EntityDescription

        @required
        CreationTime: CreationTime

        @required
        CreatedBy: UserContext

        @required
        ModelPackageGroupStatus: ModelPackageGroupStatus

        ManagedConfiguration: ManagedConfiguration
    }
}

/// Lists the groups of the account, a page at a time.
@paginated(inputToken: "NextToken", outputToken: "NextToken", pageSize: "MaxResults", items: "ModelPackageGroupSummaryList")
operation ListModelPackageGroups {
    input := {
        /// Only groups that were created after this time.
        CreationTimeAfter: CreationTime

        /// Only groups that were created before this time.
        CreationTimeBefore: CreationTime

        MaxResults: MaxResults

        /// Only groups with this text in their name. Capital and small letters differ.
        NameContains: NameContains

        NextToken: NextToken

        /// What to sort by; the creation time when absent.
        SortBy: ModelPackageGroupSortBy

        /// Which way to sort; ascending when absent.
        SortOrder: SortOrder

        /// Whether to list groups of this account or those that others have shared.
        CrossAccountFilterOption: CrossAccountFilterOption
    }

    output := {
        @required
        ModelPackageGroupSummaryList: ModelPackageGroupSummaryList

        NextToken: NextToken
    }
}

/// Deletes a group that has no versions.
operation DeleteModelPackageGroup {
    input := {
        /// The name or the ARN of the group.
        @required
        ModelPackageGroupName: ArnOrName
    }

    errors: [
        ConflictException
    ]
}

/// Sets the policy that lets other accounts use a group; replaces the one before.
operation PutModelPackageGroupPolicy {
    input := {
        /// The name of the group; an ARN is not accepted.
        @required
        ModelPackageGroupName: EntityName

        @required
        ResourcePolicy: PolicyString
    }

    output := {
        @required
        ModelPackageGroupArn: ModelPackageGroupArn
    }

    errors: [
        ConflictException
    ]
}

/// Shows the policy of a group.
operation GetModelPackageGroupPolicy {
    input := {
        /// The name of the group; an ARN is not accepted.
        @required
        ModelPackageGroupName: EntityName
    }

    output := {
        @required
        ResourcePolicy: PolicyString
    }
}

/// Removes the policy of a group.
operation DeleteModelPackageGroupPolicy {
    input := {
        /// The name of the group; an ARN is not accepted.
        @required
        ModelPackageGroupName: EntityName
    }
}

/// A group as Search finds it.
structure ModelPackageGroup {
    ModelPackageGroupName: EntityName
    ModelPackageGroupArn: ModelPackageGroupArn
    ModelPackageGroupDescription: EntityDescription
    CreationTime: CreationTime
    CreatedBy: UserContext
    ModelPackageGroupStatus: ModelPackageGroupStatus
    Tags: TagList
}

/// A group as a list shows it.
structure ModelPackageGroupSummary {
    @required
    ModelPackageGroupName: EntityName

    @required
    ModelPackageGroupArn: ModelPackageGroupArn

    ModelPackageGroupDescription: EntityDescription

    @required
    CreationTime: CreationTime

    @required
    ModelPackageGroupStatus: ModelPackageGroupStatus

    ManagedConfiguration: ManagedConfiguration
}

/// The ARN of a group.
@length(min: 1, max: 2048)
@pattern("^arn:aws[a-z\\-]*:sagemaker:[a-z0-9\\-]{9,16}:[0-9]{12}:model-package-group/[\\S]{1,2048}$")
string ModelPackageGroupArn

/// How far the creation or deletion of a group is.
enum ModelPackageGroupStatus {
    PENDING = "Pending"
    IN_PROGRESS = "InProgress"
    COMPLETED = "Completed"
    FAILED = "Failed"
    DELETING = "Deleting"
    DELETE_FAILED = "DeleteFailed"
}

/// What groups can be sorted by.
enum ModelPackageGroupSortBy {
    NAME = "Name"
    CREATION_TIME = "CreationTime"
}

/// Groups of one page.
list ModelPackageGroupSummaryList {
    member: ModelPackageGroupSummary
}

/// A policy as JSON text.
@length(min: 1, max: 20480)
@pattern("^.*$")
string PolicyString
