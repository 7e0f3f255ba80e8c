$version: "2"

// Model package groups and their resource policies.
namespace com.amazonaws.sagemaker

operation CreateModelPackageGroup {
    input := {
        @required
        ModelPackageGroupName: EntityName

        ModelPackageGroupDescription: EntityDescription

        Tags: TagList

        ManagedConfiguration: ManagedConfiguration
    }

    output := {
        @required
        ModelPackageGroupArn: ModelPackageGroupArn
    }

    errors: [
        ResourceLimitExceeded
    ]
}

operation DescribeModelPackageGroup {
    input := {
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

@paginated(inputToken: "NextToken", outputToken: "NextToken", pageSize: "MaxResults", items: "ModelPackageGroupSummaryList")
operation ListModelPackageGroups {
    input := {
        CreationTimeAfter: CreationTime
        CreationTimeBefore: CreationTime
        MaxResults: MaxResults
        NameContains: NameContains
        NextToken: NextToken
        SortBy: ModelPackageGroupSortBy
        SortOrder: SortOrder
        CrossAccountFilterOption: CrossAccountFilterOption
    }

    output := {
        @required
        ModelPackageGroupSummaryList: ModelPackageGroupSummaryList

        NextToken: NextToken
    }
}

operation DeleteModelPackageGroup {
    input := {
        @required
        ModelPackageGroupName: ArnOrName
    }

    errors: [
        ConflictException
    ]
}

operation PutModelPackageGroupPolicy {
    input := {
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

operation GetModelPackageGroupPolicy {
    input := {
        @required
        ModelPackageGroupName: EntityName
    }

    output := {
        @required
        ResourcePolicy: PolicyString
    }
}

operation DeleteModelPackageGroupPolicy {
    input := {
        @required
        ModelPackageGroupName: EntityName
    }
}

structure ModelPackageGroup {
    ModelPackageGroupName: EntityName
    ModelPackageGroupArn: ModelPackageGroupArn
    ModelPackageGroupDescription: EntityDescription
    CreationTime: CreationTime
    CreatedBy: UserContext
    ModelPackageGroupStatus: ModelPackageGroupStatus
    Tags: TagList
}

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

@length(min: 1, max: 2048)
@pattern("^arn:aws[a-z\\-]*:sagemaker:[a-z0-9\\-]{9,16}:[0-9]{12}:model-package-group/[\\S]{1,2048}$")
string ModelPackageGroupArn

enum ModelPackageGroupStatus {
    PENDING = "Pending"
    IN_PROGRESS = "InProgress"
    COMPLETED = "Completed"
    FAILED = "Failed"
    DELETING = "Deleting"
    DELETE_FAILED = "DeleteFailed"
}

enum ModelPackageGroupSortBy {
    NAME = "Name"
    CREATION_TIME = "CreationTime"
}

list ModelPackageGroupSummaryList {
    member: ModelPackageGroupSummary
}

@length(min: 1, max: 20480)
@pattern("^.*$")
string PolicyString
