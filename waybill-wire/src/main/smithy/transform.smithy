$version: "2"
$operationInputSuffix: "Request"
$operationOutputSuffix: "Response"

// Batch transform: its input, output and resources, and jobs that ran.
namespace com.amazonaws.sagemaker

use smithy.waiters#waitable

/// Starts a batch transform: runs a model over all files of a data source.
operation CreateTransformJob {
    input := {
        /// A name that is unique in the account and region.
        @required
        TransformJobName: TransformJobName

        /// The model to run.
        @required
        ModelName: ModelName

        /// How many requests may be sent to a container at once.
        MaxConcurrentTransforms: MaxConcurrentTransforms

        /// How long to wait for a container, and how often to try again.
        ModelClientConfig: ModelClientConfig

        /// How large a request may be, in MB; 6 when absent.
        MaxPayloadInMB: MaxPayloadInMB

        /// Whether a request holds one record or as many as fit.
        BatchStrategy: BatchStrategy

        /// Variables that the container finds in its environment.
        Environment: TransformEnvironmentMap

        @required
        TransformInput: TransformInput

        @required
        TransformOutput: TransformOutput

        /// Where to keep a copy of requests and answers.
        DataCaptureConfig: BatchDataCaptureConfig

        @required
        TransformResources: TransformResources

        /// Which parts of the input to send, and what to join to the output.
        DataProcessing: DataProcessing

        /// Tags of the job.
        Tags: TagList

        /// The experiment that the job belongs to.
        ExperimentConfig: ExperimentConfig
    }

    output := {
        @required
        TransformJobArn: TransformJobArn
    }

    errors: [
        ResourceNotFound
        ResourceInUse
        ResourceLimitExceeded
    ]
}

/// Shows a batch transform and how far it is.
@waitable(
    TransformJobCompletedOrStopped: {
        acceptors: [
            {
                state: "success"
                matcher: { output: { path: "TransformJobStatus", expected: "Completed", comparator: "stringEquals" } }
            }
            {
                state: "success"
                matcher: { output: { path: "TransformJobStatus", expected: "Stopped", comparator: "stringEquals" } }
            }
            {
                state: "failure"
                matcher: { output: { path: "TransformJobStatus", expected: "Failed", comparator: "stringEquals" } }
            }
            {
                state: "failure"
                matcher: { errorType: "ValidationException" }
            }
        ]
        minDelay: 60
        maxDelay: 3600
    }
)
operation DescribeTransformJob {
    input := {
        @required
        TransformJobName: TransformJobName
    }

    output := {
        @required
        TransformJobName: TransformJobName

        @required
        TransformJobArn: TransformJobArn

        @required
        TransformJobStatus: TransformJobStatus

        FailureReason: FailureReason

        @required
        ModelName: ModelName

        MaxConcurrentTransforms: MaxConcurrentTransforms

        ModelClientConfig: ModelClientConfig

        MaxPayloadInMB: MaxPayloadInMB

        BatchStrategy: BatchStrategy

        Environment: TransformEnvironmentMap

        @required
        TransformInput: TransformInput

        TransformOutput: TransformOutput

        DataCaptureConfig: BatchDataCaptureConfig

        @required
        TransformResources: TransformResources

        @required
        CreationTime: Timestamp

        TransformStartTime: Timestamp

        TransformEndTime: Timestamp

        LabelingJobArn: LabelingJobArn

        AutoMLJobArn: AutoMLJobArn

        DataProcessing: DataProcessing

        ExperimentConfig: ExperimentConfig
    }

    errors: [
        ResourceNotFound
    ]
}

/// Lists batch transforms, a page at a time.
@paginated(inputToken: "NextToken", outputToken: "NextToken", pageSize: "MaxResults", items: "TransformJobSummaries")
operation ListTransformJobs {
    input := {
        /// Only jobs that were created after this time.
        CreationTimeAfter: Timestamp

        /// Only jobs that were created before this time.
        CreationTimeBefore: Timestamp

        /// Only jobs that changed after this time.
        LastModifiedTimeAfter: Timestamp

        /// Only jobs that changed before this time.
        LastModifiedTimeBefore: Timestamp

        /// Only jobs with this text in their name.
        NameContains: NameContains

        /// Only jobs with this status.
        StatusEquals: TransformJobStatus

        /// What to sort by; the creation time when absent.
        SortBy: SortBy

        /// Which way to sort; descending when absent.
        SortOrder: SortOrder

        NextToken: NextToken

        MaxResults: MaxResults
    }

    output := {
        @required
        TransformJobSummaries: TransformJobSummaries

        NextToken: NextToken
    }
}

/// Asks a batch transform to stop. What it has written so far is not kept.
operation StopTransformJob {
    input := {
        @required
        TransformJobName: TransformJobName
    }

    errors: [
        ResourceNotFound
    ]
}

/// A batch transform as Search finds it.
structure TransformJob {
    TransformJobName: TransformJobName

    TransformJobArn: TransformJobArn

    TransformJobStatus: TransformJobStatus

    FailureReason: FailureReason

    ModelName: ModelName

    MaxConcurrentTransforms: MaxConcurrentTransforms

    ModelClientConfig: ModelClientConfig

    MaxPayloadInMB: MaxPayloadInMB

    BatchStrategy: BatchStrategy

    Environment: TransformEnvironmentMap

    TransformInput: TransformInput

    TransformOutput: TransformOutput

    DataCaptureConfig: BatchDataCaptureConfig

    TransformResources: TransformResources

    CreationTime: Timestamp

    /// When the first container was ready.
    TransformStartTime: Timestamp

    /// When the job ended, in whatever way.
    TransformEndTime: Timestamp

    LabelingJobArn: LabelingJobArn

    AutoMLJobArn: AutoMLJobArn

    DataProcessing: DataProcessing

    ExperimentConfig: ExperimentConfig

    Tags: TagList
}

/// A batch transform as a list shows it.
structure TransformJobSummary {
    @required
    TransformJobName: TransformJobName

    @required
    TransformJobArn: TransformJobArn

    @required
    CreationTime: Timestamp

    /// When the job ended, in whatever way.
    TransformEndTime: Timestamp

    /// When its status last changed.
    LastModifiedTime: Timestamp

    @required
    TransformJobStatus: TransformJobStatus

    FailureReason: FailureReason
}

/// The data that a batch transform reads.
structure TransformInput {
    /// Where the data lies.
    @required
    DataSource: TransformDataSource

    /// The content type of each request.
    ContentType: ContentType

    /// How the files are compressed.
    CompressionType: CompressionType

    /// How a file is split into records.
    SplitType: SplitType
}

/// Where the data of a batch transform lies.
structure TransformDataSource {
    /// Files in an object store.
    @required
    S3DataSource: TransformS3DataSource
}

/// Input files in an object store.
structure TransformS3DataSource {
    /// Whether the address is a prefix or a manifest.
    @required
    S3DataType: S3DataType

    /// The prefix or the manifest.
    @required
    S3Uri: S3Uri
}

/// Where and how a batch transform writes its results.
structure TransformOutput {
    /// The prefix under which each input file gets a file with its results.
    @required
    S3OutputPath: S3Uri

    /// The content type that the container is asked for.
    Accept: Accept

    /// What stands between the results of two records.
    AssembleWith: AssemblyType

    /// The key that encrypts the results.
    KmsKeyId: KmsKeyId
}

/// The machines of a batch transform.
structure TransformResources {
    /// The type of the machines.
    @required
    InstanceType: TransformInstanceType

    /// How many machines share the work.
    @required
    InstanceCount: TransformInstanceCount

    /// The key that encrypts the disks.
    VolumeKmsKeyId: KmsKeyId

    /// The version of the machines' base image.
    TransformAmiVersion: TransformAmiVersion
}

/// Where a batch transform keeps copies of requests and answers.
structure BatchDataCaptureConfig {
    /// The prefix for the copies.
    @required
    DestinationS3Uri: S3Uri

    /// The key that encrypts the copies.
    KmsKeyId: KmsKeyId

    /// Whether each record gets an id.
    GenerateInferenceId: Boolean
}

/// Which parts of the input are sent, and what is joined to the output.
structure DataProcessing {
    /// The part of each record that is sent; all of it when absent.
    InputFilter: JsonPath

    /// The part of each result that is written; all of it when absent.
    OutputFilter: JsonPath

    /// Whether each result is joined to its input.
    JoinSource: JoinSource
}

/// How patient a batch transform is with a container.
structure ModelClientConfig {
    /// How long an answer may take.
    InvocationsTimeoutInSeconds: InvocationsTimeoutInSeconds

    /// How often a failed request is tried again.
    InvocationsMaxRetries: InvocationsMaxRetries
}

/// The experiment that a job belongs to.
structure ExperimentConfig {
    /// An experiment that exists.
    ExperimentName: ExperimentEntityName

    /// A trial that exists.
    TrialName: ExperimentEntityName

    /// The name under which the job is shown in the trial.
    TrialComponentDisplayName: ExperimentEntityName

    /// The run that the job belongs to.
    RunName: ExperimentEntityName
}

/// The name of a batch transform.
@length(min: 1, max: 63)
@pattern("^[a-zA-Z0-9](-*[a-zA-Z0-9]){0,62}$")
string TransformJobName

/// The ARN of a batch transform.
@length(min: 0, max: 256)
@pattern("^arn:aws[a-z\\-]*:sagemaker:[a-z0-9\\-]*:[0-9]{12}:transform-job/.*$")
string TransformJobArn

/// How far a batch transform is.
enum TransformJobStatus {
    IN_PROGRESS = "InProgress"
    COMPLETED = "Completed"
    FAILED = "Failed"
    STOPPING = "Stopping"
    STOPPED = "Stopped"
}

/// The ARN of a labeling job.
@length(min: 0, max: 2048)
@pattern("^arn:aws[a-z\\-]*:sagemaker:[a-z0-9\\-]*:[0-9]{12}:labeling-job/.*$")
string LabelingJobArn

/// The ARN of an AutoML job.
@length(min: 1, max: 256)
@pattern("^arn:aws[a-z\\-]*:sagemaker:[a-z0-9\\-]*:[0-9]{12}:automl-job/.*$")
string AutoMLJobArn

/// What batch transforms can be sorted by.
enum SortBy {
    NAME = "Name"
    CREATION_TIME = "CreationTime"
    STATUS = "Status"
}

/// Batch transforms of one page.
list TransformJobSummaries {
    member: TransformJobSummary
}

/// How a file is split into records.
enum SplitType {
    NONE = "None"
    LINE = "Line"
    RECORDIO = "RecordIO"
    TFRECORD = "TFRecord"
}

/// What an address of input data stands for.
enum S3DataType {
    MANIFEST_FILE = "ManifestFile"
    S3_PREFIX = "S3Prefix"
    AUGMENTED_MANIFEST_FILE = "AugmentedManifestFile"
    CONVERSE = "Converse"
}

/// A content type that a container is asked for.
@length(min: 0, max: 256)
@pattern("^.*$")
string Accept

/// What stands between the results of two records.
enum AssemblyType {
    NONE = "None"
    LINE = "Line"
}

/// How many machines a batch transform uses.
@range(min: 1)
integer TransformInstanceCount

/// The version of a base image.
@length(min: 1, max: 63)
@pattern("^[a-zA-Z0-9]+(-[a-zA-Z0-9]+)*$")
string TransformAmiVersion

/// A JSONPath that picks parts of a record.
@length(min: 0, max: 63)
string JsonPath

/// What a result is joined to.
enum JoinSource {
    INPUT = "Input"
    NONE = "None"
}

/// How long an answer may take, in seconds.
@range(min: 1, max: 3600)
integer InvocationsTimeoutInSeconds

/// How often a failed request is tried again.
@range(min: 0, max: 3)
integer InvocationsMaxRetries

/// The name of an experiment, a trial or a run.
@length(min: 1, max: 120)
@pattern("^[a-zA-Z0-9](-*[a-zA-Z0-9]){0,119}$")
string ExperimentEntityName
