$version: "2"

// Monitoring schedules, as a dashboard model carries them.
namespace com.amazonaws.sagemaker

/// What an alert does.
structure MonitoringAlertActions {
    /// Whether the alert is shown on the dashboard.
    ModelDashboardIndicator: ModelDashboardIndicatorAction
}

/// An alert and its state.
structure MonitoringAlertSummary {
    /// The name of the alert.
    @required
    MonitoringAlertName: MonitoringAlertName

    /// When the alert was created.
    @required
    CreationTime: Timestamp

    /// When the alert was last changed.
    @required
    LastModifiedTime: Timestamp

    /// Whether the alert is raised.
    @required
    AlertStatus: MonitoringAlertStatus

    /// How many bad results raise the alert.
    @required
    DatapointsToAlert: MonitoringDatapointsToAlert

    /// Out of how many results.
    @required
    EvaluationPeriod: MonitoringEvaluationPeriod

    /// What the alert does.
    @required
    Actions: MonitoringAlertActions
}

/// The container that analyses the data.
structure MonitoringAppSpecification {
    /// The image that analyses the data.
    @required
    ImageUri: ImageUri

    /// What the container runs.
    ContainerEntrypoint: ContainerEntrypoint

    /// The arguments it is run with.
    ContainerArguments: MonitoringContainerArguments

    /// A script that prepares each record.
    RecordPreprocessorSourceUri: S3Uri

    /// A script that runs after the analysis.
    PostAnalyticsProcessorSourceUri: S3Uri
}

/// What measurements are compared with.
structure MonitoringBaselineConfig {
    /// The job that made the baseline.
    BaseliningJobName: ProcessingJobName

    /// The limits that measurements should stay in.
    ConstraintsResource: MonitoringConstraintsResource

    /// What was measured for the baseline.
    StatisticsResource: MonitoringStatisticsResource
}

/// The machines of a monitoring job.
structure MonitoringClusterConfig {
    /// How many machines the job uses.
    @required
    InstanceCount: ProcessingInstanceCount

    /// The type of the machines.
    @required
    InstanceType: ProcessingInstanceType

    /// The size of each machine's disk, in GB.
    @required
    VolumeSizeInGB: ProcessingVolumeSizeInGB

    /// The key that encrypts the disks.
    VolumeKmsKeyId: KmsKeyId
}

/// Where the limits lie.
structure MonitoringConstraintsResource {
    /// Where the file with the limits lies.
    S3Uri: S3Uri
}

/// Data as CSV.
structure MonitoringCsvDatasetFormat {
    /// Whether the first line holds names.
    Header: Boolean
}

/// How data is written.
structure MonitoringDatasetFormat {
    /// The data is CSV.
    Csv: MonitoringCsvDatasetFormat

    /// The data is JSON.
    Json: MonitoringJsonDatasetFormat

    /// The data is Parquet.
    Parquet: MonitoringParquetDatasetFormat
}

/// A run of a monitoring schedule.
structure MonitoringExecutionSummary {
    /// The name of the schedule.
    @required
    MonitoringScheduleName: MonitoringScheduleName

    /// When the run was due.
    @required
    ScheduledTime: Timestamp

    /// When the run began.
    @required
    CreationTime: Timestamp

    /// When the run's status last changed.
    @required
    LastModifiedTime: Timestamp

    /// How far the run is.
    @required
    MonitoringExecutionStatus: ExecutionStatus

    /// The ARN of the job that does the work.
    ProcessingJobArn: ProcessingJobArn

    /// The endpoint that the run watched.
    EndpointName: EndpointName

    /// Why the run failed; absent when it did not.
    FailureReason: FailureReason

    /// The name of the job definition that is run.
    MonitoringJobDefinitionName: MonitoringJobDefinitionName

    /// What the run watched.
    MonitoringType: MonitoringType
}

/// The data that is watched.
structure MonitoringInput {
    /// Copies that an endpoint kept.
    EndpointInput: EndpointInput

    /// Copies that a batch transform kept.
    BatchTransformInput: BatchTransformInput
}

/// What a monitoring job reads, runs and writes.
structure MonitoringJobDefinition {
    /// What measurements are compared with.
    BaselineConfig: MonitoringBaselineConfig

    /// The data that is watched.
    @required
    MonitoringInputs: MonitoringInputs

    /// Where results are written.
    @required
    MonitoringOutputConfig: MonitoringOutputConfig

    /// What the job runs on.
    @required
    MonitoringResources: MonitoringResources

    /// The container that analyses the data.
    @required
    MonitoringAppSpecification: MonitoringAppSpecification

    /// How long the job may run.
    StoppingCondition: MonitoringStoppingCondition

    /// Variables that the container finds in its environment.
    Environment: MonitoringEnvironmentMap

    /// How the job reaches the network.
    NetworkConfig: NetworkConfig

    /// The role under which the job runs.
    @required
    RoleArn: RoleArn
}

/// Data as JSON.
structure MonitoringJsonDatasetFormat {
    /// Whether each line is a record.
    Line: Boolean
}

/// A place for results.
structure MonitoringOutput {
    /// The place in an object store.
    @required
    S3Output: MonitoringS3Output
}

/// Where results are written.
structure MonitoringOutputConfig {
    /// The places for results; at present one.
    @required
    MonitoringOutputs: MonitoringOutputs

    /// The key that encrypts the results.
    KmsKeyId: KmsKeyId
}

/// Data as Parquet.
structure MonitoringParquetDatasetFormat {}

/// What a monitoring job runs on.
structure MonitoringResources {
    /// The machines of the job.
    @required
    ClusterConfig: MonitoringClusterConfig
}

/// A place for results in an object store.
structure MonitoringS3Output {
    /// The prefix that results are written to.
    @required
    S3Uri: MonitoringS3Uri

    /// Where the container writes results.
    @required
    LocalPath: ProcessingLocalPath

    /// Whether results are copied as they come or at the end.
    S3UploadMode: ProcessingS3UploadMode
}

/// When and what a schedule runs.
structure MonitoringScheduleConfig {
    /// When the schedule runs.
    ScheduleConfig: ScheduleConfig

    /// What the schedule runs.
    MonitoringJobDefinition: MonitoringJobDefinition

    /// The name of the job definition that is run.
    MonitoringJobDefinitionName: MonitoringJobDefinitionName

    /// What the schedule watches.
    MonitoringType: MonitoringType
}

/// Where the statistics lie.
structure MonitoringStatisticsResource {
    /// Where the file with the statistics lies.
    S3Uri: S3Uri
}

/// How long a job may run.
structure MonitoringStoppingCondition {
    /// How long the job may run, in seconds.
    @required
    MaxRuntimeInSeconds: MonitoringMaxRuntimeInSeconds
}

/// Copies that a batch transform kept, as input of monitoring.
structure BatchTransformInput {
    /// Where the copies lie.
    @required
    DataCapturedDestinationS3Uri: DestinationS3Uri

    /// How the data is written.
    @required
    DatasetFormat: MonitoringDatasetFormat

    /// Where the container finds the data.
    @required
    LocalPath: ProcessingLocalPath

    /// Whether the data is streamed or copied first.
    S3InputMode: ProcessingS3InputMode

    /// Whether each machine gets all of the data or a share.
    S3DataDistributionType: ProcessingS3DataDistributionType

    /// The attributes that are features.
    FeaturesAttribute: String

    /// The attribute that is the label.
    InferenceAttribute: String

    /// The attribute that is the probability.
    ProbabilityAttribute: String

    /// From which probability on a prediction counts as positive.
    ProbabilityThresholdAttribute: ProbabilityThresholdAttribute

    /// How long before the run the data begins.
    StartTimeOffset: MonitoringTimeOffsetString

    /// How long before the run the data ends.
    EndTimeOffset: MonitoringTimeOffsetString

    /// The attributes that are left out of the analysis.
    ExcludeFeaturesAttribute: ExcludeFeaturesAttribute
}

/// Copies that an endpoint kept, as input of monitoring.
structure EndpointInput {
    /// The endpoint whose copies are read.
    @required
    EndpointName: EndpointName

    /// Where the container finds the data.
    @required
    LocalPath: ProcessingLocalPath

    /// Whether the data is streamed or copied first.
    S3InputMode: ProcessingS3InputMode

    /// Whether each machine gets all of the data or a share.
    S3DataDistributionType: ProcessingS3DataDistributionType

    /// The attributes that are features.
    FeaturesAttribute: String

    /// The attribute that is the label.
    InferenceAttribute: String

    /// The attribute that is the probability.
    ProbabilityAttribute: String

    /// From which probability on a prediction counts as positive.
    ProbabilityThresholdAttribute: ProbabilityThresholdAttribute

    /// How long before the run the data begins.
    StartTimeOffset: MonitoringTimeOffsetString

    /// How long before the run the data ends.
    EndTimeOffset: MonitoringTimeOffsetString

    /// The attributes that are left out of the analysis.
    ExcludeFeaturesAttribute: ExcludeFeaturesAttribute
}

/// How a job reaches the network.
structure NetworkConfig {
    /// Whether traffic between the machines is encrypted.
    EnableInterContainerTrafficEncryption: Boolean

    /// Whether the machines are cut off from the network.
    EnableNetworkIsolation: Boolean

    /// The network in which the machines run.
    VpcConfig: VpcConfig
}

/// When a schedule runs.
structure ScheduleConfig {
    /// When to run, as a cron expression.
    @required
    ScheduleExpression: ScheduleExpression

    /// Where the analysed time begins.
    DataAnalysisStartTime: String

    /// Where the analysed time ends.
    DataAnalysisEndTime: String
}

/// The name of an alert.
@length(min: 1, max: 63)
@pattern("^[a-zA-Z0-9](-*[a-zA-Z0-9]){0,62}$")
string MonitoringAlertName

/// Whether an alert is raised.
enum MonitoringAlertStatus {
    /// The alert is raised.
    IN_ALERT = "InAlert"

    /// All is well.
    OK
}

/// How many bad results raise an alert.
@range(min: 1, max: 100)
integer MonitoringDatapointsToAlert

/// Out of how many results.
@range(min: 1, max: 100)
integer MonitoringEvaluationPeriod

/// An image to run.
@length(min: 0, max: 255)
@pattern("^.*$")
string ImageUri

/// The words of a container's entry point.
@length(min: 1, max: 100)
list ContainerEntrypoint {
    member: ContainerEntrypointString
}

/// A word of an entry point.
@length(min: 0, max: 256)
@pattern("^.*$")
string ContainerEntrypointString

/// The arguments of a container.
@length(min: 1, max: 50)
list MonitoringContainerArguments {
    member: ContainerArgument
}

/// An argument of a container.
@length(min: 0, max: 256)
@pattern("^.*$")
string ContainerArgument

/// The name of a processing job.
@length(min: 1, max: 63)
@pattern("^[a-zA-Z0-9](-*[a-zA-Z0-9]){0,62}$")
string ProcessingJobName

/// How many machines a job uses.
@range(min: 1, max: 100)
integer ProcessingInstanceCount

/// The size of a machine's disk, in GB.
@range(min: 1, max: 16384)
integer ProcessingVolumeSizeInGB

/// How far a run is.
enum ExecutionStatus {
    /// Waiting to begin.
    PENDING = "Pending"

    /// Done, and all is well.
    COMPLETED = "Completed"

    /// Done, and measurements are out of their limits.
    COMPLETED_WITH_VIOLATIONS = "CompletedWithViolations"

    /// Running.
    IN_PROGRESS = "InProgress"

    /// Did not work.
    FAILED = "Failed"

    /// Asked to stop.
    STOPPING = "Stopping"

    /// Stopped before it was done.
    STOPPED = "Stopped"
}

/// The ARN of a processing job.
@length(min: 0, max: 256)
@pattern("^arn:aws[a-z\\-]*:sagemaker:[a-z0-9\\-]*:[0-9]{12}:processing-job/[a-zA-Z0-9](-*[a-zA-Z0-9]){0,62}$")
string ProcessingJobArn

/// The name of a job definition.
@length(min: 1, max: 63)
@pattern("^[a-zA-Z0-9](-*[a-zA-Z0-9]){0,62}$")
string MonitoringJobDefinitionName

/// The data that is watched.
@length(min: 1, max: 1)
list MonitoringInputs {
    member: MonitoringInput
}

/// Variables of a monitoring container's environment.
@length(min: 0, max: 50)
map MonitoringEnvironmentMap {
    key: ProcessingEnvironmentKey
    value: ProcessingEnvironmentValue
}

/// The name of a variable.
@length(min: 0, max: 256)
@pattern("^[a-zA-Z_][a-zA-Z0-9_]*$")
string ProcessingEnvironmentKey

/// The value of a variable.
@length(min: 0, max: 256)
@pattern("^[\\S\\s]*$")
string ProcessingEnvironmentValue

/// Places for results.
@length(min: 1, max: 1)
list MonitoringOutputs {
    member: MonitoringOutput
}

/// A place for results in an object store.
@length(min: 0, max: 512)
@pattern("^(https|s3)://([^/]+)/?(.*)$")
string MonitoringS3Uri

/// A path inside the container.
@length(min: 0, max: 256)
@pattern("^.*$")
string ProcessingLocalPath

/// Whether results are copied as they come or at the end.
enum ProcessingS3UploadMode {
    /// As they come.
    CONTINUOUS = "Continuous"

    /// When the job ends.
    END_OF_JOB = "EndOfJob"
}

/// How long a job may run, in seconds.
@range(min: 1, max: 86400)
integer MonitoringMaxRuntimeInSeconds

/// Where copies of requests and answers lie.
@length(min: 0, max: 512)
@pattern("^(https|s3)://([^/])/?(.*)$")
string DestinationS3Uri

/// Whether input is streamed or copied first.
enum ProcessingS3InputMode {
    /// The container reads a stream.
    PIPE = "Pipe"

    /// All files are copied before the container starts.
    FILE = "File"
}

/// Whether each machine gets all input or a share.
enum ProcessingS3DataDistributionType {
    /// Each machine gets all of the data.
    FULLYREPLICATED = "FullyReplicated"

    /// Each machine gets a share of the objects.
    SHARDEDBYS3KEY = "ShardedByS3Key"
}

/// From which probability on a prediction counts as positive.
double ProbabilityThresholdAttribute

/// A span of time such as -PT1H.
@length(min: 1, max: 15)
@pattern("^.?P.*$")
string MonitoringTimeOffsetString

/// The attributes that are left out.
@length(min: 0, max: 100)
string ExcludeFeaturesAttribute

/// When to run, as a cron expression.
@length(min: 1, max: 256)
string ScheduleExpression
