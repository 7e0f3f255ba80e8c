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

        /// How many requests may be sent to a container at once; when absent, as many as the
        /// container asks for, else 1.
        MaxConcurrentTransforms: MaxConcurrentTransforms

        /// How long to wait for a container, and how often to try again.
        ModelClientConfig: ModelClientConfig

        /// How large a request may be, in MB, up to 100; 0 for no limit, 6 when absent.
        MaxPayloadInMB: MaxPayloadInMB

        /// Whether a request holds one record or as many as fit; MultiRecord when absent.
        BatchStrategy: BatchStrategy

        /// Variables that the container finds in its environment.
        Environment: TransformEnvironmentMap

        /// The data to read.
        @required
        TransformInput: TransformInput

        /// Where and how to write the results.
        @required
        TransformOutput: TransformOutput

        /// Where to keep a copy of requests and answers.
        DataCaptureConfig: BatchDataCaptureConfig

        /// The machines that run the containers.
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
        /// The ARN of the new job.
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
        /// The name of the job.
        @required
        TransformJobName: TransformJobName
    }

    output := {
        /// The name of the job.
        @required
        TransformJobName: TransformJobName

        /// The ARN of the job.
        @required
        TransformJobArn: TransformJobArn

        /// How far the job is.
        @required
        TransformJobStatus: TransformJobStatus

        /// Why the job failed; absent when it did not.
        FailureReason: FailureReason

        /// The model that is run.
        @required
        ModelName: ModelName

        /// How many requests may be sent to a container at once.
        MaxConcurrentTransforms: MaxConcurrentTransforms

        /// How long to wait for a container, and how often to try again.
        ModelClientConfig: ModelClientConfig

        /// How large a request may be, in MB.
        MaxPayloadInMB: MaxPayloadInMB

        /// Whether a request holds one record or as many as fit.
        BatchStrategy: BatchStrategy

        /// Variables that the container finds in its environment.
        Environment: TransformEnvironmentMap

        /// The data to read.
        @required
        TransformInput: TransformInput

        /// Where and how to write the results.
        TransformOutput: TransformOutput

        /// Where copies of requests and answers are kept.
        DataCaptureConfig: BatchDataCaptureConfig

        /// The machines that run the containers.
        @required
        TransformResources: TransformResources

        /// When the job was asked for.
        @required
        CreationTime: Timestamp

        /// When the first container was ready.
        TransformStartTime: Timestamp

        /// When the job ended, in whatever way.
        TransformEndTime: Timestamp

        /// The labeling job that started this one.
        LabelingJobArn: LabelingJobArn

        /// The AutoML job that started this one.
        AutoMLJobArn: AutoMLJobArn

        /// Which parts of the input are sent, and what is joined to the output.
        DataProcessing: DataProcessing

        /// The experiment that the job belongs to.
        ExperimentConfig: ExperimentConfig
    }

    errors: [
        ResourceNotFound
    ]
}

/// Lists batch transforms.
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

        /// Where the page starts: the NextToken of the answer before. Pages are joined without it.
        NextToken: NextToken

        /// How many results a page may hold.
        MaxResults: MaxResults
    }

    output := {
        /// The jobs of this page.
        @required
        TransformJobSummaries: TransformJobSummaries

        /// Where the next page starts; absent on the last page.
        NextToken: NextToken
    }
}

/// Asks a batch transform to stop. What it has written so far is not kept.
operation StopTransformJob {
    input := {
        /// The name of the job.
        @required
        TransformJobName: TransformJobName
    }

    errors: [
        ResourceNotFound
    ]
}

/// A batch transform as Search finds it.
structure TransformJob {
    /// The name of the job.
    TransformJobName: TransformJobName

    /// The ARN of the job.
    TransformJobArn: TransformJobArn

    /// How far the job is.
    TransformJobStatus: TransformJobStatus

    /// Why the job failed; absent when it did not.
    FailureReason: FailureReason

    /// The model that is run.
    ModelName: ModelName

    /// How many requests may be sent to a container at once.
    MaxConcurrentTransforms: MaxConcurrentTransforms

    /// How long to wait for a container, and how often to try again.
    ModelClientConfig: ModelClientConfig

    /// How large a request may be, in MB.
    MaxPayloadInMB: MaxPayloadInMB

    /// Whether a request holds one record or as many as fit.
    BatchStrategy: BatchStrategy

    /// Variables that the container finds in its environment.
    Environment: TransformEnvironmentMap

    /// The data to read.
    TransformInput: TransformInput

    /// Where and how to write the results.
    TransformOutput: TransformOutput

    /// Where copies of requests and answers are kept.
    DataCaptureConfig: BatchDataCaptureConfig

    /// The machines that run the containers.
    TransformResources: TransformResources

    /// When the job was asked for.
    CreationTime: Timestamp

    /// When the first container was ready.
    TransformStartTime: Timestamp

    /// When the job ended, in whatever way.
    TransformEndTime: Timestamp

    /// The labeling job that started this one.
    LabelingJobArn: LabelingJobArn

    /// The AutoML job that started this one.
    AutoMLJobArn: AutoMLJobArn

    /// Which parts of the input are sent, and what is joined to the output.
    DataProcessing: DataProcessing

    /// The experiment that the job belongs to.
    ExperimentConfig: ExperimentConfig

    /// The tags of the job.
    Tags: TagList
}

/// A batch transform as a list shows it.
structure TransformJobSummary {
    /// The name of the job.
    @required
    TransformJobName: TransformJobName

    /// The ARN of the job.
    @required
    TransformJobArn: TransformJobArn

    /// When the job was asked for.
    @required
    CreationTime: Timestamp

    /// When the job ended, in whatever way.
    TransformEndTime: Timestamp

    /// When its status last changed.
    LastModifiedTime: Timestamp

    /// How far the job is.
    @required
    TransformJobStatus: TransformJobStatus

    /// Why the job failed; absent when it did not.
    FailureReason: FailureReason
}

/// The data that a batch transform reads.
structure TransformInput {
    /// Where the data lies.
    @required
    DataSource: TransformDataSource

    /// The content type of each request.
    ContentType: ContentType

    /// How the files are compressed; None when absent.
    CompressionType: CompressionType

    /// How a file is split into records; None when absent.
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

    /// What stands between the results of two records; None when absent.
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
    /// How long an answer may take, in seconds; 600 when absent.
    InvocationsTimeoutInSeconds: InvocationsTimeoutInSeconds

    /// How often a failed request is tried again; 3 when absent.
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
    /// Running.
    IN_PROGRESS = "InProgress"

    /// Done; all results are written.
    COMPLETED = "Completed"

    /// Did not work; the reason is told.
    FAILED = "Failed"

    /// Asked to stop.
    STOPPING = "Stopping"

    /// Stopped before it was done.
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
    /// By the name of the job.
    NAME = "Name"

    /// By the time at which it was asked for.
    CREATION_TIME = "CreationTime"

    /// By how far it is.
    STATUS = "Status"
}

/// Batch transforms of one page.
list TransformJobSummaries {
    member: TransformJobSummary
}

/// How a file is split into records.
enum SplitType {
    /// Not at all: a file is one record.
    NONE = "None"

    /// At the ends of lines.
    LINE = "Line"

    /// By the RecordIO format.
    RECORDIO = "RecordIO"

    /// By the TFRecord format.
    TFRECORD = "TFRecord"
}

/// What an address of input data stands for.
enum S3DataType {
    /// An object that lists the objects to read.
    MANIFEST_FILE = "ManifestFile"

    /// A prefix; all objects under it are read.
    S3_PREFIX = "S3Prefix"

    /// An object of JSON lines, each with a record.
    AUGMENTED_MANIFEST_FILE = "AugmentedManifestFile"

    /// Conversations for language models.
    CONVERSE = "Converse"
}

/// A content type that a container is asked for.
@length(min: 0, max: 256)
@pattern("^.*$")
string Accept

/// What stands between the results of two records.
enum AssemblyType {
    /// Nothing.
    NONE = "None"

    /// A line's end.
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
    /// Each result is written beside the record it was made from.
    INPUT = "Input"

    /// Results are written alone.
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
