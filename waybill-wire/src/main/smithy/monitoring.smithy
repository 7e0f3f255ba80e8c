$version: "2"

// Monitoring schedules, as a dashboard model carries them.
namespace com.amazonaws.sagemaker

structure MonitoringAlertActions {
    ModelDashboardIndicator: ModelDashboardIndicatorAction
}

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

structure MonitoringAppSpecification {
    @required
    ImageUri: ImageUri

    ContainerEntrypoint: ContainerEntrypoint

    ContainerArguments: MonitoringContainerArguments

    RecordPreprocessorSourceUri: S3Uri

    PostAnalyticsProcessorSourceUri: S3Uri
}

structure MonitoringBaselineConfig {
    BaseliningJobName: ProcessingJobName
    ConstraintsResource: MonitoringConstraintsResource
    StatisticsResource: MonitoringStatisticsResource
}

structure MonitoringClusterConfig {
    @required
    InstanceCount: ProcessingInstanceCount

    @required
    InstanceType: ProcessingInstanceType

    @required
    VolumeSizeInGB: ProcessingVolumeSizeInGB

    VolumeKmsKeyId: KmsKeyId
}

structure MonitoringConstraintsResource {
    S3Uri: S3Uri
}

structure MonitoringCsvDatasetFormat {
    Header: Boolean
}

structure MonitoringDatasetFormat {
    Csv: MonitoringCsvDatasetFormat
    Json: MonitoringJsonDatasetFormat
    Parquet: MonitoringParquetDatasetFormat
}

structure MonitoringExecutionSummary {
    @required
    MonitoringScheduleName: MonitoringScheduleName

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

structure MonitoringInput {
    EndpointInput: EndpointInput
    BatchTransformInput: BatchTransformInput
}

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

structure MonitoringJsonDatasetFormat {
    Line: Boolean
}

structure MonitoringOutput {
    @required
    S3Output: MonitoringS3Output
}

structure MonitoringOutputConfig {
    @required
    MonitoringOutputs: MonitoringOutputs

    KmsKeyId: KmsKeyId
}

structure MonitoringParquetDatasetFormat {}

structure MonitoringResources {
    @required
    ClusterConfig: MonitoringClusterConfig
}

structure MonitoringS3Output {
    @required
    S3Uri: MonitoringS3Uri

    @required
    LocalPath: ProcessingLocalPath

    S3UploadMode: ProcessingS3UploadMode
}

structure MonitoringScheduleConfig {
    ScheduleConfig: ScheduleConfig
    MonitoringJobDefinition: MonitoringJobDefinition
    MonitoringJobDefinitionName: MonitoringJobDefinitionName
    MonitoringType: MonitoringType
}

structure MonitoringStatisticsResource {
    S3Uri: S3Uri
}

structure MonitoringStoppingCondition {
    @required
    MaxRuntimeInSeconds: MonitoringMaxRuntimeInSeconds
}

structure BatchTransformInput {
    @required
    DataCapturedDestinationS3Uri: DestinationS3Uri

    @required
    DatasetFormat: MonitoringDatasetFormat

    @required
    LocalPath: ProcessingLocalPath

    S3InputMode: ProcessingS3InputMode

    S3DataDistributionType: ProcessingS3DataDistributionType

    FeaturesAttribute: String

    InferenceAttribute: String

    ProbabilityAttribute: String

    ProbabilityThresholdAttribute: ProbabilityThresholdAttribute

    StartTimeOffset: MonitoringTimeOffsetString

    EndTimeOffset: MonitoringTimeOffsetString

    ExcludeFeaturesAttribute: ExcludeFeaturesAttribute
}

structure EndpointInput {
    @required
    EndpointName: EndpointName

    @required
    LocalPath: ProcessingLocalPath

    S3InputMode: ProcessingS3InputMode

    S3DataDistributionType: ProcessingS3DataDistributionType

    FeaturesAttribute: String

    InferenceAttribute: String

    ProbabilityAttribute: String

    ProbabilityThresholdAttribute: ProbabilityThresholdAttribute

    StartTimeOffset: MonitoringTimeOffsetString

    EndTimeOffset: MonitoringTimeOffsetString

    ExcludeFeaturesAttribute: ExcludeFeaturesAttribute
}

structure NetworkConfig {
    EnableInterContainerTrafficEncryption: Boolean
    EnableNetworkIsolation: Boolean
    VpcConfig: VpcConfig
}

structure ScheduleConfig {
    @required
    ScheduleExpression: ScheduleExpression

    DataAnalysisStartTime: String

    DataAnalysisEndTime: String
}

@length(min: 1, max: 63)
@pattern("^[a-zA-Z0-9](-*[a-zA-Z0-9]){0,62}$")
string MonitoringAlertName

enum MonitoringAlertStatus {
    IN_ALERT = "InAlert"
    OK
}

@range(min: 1, max: 100)
integer MonitoringDatapointsToAlert

@range(min: 1, max: 100)
integer MonitoringEvaluationPeriod

@length(min: 0, max: 255)
@pattern("^.*$")
string ImageUri

@length(min: 1, max: 100)
list ContainerEntrypoint {
    member: ContainerEntrypointString
}

@length(min: 0, max: 256)
@pattern("^.*$")
string ContainerEntrypointString

@length(min: 1, max: 50)
list MonitoringContainerArguments {
    member: ContainerArgument
}

@length(min: 0, max: 256)
@pattern("^.*$")
string ContainerArgument

@length(min: 1, max: 63)
@pattern("^[a-zA-Z0-9](-*[a-zA-Z0-9]){0,62}$")
string ProcessingJobName

@range(min: 1, max: 100)
integer ProcessingInstanceCount

@range(min: 1, max: 16384)
integer ProcessingVolumeSizeInGB

enum ExecutionStatus {
    PENDING = "Pending"
    COMPLETED = "Completed"
    COMPLETED_WITH_VIOLATIONS = "CompletedWithViolations"
    IN_PROGRESS = "InProgress"
    FAILED = "Failed"
    STOPPING = "Stopping"
    STOPPED = "Stopped"
}

@length(min: 0, max: 256)
@pattern("^arn:aws[a-z\\-]*:sagemaker:[a-z0-9\\-]*:[0-9]{12}:processing-job/[a-zA-Z0-9](-*[a-zA-Z0-9]){0,62}$")
string ProcessingJobArn

@length(min: 1, max: 63)
@pattern("^[a-zA-Z0-9](-*[a-zA-Z0-9]){0,62}$")
string MonitoringJobDefinitionName

@length(min: 1, max: 1)
list MonitoringInputs {
    member: MonitoringInput
}

@length(min: 0, max: 50)
map MonitoringEnvironmentMap {
    key: ProcessingEnvironmentKey
    value: ProcessingEnvironmentValue
}

@length(min: 0, max: 256)
@pattern("^[a-zA-Z_][a-zA-Z0-9_]*$")
string ProcessingEnvironmentKey

@length(min: 0, max: 256)
@pattern("^[\\S\\s]*$")
string ProcessingEnvironmentValue

@length(min: 1, max: 1)
list MonitoringOutputs {
    member: MonitoringOutput
}

@length(min: 0, max: 512)
@pattern("^(https|s3)://([^/]+)/?(.*)$")
string MonitoringS3Uri

@length(min: 0, max: 256)
@pattern("^.*$")
string ProcessingLocalPath

enum ProcessingS3UploadMode {
    CONTINUOUS = "Continuous"
    END_OF_JOB = "EndOfJob"
}

@range(min: 1, max: 86400)
integer MonitoringMaxRuntimeInSeconds

@length(min: 0, max: 512)
@pattern("^(https|s3)://([^/])/?(.*)$")
string DestinationS3Uri

enum ProcessingS3InputMode {
    PIPE = "Pipe"
    FILE = "File"
}

enum ProcessingS3DataDistributionType {
    FULLYREPLICATED = "FullyReplicated"
    SHARDEDBYS3KEY = "ShardedByS3Key"
}

double ProbabilityThresholdAttribute

@length(min: 1, max: 15)
@pattern("^.?P.*$")
string MonitoringTimeOffsetString

@length(min: 0, max: 100)
string ExcludeFeaturesAttribute

@length(min: 1, max: 256)
string ScheduleExpression
