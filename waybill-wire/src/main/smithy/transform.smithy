$version: "2"

// Batch transform: its input, output and resources, and jobs that ran.
namespace com.amazonaws.sagemaker

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
    TransformStartTime: Timestamp
    TransformEndTime: Timestamp
    LabelingJobArn: LabelingJobArn
    AutoMLJobArn: AutoMLJobArn
    DataProcessing: DataProcessing
    ExperimentConfig: ExperimentConfig
    Tags: TagList
}

structure TransformInput {
    @required
    DataSource: TransformDataSource

    ContentType: ContentType

    CompressionType: CompressionType

    SplitType: SplitType
}

structure TransformDataSource {
    @required
    S3DataSource: TransformS3DataSource
}

structure TransformS3DataSource {
    @required
    S3DataType: S3DataType

    @required
    S3Uri: S3Uri
}

structure TransformOutput {
    @required
    S3OutputPath: S3Uri

    Accept: Accept

    AssembleWith: AssemblyType

    KmsKeyId: KmsKeyId
}

structure TransformResources {
    @required
    InstanceType: TransformInstanceType

    @required
    InstanceCount: TransformInstanceCount

    VolumeKmsKeyId: KmsKeyId

    TransformAmiVersion: TransformAmiVersion
}

structure BatchDataCaptureConfig {
    @required
    DestinationS3Uri: S3Uri

    KmsKeyId: KmsKeyId

    GenerateInferenceId: Boolean
}

structure DataProcessing {
    InputFilter: JsonPath
    OutputFilter: JsonPath
    JoinSource: JoinSource
}

structure ModelClientConfig {
    InvocationsTimeoutInSeconds: InvocationsTimeoutInSeconds
    InvocationsMaxRetries: InvocationsMaxRetries
}

structure ExperimentConfig {
    ExperimentName: ExperimentEntityName
    TrialName: ExperimentEntityName
    TrialComponentDisplayName: ExperimentEntityName
    RunName: ExperimentEntityName
}

@length(min: 1, max: 63)
@pattern("^[a-zA-Z0-9](-*[a-zA-Z0-9]){0,62}$")
string TransformJobName

@length(min: 0, max: 256)
@pattern("^arn:aws[a-z\\-]*:sagemaker:[a-z0-9\\-]*:[0-9]{12}:transform-job/.*$")
string TransformJobArn

enum TransformJobStatus {
    IN_PROGRESS = "InProgress"
    COMPLETED = "Completed"
    FAILED = "Failed"
    STOPPING = "Stopping"
    STOPPED = "Stopped"
}

@length(min: 0, max: 2048)
@pattern("^arn:aws[a-z\\-]*:sagemaker:[a-z0-9\\-]*:[0-9]{12}:labeling-job/.*$")
string LabelingJobArn

@length(min: 1, max: 256)
@pattern("^arn:aws[a-z\\-]*:sagemaker:[a-z0-9\\-]*:[0-9]{12}:automl-job/.*$")
string AutoMLJobArn

enum SplitType {
    NONE = "None"
    LINE = "Line"
    RECORDIO = "RecordIO"
    TFRECORD = "TFRecord"
}

enum S3DataType {
    MANIFEST_FILE = "ManifestFile"
    S3_PREFIX = "S3Prefix"
    AUGMENTED_MANIFEST_FILE = "AugmentedManifestFile"
    CONVERSE = "Converse"
}

@length(min: 0, max: 256)
@pattern("^.*$")
string Accept

enum AssemblyType {
    NONE = "None"
    LINE = "Line"
}

@range(min: 1)
integer TransformInstanceCount

@length(min: 1, max: 63)
@pattern("^[a-zA-Z0-9]+(-[a-zA-Z0-9]+)*$")
string TransformAmiVersion

@length(min: 0, max: 63)
string JsonPath

enum JoinSource {
    INPUT = "Input"
    NONE = "None"
}

@range(min: 1, max: 3600)
integer InvocationsTimeoutInSeconds

@range(min: 0, max: 3)
integer InvocationsMaxRetries

@length(min: 1, max: 120)
@pattern("^[a-zA-Z0-9](-*[a-zA-Z0-9]){0,119}$")
string ExperimentEntityName
