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
        @required
        ModelCardExportJobArn: ModelCardExportJobArn
    }

    output := {
        @required
        ModelCardExportJobName: EntityName

        @required
        ModelCardExportJobArn: ModelCardExportJobArn

        @required
        Status: ModelCardExportJobStatus

        @required
        ModelCardName: EntityName

        @required
        ModelCardVersion: Integer

        @required
        OutputConfig: ModelCardExportOutputConfig

        @required
        CreatedAt: Timestamp

        @required
        LastModifiedAt: Timestamp

        FailureReason: FailureReason

        ExportArtifacts: ModelCardExportArtifacts
    }

    errors: [
        ResourceNotFound
    ]
}

/// Lists the exports of a model card, a page at a time.
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

        NextToken: NextToken

        MaxResults: MaxResults
    }

    output := {
        @required
        ModelCardExportJobSummaries: ModelCardExportJobSummaryList

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
    @required
    ModelCardExportJobName: EntityName

    @required
    ModelCardExportJobArn: ModelCardExportJobArn

    @required
    Status: ModelCardExportJobStatus

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
    IN_PROGRESS = "InProgress"
    COMPLETED = "Completed"
    FAILED = "Failed"
}

/// What exports can be sorted by.
enum ModelCardExportJobSortBy {
    NAME = "Name"
    CREATION_TIME = "CreationTime"
    STATUS = "Status"
}

/// Which way exports are sorted.
enum ModelCardExportJobSortOrder {
    ASCENDING = "Ascending"
    DESCENDING = "Descending"
}

/// Exports of one page.
list ModelCardExportJobSummaryList {
    member: ModelCardExportJobSummary
}
