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
        /// The name of the group.
        @required
        ModelPackageGroupName: EntityName

        /// The ARN of the group.
        @required
        ModelPackageGroupArn: ModelPackageGroupArn

        /// What the models of this group are for.
        ModelPackageGroupDescription: EntityDescription

        /// When the group was created.
        @required
        CreationTime: CreationTime

        /// Who created the group.
        @required
        CreatedBy: UserContext

        /// How far the creation or deletion of the group is.
        @required
        ModelPackageGroupStatus: ModelPackageGroupStatus

        /// How the artifacts of the group's versions are kept.
        ManagedConfiguration: ManagedConfiguration
    }
}

/// Lists the groups of the account.
@paginated(inputToken: "NextToken", outputToken: "NextToken", pageSize: "MaxResults", items: "ModelPackageGroupSummaryList")
operation ListModelPackageGroups {
    input := {
        /// Only groups that were created after this time.
        CreationTimeAfter: CreationTime

        /// Only groups that were created before this time.
        CreationTimeBefore: CreationTime

        /// How many results a page may hold; 100 when absent.
        MaxResults: MaxResults

        /// Only groups with this text in their name. Capital and small letters differ.
        NameContains: NameContains

        /// Where the page starts: the NextToken of the answer before. Pages are joined without it.
        NextToken: NextToken

        /// What to sort by; the creation time when absent.
        SortBy: ModelPackageGroupSortBy

        /// Which way to sort; ascending when absent.
        SortOrder: SortOrder

        /// Whether to list groups of this account or those that others have shared; SameAccount when
        /// absent.
        CrossAccountFilterOption: CrossAccountFilterOption
    }

    output := {
        /// The groups of this page.
        @required
        ModelPackageGroupSummaryList: ModelPackageGroupSummaryList

        /// Where the next page starts; absent on the last page.
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

        /// The policy as JSON text, such as file://policy.json.
        @required
        ResourcePolicy: PolicyString
    }

    output := {
        /// The ARN of the group.
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
        /// The policy as JSON text, as it was put.
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
    /// The name of the group.
    ModelPackageGroupName: EntityName

    /// The ARN of the group.
    ModelPackageGroupArn: ModelPackageGroupArn

    /// What the models of this group are for.
    ModelPackageGroupDescription: EntityDescription

    /// When the group was created.
    CreationTime: CreationTime

    /// Who created the group.
    CreatedBy: UserContext

    /// How far the creation or deletion of the group is.
    ModelPackageGroupStatus: ModelPackageGroupStatus

    /// The tags of the group.
    Tags: TagList
}

/// A group as a list shows it.
structure ModelPackageGroupSummary {
    /// The name of the group.
    @required
    ModelPackageGroupName: EntityName

    /// The ARN of the group.
    @required
    ModelPackageGroupArn: ModelPackageGroupArn

    /// What the models of this group are for.
    ModelPackageGroupDescription: EntityDescription

    /// When the group was created.
    @required
    CreationTime: CreationTime

    /// How far the creation or deletion of the group is.
    @required
    ModelPackageGroupStatus: ModelPackageGroupStatus

    /// How the artifacts of the group's versions are kept.
    ManagedConfiguration: ManagedConfiguration
}

/// The ARN of a group.
@length(min: 1, max: 2048)
@pattern("^arn:aws[a-z\\-]*:sagemaker:[a-z0-9\\-]{9,16}:[0-9]{12}:model-package-group/[\\S]{1,2048}$")
string ModelPackageGroupArn

/// How far the creation or deletion of a group is.
enum ModelPackageGroupStatus {
    /// The creation is asked for.
    PENDING = "Pending"

    /// Being created.
    IN_PROGRESS = "InProgress"

    /// Ready for versions.
    COMPLETED = "Completed"

    /// Could not be created.
    FAILED = "Failed"

    /// Being deleted.
    DELETING = "Deleting"

    /// Could not be deleted.
    DELETE_FAILED = "DeleteFailed"
}

/// What groups can be sorted by.
enum ModelPackageGroupSortBy {
    /// By the name of the group.
    NAME = "Name"

    /// By the time of creation.
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
