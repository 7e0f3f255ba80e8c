$version: "2"

// Monitoring schedules, as a dashboard model carries them.
namespace com.amazonaws.sagemaker

/// What an alert does.
structure MonitoringAlertActions {
    ModelDashboardIndicator: ModelDashboardIndicatorAction
}

/// An alert and its state.
structure MonitoringAlertSummary {
    @required
    MonitoringAlertName: MonitoringAlertName

    @required
    CreationTime: Timestamp

    @required
    LastModifiedTime: Timestamp

    @required
    AlertStatus: MonitoringAlertStatus

    @required
    DatapointsToAlert: MonitoringDatapointsToAlert

    @required
    EvaluationPeriod: MonitoringEvaluationPeriod

    @required
    Actions: MonitoringAlertActions
}

/// The container that analyses the data.
structure MonitoringAppSpecification {
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

    ConstraintsResource: MonitoringConstraintsResource

    StatisticsResource: MonitoringStatisticsResource
}

/// The machines of a monitoring job.
structure MonitoringClusterConfig {
    @required
    InstanceCount: ProcessingInstanceCount

    @required
    InstanceType: ProcessingInstanceType

    @required
    VolumeSizeInGB: ProcessingVolumeSizeInGB

    VolumeKmsKeyId: KmsKeyId
}

/// Where the limits lie.
structure MonitoringConstraintsResource {
    S3Uri: S3Uri
}

/// Data as CSV.
structure MonitoringCsvDatasetFormat {
    /// Whether the first line holds names.
    Header: Boolean
}

/// How data is written.
structure MonitoringDatasetFormat {
    Csv: MonitoringCsvDatasetFormat
    Json: MonitoringJsonDatasetFormat
    Parquet: MonitoringParquetDatasetFormat
}

/// A run of a monitoring schedule.
structure MonitoringExecutionSummary {
    @required
    MonitoringScheduleName: MonitoringScheduleName

    /// When the run was due.
    @required
    ScheduledTime: Timestamp

    @required
    CreationTime: Timestamp

    @required
    LastModifiedTime: Timestamp

    @required
    MonitoringExecutionStatus: ExecutionStatus

    ProcessingJobArn: ProcessingJobArn

    EndpointName: EndpointName

    FailureReason: FailureReason

    MonitoringJobDefinitionName: MonitoringJobDefinitionName

    MonitoringType: MonitoringType
}

/// The data that is watched.
structure MonitoringInput {
    EndpointInput: EndpointInput
    BatchTransformInput: BatchTransformInput
}

/// What a monitoring job reads, runs and writes.
structure MonitoringJobDefinition {
    BaselineConfig: MonitoringBaselineConfig

    @required
    MonitoringInputs: MonitoringInputs

    @required
    MonitoringOutputConfig: MonitoringOutputConfig

    @required
    MonitoringResources: MonitoringResources

    @required
    MonitoringAppSpecification: MonitoringAppSpecification

    StoppingCondition: MonitoringStoppingCondition

    Environment: MonitoringEnvironmentMap

    NetworkConfig: NetworkConfig

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
    @required
    S3Output: MonitoringS3Output
}

/// Where results are written.
structure MonitoringOutputConfig {
    @required
    MonitoringOutputs: MonitoringOutputs

    KmsKeyId: KmsKeyId
}

/// Data as Parquet.
structure MonitoringParquetDatasetFormat {}

/// What a monitoring job runs on.
structure MonitoringResources {
    @required
    ClusterConfig: MonitoringClusterConfig
}

/// A place for results in an object store.
structure MonitoringS3Output {
    @required
    S3Uri: MonitoringS3Uri

    @required
    LocalPath: ProcessingLocalPath

    S3UploadMode: ProcessingS3UploadMode
}

/// When and what a schedule runs.
structure MonitoringScheduleConfig {
    ScheduleConfig: ScheduleConfig
    MonitoringJobDefinition: MonitoringJobDefinition
    MonitoringJobDefinitionName: MonitoringJobDefinitionName
    MonitoringType: MonitoringType
}

/// Where the statistics lie.
structure MonitoringStatisticsResource {
    S3Uri: S3Uri
}

/// How long a job may run.
structure MonitoringStoppingCondition {
    @required
    MaxRuntimeInSeconds: MonitoringMaxRuntimeInSeconds
}

/// Copies that a batch transform kept, as input of monitoring.
structure BatchTransformInput {
    /// Where the copies lie.
    @required
    DataCapturedDestinationS3Uri: DestinationS3Uri

    @required
    DatasetFormat: MonitoringDatasetFormat

    @required
    LocalPath: ProcessingLocalPath

    S3InputMode: ProcessingS3InputMode

    S3DataDistributionType: ProcessingS3DataDistributionType

    /// The attributes that are features.
    FeaturesAttribute: String

    /// The attribute that is the label.
    InferenceAttribute: String

    /// The attribute that is the probability.
    ProbabilityAttribute: String

    ProbabilityThresholdAttribute: ProbabilityThresholdAttribute

    /// How long before the run the data begins.
    StartTimeOffset: MonitoringTimeOffsetString

    /// How long before the run the data ends.
    EndTimeOffset: MonitoringTimeOffsetString

    ExcludeFeaturesAttribute: ExcludeFeaturesAttribute
}

/// Copies that an endpoint kept, as input of monitoring.
structure EndpointInput {
    @required
    EndpointName: EndpointName

    @required
    LocalPath: ProcessingLocalPath

    S3InputMode: ProcessingS3InputMode

    S3DataDistributionType: ProcessingS3DataDistributionType

    /// The attributes that are features.
    FeaturesAttribute: String

    /// The attribute that is the label.
    InferenceAttribute: String

    /// The attribute that is the probability.
    ProbabilityAttribute: String

    ProbabilityThresholdAttribute: ProbabilityThresholdAttribute

    /// How long before the run the data begins.
    StartTimeOffset: MonitoringTimeOffsetString

    /// How long before the run the data ends.
    EndTimeOffset: MonitoringTimeOffsetString

    ExcludeFeaturesAttribute: ExcludeFeaturesAttribute
}

/// How a job reaches the network.
structure NetworkConfig {
    /// Whether traffic between the machines is encrypted.
    EnableInterContainerTrafficEncryption: Boolean

    /// Whether the machines are cut off from the network.
    EnableNetworkIsolation: Boolean

    VpcConfig: VpcConfig
}

/// When a schedule runs.
structure ScheduleConfig {
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
    IN_ALERT = "InAlert"
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
    PENDING = "Pending"
    COMPLETED = "Completed"
    COMPLETED_WITH_VIOLATIONS = "CompletedWithViolations"
    IN_PROGRESS = "InProgress"
    FAILED = "Failed"
    STOPPING = "Stopping"
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
    CONTINUOUS = "Continuous"
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
    PIPE = "Pipe"
    FILE = "File"
}

/// Whether each machine gets all input or a share.
enum ProcessingS3DataDistributionType {
    FULLYREPLICATED = "FullyReplicated"
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
