$version: "2"

// The training and the batch transform that prove an algorithm. They are kept and shown, not run.
namespace com.amazonaws.sagemaker

/// The jobs that prove an algorithm.
structure AlgorithmValidationSpecification {
    /// The role under which the jobs run.
    @required
    ValidationRole: RoleArn

    /// The jobs; at present of one profile.
    @required
    ValidationProfiles: AlgorithmValidationProfiles
}

/// A training that proves an algorithm, and a batch transform with the model that it makes.
structure AlgorithmValidationProfile {
    /// The name under which its status is shown.
    @required
    ProfileName: EntityName

    /// The training.
    @required
    TrainingJobDefinition: TrainingJobDefinition

    /// The batch transform.
    TransformJobDefinition: TransformJobDefinition
}

/// A training without a name: what goes in, what comes out, and on what it runs.
structure TrainingJobDefinition {
    /// How the data comes to the training.
    @required
    TrainingInputMode: TrainingInputMode

    /// The parameters that are set.
    HyperParameters: HyperParameters

    /// The data to read, by channel.
    @required
    InputDataConfig: InputDataConfig

    /// Where and how to write the model.
    @required
    OutputDataConfig: OutputDataConfig

    /// The machines that train.
    @required
    ResourceConfig: ResourceConfig

    /// How long the training may take.
    @required
    StoppingCondition: StoppingCondition
}

/// One channel of training data.
structure Channel {
    /// The name of the channel, such as train.
    @required
    ChannelName: ChannelName

    /// Where the data lies.
    @required
    DataSource: DataSource

    /// The content type of the data.
    ContentType: ContentType

    /// How the data is compressed.
    CompressionType: CompressionType

    /// Whether records are wrapped for the training.
    RecordWrapperType: RecordWrapper

    /// How the data comes to the training; as the training says when absent.
    InputMode: TrainingInputMode

    /// How the data is shuffled.
    ShuffleConfig: ShuffleConfig
}

/// Where training data lies; by one of its members.
structure DataSource {
    /// In an object store.
    S3DataSource: S3DataSource

    /// In a file system.
    FileSystemDataSource: FileSystemDataSource

    /// In a data set of a hub.
    DatasetSource: DatasetSource
}

/// Training data in an object store.
structure S3DataSource {
    /// What the address stands for.
    @required
    S3DataType: S3DataType

    /// The address.
    @required
    S3Uri: S3Uri

    /// Whether each machine gets all of the data or a part.
    S3DataDistributionType: S3DataDistribution

    /// The attributes to read from an augmented manifest.
    AttributeNames: AttributeNames

    /// The groups of machines that get the data.
    InstanceGroupNames: InstanceGroupNames

    /// Consent to the terms of a model.
    ModelAccessConfig: ModelAccessConfig

    /// The hub content that the data belongs to.
    HubAccessConfig: HubAccessConfig
}

/// The hub content that training data belongs to.
structure HubAccessConfig {
    /// The ARN of the hub content.
    @required
    HubContentArn: HubContentArn
}

/// Training data in a file system.
structure FileSystemDataSource {
    /// The id of the file system.
    @required
    FileSystemId: FileSystemId

    /// Whether the training may write.
    @required
    FileSystemAccessMode: FileSystemAccessMode

    /// The kind of file system.
    @required
    FileSystemType: FileSystemType

    /// The path of the data.
    @required
    DirectoryPath: DirectoryPath
}

/// Training data in a data set of a hub.
structure DatasetSource {
    /// The ARN of the data set.
    @required
    DatasetArn: HubDataSetArn
}

/// How training data is shuffled.
structure ShuffleConfig {
    /// The number that decides the order.
    @required
    Seed: Seed
}

/// Where and how a model is written.
structure OutputDataConfig {
    /// The key that encrypts the model.
    KmsKeyId: KmsKeyId

    /// The prefix under which the model is written.
    @required
    S3OutputPath: S3Uri

    /// How the model is compressed.
    CompressionType: OutputCompressionType
}

/// The machines that train.
structure ResourceConfig {
    /// The kind of machine.
    InstanceType: TrainingInstanceType

    /// How many machines.
    InstanceCount: TrainingInstanceCount

    /// The size of the disk of each machine, in GB.
    VolumeSizeInGB: OptionalVolumeSizeInGB

    /// The key that encrypts the disks.
    VolumeKmsKeyId: KmsKeyId

    /// How long machines are kept after a training, in seconds.
    KeepAlivePeriodInSeconds: KeepAlivePeriodInSeconds

    /// Machines of several kinds.
    InstanceGroups: InstanceGroups

    /// The ARN of the plan that reserves the machines.
    TrainingPlanArn: TrainingPlanArn

    /// How the machines are placed.
    InstancePlacementConfig: InstancePlacementConfig

    /// Kinds of machines in order of preference.
    InstancePreferences: InstancePreferenceList

    /// The kind of machine that was chosen.
    SelectedInstanceType: TrainingInstanceType

    /// How many machines were chosen.
    SelectedInstanceCount: TrainingInstanceCount
}

/// Machines of one kind, with a name.
structure InstanceGroup {
    /// The kind of machine.
    @required
    InstanceType: TrainingInstanceType

    /// How many machines.
    @required
    InstanceCount: TrainingInstanceCount

    /// The name of the group.
    @required
    InstanceGroupName: InstanceGroupName
}

/// How machines are placed.
structure InstancePlacementConfig {
    /// Whether several jobs may share a placement.
    EnableMultipleJobs: Boolean

    /// The placements.
    PlacementSpecifications: PlacementSpecifications
}

/// Machines in one placement.
structure PlacementSpecification {
    /// The id of the group of machines.
    UltraServerId: String256

    /// How many machines.
    @required
    InstanceCount: TrainingInstanceCount
}

/// A kind of machine that would do.
structure InstancePreference {
    /// The kind of machine.
    @required
    InstanceType: TrainingInstanceType

    /// How many machines.
    InstanceCount: TrainingInstanceCount

    /// The plan that reserves the machines.
    TrainingPlanArns: TrainingPlanArnList
}

/// How long a training may take, all in seconds.
structure StoppingCondition {
    /// How long it may run.
    MaxRuntimeInSeconds: MaxRuntimeInSeconds

    /// How long it may wait and run.
    MaxWaitTimeInSeconds: MaxWaitTimeInSeconds

    /// How long it may wait for its machines.
    MaxPendingTimeInSeconds: MaxPendingTimeInSeconds
}

/// The jobs that prove an algorithm.
@length(min: 1, max: 1)
list AlgorithmValidationProfiles {
    member: AlgorithmValidationProfile
}

/// Parameters and their values.
@length(min: 0, max: 100)
map HyperParameters {
    key: HyperParameterKey
    value: HyperParameterValue
}

/// The name of a parameter that is set.
@length(min: 0, max: 256)
@pattern("^.*$")
string HyperParameterKey

/// The channels of a training.
@length(min: 1, max: 20)
list InputDataConfig {
    member: Channel
}

/// Whether each machine gets all of the data.
enum S3DataDistribution {
    /// Each machine gets all.
    FULLY_REPLICATED = "FullyReplicated"

    /// Each machine gets some of the objects.
    SHARDED_BY_S3_KEY = "ShardedByS3Key"
}

/// Attributes of a manifest.
@length(min: 0, max: 16)
list AttributeNames {
    member: AttributeName
}

/// An attribute of a manifest.
@length(min: 1, max: 256)
@pattern("^.+$")
string AttributeName

/// Names of groups of machines.
@length(min: 0, max: 5)
list InstanceGroupNames {
    member: InstanceGroupName
}

/// The name of a group of machines.
@length(min: 1, max: 64)
@pattern("^.+$")
string InstanceGroupName

/// The id of a file system.
@length(min: 11, max: 21)
@pattern("^(fs-[0-9a-f]{8,})$")
string FileSystemId

/// Whether a file system may be written.
enum FileSystemAccessMode {
    /// It may be read and written.
    RW = "rw"

    /// It may be read.
    RO = "ro"
}

/// The kind of a file system.
enum FileSystemType {
    /// Amazon EFS.
    EFS = "EFS"

    /// Amazon FSx for Lustre.
    FSXLUSTRE = "FSxLustre"
}

/// A path in a file system.
@length(min: 0, max: 4096)
@pattern("^.*$")
string DirectoryPath

/// The ARN of a data set in a hub.
@length(min: 0, max: 2048)
@pattern("^(arn:[a-z0-9-\\.]{1,63}:sagemaker:\\w+(?:-\\w+)+:(\\d{12}|aws):hub-content\\/)[a-zA-Z0-9](-*[a-zA-Z0-9]){0,62}\\/DataSet\\/[a-zA-Z0-9](-*[a-zA-Z0-9]){0,63}(\\/\\d{1,4}.\\d{1,4}.\\d{1,4})?$")
string HubDataSetArn

/// Whether records are wrapped.
enum RecordWrapper {
    /// Records come as they are.
    NONE = "None"

    /// Each record is wrapped as RecordIO.
    RECORDIO = "RecordIO"
}

/// The number that decides the order of shuffled data.
long Seed

/// How a written model is compressed.
enum OutputCompressionType {
    /// As an archive.
    GZIP

    /// As single files.
    NONE
}

/// A number of machines.
@range(min: 0)
integer TrainingInstanceCount

/// The size of a disk, in GB.
@range(min: 0)
integer OptionalVolumeSizeInGB

/// How long machines are kept, in seconds.
@range(min: 0, max: 21600)
integer KeepAlivePeriodInSeconds

/// Machines of several kinds.
@length(min: 0, max: 5)
list InstanceGroups {
    member: InstanceGroup
}

/// The ARN of a plan that reserves machines.
@length(min: 50, max: 2048)
@pattern("^arn:aws[a-z\\-]*:sagemaker:[a-z0-9\\-]*:[0-9]{12}:training-plan/.*$")
string TrainingPlanArn

/// Placements of machines.
@length(min: 0, max: 10)
list PlacementSpecifications {
    member: PlacementSpecification
}

/// A text of up to 256 characters.
@length(min: 0, max: 256)
string String256

/// Kinds of machines in order of preference.
@length(min: 1, max: 5)
list InstancePreferenceList {
    member: InstancePreference
}

/// The plan that reserves machines.
@length(min: 1, max: 1)
list TrainingPlanArnList {
    member: TrainingPlanArn
}

/// How long a training may run, in seconds.
@range(min: 1)
integer MaxRuntimeInSeconds

/// How long a training may wait and run, in seconds.
@range(min: 1)
integer MaxWaitTimeInSeconds

/// How long a training may wait for its machines, in seconds.
@range(min: 1800, max: 2419200)
integer MaxPendingTimeInSeconds
