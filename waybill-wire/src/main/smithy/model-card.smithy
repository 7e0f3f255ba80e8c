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
        /// The ARN of the new card.
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
        /// The ARN of the card.
        @required
        ModelCardArn: ModelCardArn

        /// The name of the card.
        @required
        ModelCardName: EntityName

        /// The version of the card.
        @required
        ModelCardVersion: Integer

        /// The card as JSON text.
        @required
        Content: ModelCardContent

        /// How far the card is in its review.
        @required
        ModelCardStatus: ModelCardStatus

        /// The key that encrypts the card.
        SecurityConfig: ModelCardSecurityConfig

        /// When the card was created.
        @required
        CreationTime: Timestamp

        /// Who created the card.
        @required
        CreatedBy: UserContext

        /// When the card was last changed.
        LastModifiedTime: Timestamp

        /// Who last changed the card.
        LastModifiedBy: UserContext

        /// How far the deletion of the card is; absent while nobody deletes it.
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
        /// The ARN of the card.
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
        /// The name of the card; an ARN is not accepted.
        @required
        ModelCardName: EntityName
    }

    errors: [
        ConflictException
        ResourceNotFound
    ]
}

/// Lists model cards.
@paginated(inputToken: "NextToken", outputToken: "NextToken", pageSize: "MaxResults", items: "ModelCardSummaries")
operation ListModelCards {
    input := {
        /// Only cards that were created after this time.
        CreationTimeAfter: Timestamp

        /// Only cards that were created before this time.
        CreationTimeBefore: Timestamp

        /// How many results a page may hold.
        MaxResults: MaxResults

        /// Only cards with this text in their name.
        NameContains: EntityName

        /// Only cards with this status.
        ModelCardStatus: ModelCardStatus

        /// Where the page starts: the NextToken of the answer before. Pages are joined without it.
        NextToken: NextToken

        /// What to sort by.
        SortBy: ModelCardSortBy

        /// Which way to sort.
        SortOrder: ModelCardSortOrder
    }

    output := {
        /// The cards of this page.
        @required
        ModelCardSummaries: ModelCardSummaryList

        /// Where the next page starts; absent on the last page.
        NextToken: NextToken
    }
}

/// Lists the versions of a model card.
@paginated(inputToken: "NextToken", outputToken: "NextToken", pageSize: "MaxResults", items: "ModelCardVersionSummaryList")
operation ListModelCardVersions {
    input := {
        /// Only versions that were created after this time.
        CreationTimeAfter: Timestamp

        /// Only versions that were created before this time.
        CreationTimeBefore: Timestamp

        /// How many results a page may hold.
        MaxResults: MaxResults

        /// The name or the ARN of the card.
        @required
        ModelCardName: ModelCardNameOrArn

        /// Only versions with this status.
        ModelCardStatus: ModelCardStatus

        /// Where the page starts: the NextToken of the answer before. Pages are joined without it.
        NextToken: NextToken

        /// What to sort by.
        SortBy: ModelCardVersionSortBy

        /// Which way to sort.
        SortOrder: ModelCardSortOrder
    }

    output := {
        /// The versions of this page.
        @required
        ModelCardVersionSummaryList: ModelCardVersionSummaryList

        /// Where the next page starts; absent on the last page.
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
    /// The ARN of the card.
    ModelCardArn: ModelCardArn

    /// The name of the card.
    ModelCardName: EntityName

    /// The version of the card.
    ModelCardVersion: Integer

    /// The card as JSON text.
    Content: ModelCardContent

    /// How far the card is in its review.
    ModelCardStatus: ModelCardStatus

    /// The key that encrypts the card.
    SecurityConfig: ModelCardSecurityConfig

    /// When the card was created.
    CreationTime: Timestamp

    /// Who created the card.
    CreatedBy: UserContext

    /// When the card was last changed.
    LastModifiedTime: Timestamp

    /// Who last changed the card.
    LastModifiedBy: UserContext

    /// The tags of the card.
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
    /// The name of the card.
    @required
    ModelCardName: EntityName

    /// The ARN of the card.
    @required
    ModelCardArn: ModelCardArn

    /// How far the card is in its review.
    @required
    ModelCardStatus: ModelCardStatus

    /// When the card was created.
    @required
    CreationTime: Timestamp

    /// When the card was last changed.
    LastModifiedTime: Timestamp
}

/// A version of a model card as a list shows it.
structure ModelCardVersionSummary {
    /// The name of the card.
    @required
    ModelCardName: EntityName

    /// The ARN of the card.
    @required
    ModelCardArn: ModelCardArn

    /// How far the card is in its review.
    @required
    ModelCardStatus: ModelCardStatus

    /// The number of the version.
    @required
    ModelCardVersion: Integer

    /// When the version was created.
    @required
    CreationTime: Timestamp

    /// When the version was last changed.
    LastModifiedTime: Timestamp
}

/// The key that encrypts a model card.
structure ModelCardSecurityConfig {
    /// The key, by its id, its alias or its ARN.
    KmsKeyId: KmsKeyId
}

/// The key that protects what a package says about a model.
structure ModelPackageSecurityConfig {
    /// The key, by its id, its alias or its ARN.
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
    /// The deletion is under way.
    DELETE_INPROGRESS = "DeleteInProgress"

    /// The deletion is asked for.
    DELETE_PENDING = "DeletePending"

    /// The content is gone, exports are not yet.
    CONTENT_DELETED = "ContentDeleted"

    /// The exports are gone too.
    EXPORTJOBS_DELETED = "ExportJobsDeleted"

    /// All of it is gone.
    DELETE_COMPLETED = "DeleteCompleted"

    /// The deletion did not work.
    DELETE_FAILED = "DeleteFailed"
}

/// What model cards can be sorted by.
enum ModelCardSortBy {
    /// By the name of the card.
    NAME = "Name"

    /// By the time of creation.
    CREATION_TIME = "CreationTime"
}

/// Which way model cards are sorted.
enum ModelCardSortOrder {
    /// Smallest or oldest first.
    ASCENDING = "Ascending"

    /// Largest or newest first.
    DESCENDING = "Descending"
}

/// Model cards of one page.
list ModelCardSummaryList {
    member: ModelCardSummary
}

/// What versions of a card can be sorted by.
enum ModelCardVersionSortBy {
    /// By the number of the version.
    VERSION = "Version"
}

/// Versions of a card, of one page.
list ModelCardVersionSummaryList {
    member: ModelCardVersionSummary
}
