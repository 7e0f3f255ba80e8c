$version: "2"
$operationInputSuffix: "Request"
$operationOutputSuffix: "Response"

// Export of model cards as documents.
namespace com.amazonaws.sagemaker

/// Writes a model card as a PDF document to an object store.
operation CreateModelCardExportJob {
    input := {
        /// The name or the ARN of the card.
        @required
        ModelCardName: ModelCardNameOrArn

        /// The version to export; the newest when absent.
        ModelCardVersion: Integer

        /// A name for the job.
        @required
        ModelCardExportJobName: EntityName

        /// Where to write the document.
        @required
        OutputConfig: ModelCardExportOutputConfig
    }

    output := {
        /// The ARN of the new export.
        @required
        ModelCardExportJobArn: ModelCardExportJobArn
    }

    errors: [
        ConflictException
        ResourceNotFound
        ResourceLimitExceeded
    ]
}

/// Shows an export of a model card and how far it is.
operation DescribeModelCardExportJob {
    input := {
        /// The ARN of the export, as its creation answered it.
        @required
        ModelCardExportJobArn: ModelCardExportJobArn
    }

    output := {
        /// The name of the export.
        @required
        ModelCardExportJobName: EntityName

        /// The ARN of the export.
        @required
        ModelCardExportJobArn: ModelCardExportJobArn

        /// How far the export is.
        @required
        Status: ModelCardExportJobStatus

        /// The card that is exported.
        @required
        ModelCardName: EntityName

        /// The version that is exported.
        @required
        ModelCardVersion: Integer

        /// Where the export writes.
        @required
        OutputConfig: ModelCardExportOutputConfig

        /// When the export was asked for.
        @required
        CreatedAt: Timestamp

        /// When its status last changed.
        @required
        LastModifiedAt: Timestamp

        /// Why the export failed; absent when it did not.
        FailureReason: FailureReason

        /// What the export wrote; absent until it is complete.
        ExportArtifacts: ModelCardExportArtifacts
    }

    errors: [
        ResourceNotFound
    ]
}

/// Lists the exports of a model card.
@paginated(inputToken: "NextToken", outputToken: "NextToken", pageSize: "MaxResults", items: "ModelCardExportJobSummaries")
operation ListModelCardExportJobs {
    input := {
        /// The card.
        @required
        ModelCardName: EntityName

        /// Only exports of this version.
        ModelCardVersion: Integer

        /// Only exports that were created after this time.
        CreationTimeAfter: Timestamp

        /// Only exports that were created before this time.
        CreationTimeBefore: Timestamp

        /// Only exports with this text in their name.
        ModelCardExportJobNameContains: EntityName

        /// Only exports with this status.
        StatusEquals: ModelCardExportJobStatus

        /// What to sort by.
        SortBy: ModelCardExportJobSortBy

        /// Which way to sort.
        SortOrder: ModelCardExportJobSortOrder

        /// Where the page starts: the NextToken of the answer before. Pages are joined without it.
        NextToken: NextToken

        /// How many results a page may hold.
        MaxResults: MaxResults
    }

    output := {
        /// The exports of this page.
        @required
        ModelCardExportJobSummaries: ModelCardExportJobSummaryList

        /// Where the next page starts; absent on the last page.
        NextToken: NextToken
    }
}

/// What an export wrote.
structure ModelCardExportArtifacts {
    /// Where the document lies.
    @required
    S3ExportArtifacts: S3Uri
}

/// An export as a list shows it.
structure ModelCardExportJobSummary {
    /// The name of the export.
    @required
    ModelCardExportJobName: EntityName

    /// The ARN of the export.
    @required
    ModelCardExportJobArn: ModelCardExportJobArn

    /// How far the export is.
    @required
    Status: ModelCardExportJobStatus

    /// The card that is exported.
    @required
    ModelCardName: EntityName

    /// The version that was exported.
    @required
    ModelCardVersion: Integer

    /// When the export was asked for.
    @required
    CreatedAt: Timestamp

    /// When its status last changed.
    @required
    LastModifiedAt: Timestamp
}

/// Where an export writes.
structure ModelCardExportOutputConfig {
    /// The prefix for the document.
    @required
    S3OutputPath: S3Uri
}

/// The ARN of an export.
@length(min: 0, max: 256)
@pattern("^arn:aws[a-z\\-]*:sagemaker:[a-z0-9\\-]{9,16}:[0-9]{12}:model-card/[a-zA-Z0-9](-*[a-zA-Z0-9]){0,62}/export-job/[a-zA-Z0-9](-*[a-zA-Z0-9]){0,62}$")
string ModelCardExportJobArn

/// How far an export is.
enum ModelCardExportJobStatus {
    /// The document is being written.
    IN_PROGRESS = "InProgress"

    /// The document is written.
    COMPLETED = "Completed"

    /// There is no document; the reason is told.
    FAILED = "Failed"
}

/// What exports can be sorted by.
enum ModelCardExportJobSortBy {
    /// By the name of the export.
    NAME = "Name"

    /// By the time at which it was asked for.
    CREATION_TIME = "CreationTime"

    /// By how far it is.
    STATUS = "Status"
}

/// Which way exports are sorted.
enum ModelCardExportJobSortOrder {
    /// Smallest or oldest first.
    ASCENDING = "Ascending"

    /// Largest or newest first.
    DESCENDING = "Descending"
}

/// Exports of one page.
list ModelCardExportJobSummaryList {
    member: ModelCardExportJobSummary
}
