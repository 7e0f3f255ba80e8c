$version: "2"
$operationInputSuffix: "Request"
$operationOutputSuffix: "Response"

// Model cards: the one inside a package, and those that stand alone.
namespace com.amazonaws.sagemaker

/// Creates a model card that stands alone.
operation CreateModelCard {
    input := {
        /// A name that is unique in the account and region.
        @required
        ModelCardName: EntityName

        /// The key that encrypts the card.
        SecurityConfig: ModelCardSecurityConfig

        /// The card as JSON text.
        @required
        Content: ModelCardContent

        /// How far the card is in its review.
        @required
        ModelCardStatus: ModelCardStatus

        /// Tags of the card.
        Tags: TagList
    }

    output := {
        @required
        ModelCardArn: ModelCardArn
    }

    errors: [
        ConflictException
        ResourceLimitExceeded
    ]
}

/// Shows a model card.
operation DescribeModelCard {
    input := {
        /// The name or the ARN of the card.
        @required
        ModelCardName: ModelCardNameOrArn

        /// The version to show; the newest when absent.
        ModelCardVersion: Integer

        /// Whether to show the whole card or only its main facts.
        IncludedData: IncludedData
    }

    output := {
        @required
        ModelCardArn: ModelCardArn

        @required
        ModelCardName: EntityName

        @required
        ModelCardVersion: Integer

        @required
        Content: ModelCardContent

        @required
        ModelCardStatus: ModelCardStatus

        SecurityConfig: ModelCardSecurityConfig

        @required
        CreationTime: Timestamp

        @required
        CreatedBy: UserContext

        LastModifiedTime: Timestamp

        LastModifiedBy: UserContext

        ModelCardProcessingStatus: ModelCardProcessingStatus
    }

    errors: [
        ResourceNotFound
    ]
}

/// Changes the content or the status of a model card; makes a new version of it.
operation UpdateModelCard {
    input := {
        /// The name or the ARN of the card.
        @required
        ModelCardName: ModelCardNameOrArn

        /// The new content. It cannot be given together with a status.
        Content: ModelCardContent

        /// The new status. It cannot be given together with content.
        ModelCardStatus: ModelCardStatus
    }

    output := {
        @required
        ModelCardArn: ModelCardArn
    }

    errors: [
        ConflictException
        ResourceNotFound
        ResourceLimitExceeded
    ]
}

/// Deletes a model card with all its versions and exports.
operation DeleteModelCard {
    input := {
        @required
        ModelCardName: EntityName
    }

    errors: [
        ConflictException
        ResourceNotFound
    ]
}

/// Lists model cards, a page at a time.
@paginated(inputToken: "NextToken", outputToken: "NextToken", pageSize: "MaxResults", items: "ModelCardSummaries")
operation ListModelCards {
    input := {
        /// Only cards that were created after this time.
        CreationTimeAfter: Timestamp

        /// Only cards that were created before this time.
        CreationTimeBefore: Timestamp

        MaxResults: MaxResults

        /// Only cards with this text in their name.
        NameContains: EntityName

        /// Only cards with this status.
        ModelCardStatus: ModelCardStatus

        NextToken: NextToken

        /// What to sort by.
        SortBy: ModelCardSortBy

        /// Which way to sort.
        SortOrder: ModelCardSortOrder
    }

    output := {
        @required
        ModelCardSummaries: ModelCardSummaryList

        NextToken: NextToken
    }
}

/// Lists the versions of a model card, a page at a time.
@paginated(inputToken: "NextToken", outputToken: "NextToken", pageSize: "MaxResults", items: "ModelCardVersionSummaryList")
operation ListModelCardVersions {
    input := {
        /// Only versions that were created after this time.
        CreationTimeAfter: Timestamp

        /// Only versions that were created before this time.
        CreationTimeBefore: Timestamp

        MaxResults: MaxResults

        /// The name or the ARN of the card.
        @required
        ModelCardName: ModelCardNameOrArn

        /// Only versions with this status.
        ModelCardStatus: ModelCardStatus

        NextToken: NextToken

        /// What to sort by.
        SortBy: ModelCardVersionSortBy

        /// Which way to sort.
        SortOrder: ModelCardSortOrder
    }

    output := {
        @required
        ModelCardVersionSummaryList: ModelCardVersionSummaryList

        NextToken: NextToken
    }

    errors: [
        ResourceNotFound
    ]
}

/// The card of a package.
structure ModelPackageModelCard {
    /// The card as JSON text.
    ModelCardContent: ModelCardContent

    /// How far the card is in its review.
    ModelCardStatus: ModelCardStatus
}

/// A model card as Search finds it.
structure ModelCard {
    ModelCardArn: ModelCardArn

    ModelCardName: EntityName

    /// The version of the card.
    ModelCardVersion: Integer

    Content: ModelCardContent

    ModelCardStatus: ModelCardStatus

    SecurityConfig: ModelCardSecurityConfig

    CreationTime: Timestamp

    /// Who created the card.
    CreatedBy: UserContext

    /// When the card was last changed.
    LastModifiedTime: Timestamp

    /// Who last changed the card.
    LastModifiedBy: UserContext

    Tags: TagList

    /// The model that the card describes.
    ModelId: String

    /// How risky the use of the model is.
    RiskRating: String

    /// The group whose model the card describes.
    ModelPackageGroupName: String
}

/// A model card as a list shows it.
structure ModelCardSummary {
    @required
    ModelCardName: EntityName

    @required
    ModelCardArn: ModelCardArn

    @required
    ModelCardStatus: ModelCardStatus

    @required
    CreationTime: Timestamp

    /// When the card was last changed.
    LastModifiedTime: Timestamp
}

/// A version of a model card as a list shows it.
structure ModelCardVersionSummary {
    @required
    ModelCardName: EntityName

    @required
    ModelCardArn: ModelCardArn

    @required
    ModelCardStatus: ModelCardStatus

    /// The number of the version.
    @required
    ModelCardVersion: Integer

    @required
    CreationTime: Timestamp

    /// When the version was last changed.
    LastModifiedTime: Timestamp
}

/// The key that encrypts a model card.
structure ModelCardSecurityConfig {
    KmsKeyId: KmsKeyId
}

/// The key that protects what a package says about a model.
structure ModelPackageSecurityConfig {
    @required
    KmsKeyId: KmsKeyId
}

/// A model card as JSON text. Never logged.
@length(min: 0, max: 100000)
@pattern("^.*$")
@sensitive
string ModelCardContent

/// How far the deletion of a model card is.
enum ModelCardProcessingStatus {
    DELETE_INPROGRESS = "DeleteInProgress"
    DELETE_PENDING = "DeletePending"
    CONTENT_DELETED = "ContentDeleted"
    EXPORTJOBS_DELETED = "ExportJobsDeleted"
    DELETE_COMPLETED = "DeleteCompleted"
    DELETE_FAILED = "DeleteFailed"
}

/// What model cards can be sorted by.
enum ModelCardSortBy {
    NAME = "Name"
    CREATION_TIME = "CreationTime"
}

/// Which way model cards are sorted.
enum ModelCardSortOrder {
    ASCENDING = "Ascending"
    DESCENDING = "Descending"
}

/// Model cards of one page.
list ModelCardSummaryList {
    member: ModelCardSummary
}

/// What versions of a card can be sorted by.
enum ModelCardVersionSortBy {
    VERSION = "Version"
}

/// Versions of a card, of one page.
list ModelCardVersionSummaryList {
    member: ModelCardVersionSummary
}
