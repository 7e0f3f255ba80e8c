$version: "2"

// Algorithms: what trains a model, and what runs it afterwards. Packages take the latter over.
namespace com.amazonaws.sagemaker

/// Keeps an algorithm, so that packages can be made from it. Nothing is trained.
operation CreateAlgorithm {
    input := {
        /// A name that is unique in the account and region.
        @required
        AlgorithmName: EntityName

        /// What the algorithm does.
        AlgorithmDescription: EntityDescription

        /// How the algorithm trains: its image, its parameters and the data that it takes.
        @required
        TrainingSpecification: TrainingSpecification

        /// What runs the models that the algorithm makes. Packages from the algorithm take it over.
        InferenceSpecification: InferenceSpecification

        /// The jobs that prove the algorithm.
        ValidationSpecification: AlgorithmValidationSpecification

        /// Whether the algorithm is meant to be offered on a marketplace.
        CertifyForMarketplace: CertifyForMarketplace

        /// Tags of the algorithm.
        Tags: TagList
    }

    output := {
        /// The ARN of the new algorithm.
        @required
        AlgorithmArn: AlgorithmArn
    }
}

/// Shows an algorithm.
operation DescribeAlgorithm {
    input := {
        /// The name or the ARN of the algorithm.
        @required
        AlgorithmName: ArnOrName
    }

    output := {
        /// The name of the algorithm.
        @required
        AlgorithmName: EntityName

        /// The ARN of the algorithm.
        @required
        AlgorithmArn: AlgorithmArn

        /// What the algorithm does.
        AlgorithmDescription: EntityDescription

        /// When the algorithm was created.
        @required
        CreationTime: CreationTime

        /// How the algorithm trains: its image, its parameters and the data that it takes.
        @required
        TrainingSpecification: TrainingSpecification

        /// What runs the models that the algorithm makes.
        InferenceSpecification: InferenceSpecification

        /// The jobs that prove the algorithm.
        ValidationSpecification: AlgorithmValidationSpecification

        /// How far the algorithm is.
        @required
        AlgorithmStatus: AlgorithmStatus

        /// The steps behind the status.
        @required
        AlgorithmStatusDetails: AlgorithmStatusDetails

        /// The marketplace product that the algorithm belongs to.
        ProductId: ProductId

        /// Whether the algorithm is meant to be offered on a marketplace.
        CertifyForMarketplace: CertifyForMarketplace
    }
}

/// Deletes an algorithm. Packages that were made from it stay.
operation DeleteAlgorithm {
    input := {
        /// The name of the algorithm.
        @required
        AlgorithmName: EntityName
    }

    errors: [
        ConflictException
    ]
}

/// Lists algorithms.
@paginated(inputToken: "NextToken", outputToken: "NextToken", pageSize: "MaxResults", items: "AlgorithmSummaryList")
operation ListAlgorithms {
    input := {
        /// Only algorithms that were created after this time.
        CreationTimeAfter: CreationTime

        /// Only algorithms that were created before this time.
        CreationTimeBefore: CreationTime

        /// How many results a page may hold.
        MaxResults: MaxResults

        /// Only algorithms with this text in their name.
        NameContains: NameContains

        /// Where the page starts: the NextToken of the answer before. Pages are joined without it.
        NextToken: NextToken

        /// What to sort by; the creation time when absent.
        SortBy: AlgorithmSortBy

        /// Which way to sort; ascending when absent.
        SortOrder: SortOrder
    }

    output := {
        /// The algorithms of this page.
        @required
        AlgorithmSummaryList: AlgorithmSummaryList

        /// Where the next page starts; absent on the last page.
        NextToken: NextToken
    }
}

/// An algorithm as a list shows it.
structure AlgorithmSummary {
    /// The name of the algorithm.
    @required
    AlgorithmName: EntityName

    /// The ARN of the algorithm.
    @required
    AlgorithmArn: AlgorithmArn

    /// What the algorithm does.
    AlgorithmDescription: EntityDescription

    /// When the algorithm was created.
    @required
    CreationTime: CreationTime

    /// How far the algorithm is.
    @required
    AlgorithmStatus: AlgorithmStatus
}

/// How an algorithm trains.
structure TrainingSpecification {
    /// The image that trains.
    @required
    TrainingImage: ContainerImage

    /// The digest of the image, so that a moved tag is noticed.
    TrainingImageDigest: ImageDigest

    /// The parameters that a training can set.
    SupportedHyperParameters: HyperParameterSpecifications

    /// Instance types for training.
    @required
    SupportedTrainingInstanceTypes: TrainingInstanceTypes

    /// Whether several machines can train together.
    SupportsDistributedTraining: Boolean

    /// The figures that a training writes to its log, and how to find them there.
    MetricDefinitions: MetricDefinitionList

    /// The data that a training takes, by channel.
    @required
    TrainingChannels: ChannelSpecifications

    /// The figures that a search for good parameters can aim at.
    SupportedTuningJobObjectiveMetrics: HyperParameterTuningJobObjectives

    /// Files for training beside the data.
    AdditionalS3DataSource: AdditionalS3DataSource
}

/// A parameter that a training can set.
structure HyperParameterSpecification {
    /// The name of the parameter.
    @required
    Name: ParameterName

    /// What the parameter does.
    Description: EntityDescription

    /// What kind of value it takes.
    @required
    Type: ParameterType

    /// Which values it takes.
    Range: ParameterRange

    /// Whether a search may vary it.
    IsTunable: Boolean

    /// Whether a training must set it.
    IsRequired: Boolean

    /// Its value when a training does not set it.
    DefaultValue: HyperParameterValue
}

/// Which values a parameter takes; by one of its members.
structure ParameterRange {
    /// Whole numbers between two bounds.
    IntegerParameterRangeSpecification: IntegerParameterRangeSpecification

    /// Numbers between two bounds.
    ContinuousParameterRangeSpecification: ContinuousParameterRangeSpecification

    /// Words of a list.
    CategoricalParameterRangeSpecification: CategoricalParameterRangeSpecification
}

/// Whole numbers between two bounds.
structure IntegerParameterRangeSpecification {
    /// The smallest number.
    @required
    MinValue: ParameterValue

    /// The largest number.
    @required
    MaxValue: ParameterValue
}

/// Numbers between two bounds.
structure ContinuousParameterRangeSpecification {
    /// The smallest number.
    @required
    MinValue: ParameterValue

    /// The largest number.
    @required
    MaxValue: ParameterValue
}

/// Words of a list.
structure CategoricalParameterRangeSpecification {
    /// The words.
    @required
    Values: ParameterValues
}

/// A figure that a training writes to its log.
structure MetricDefinition {
    /// The name of the figure.
    @required
    Name: MetricName

    /// A regular expression that finds it in the log.
    @required
    Regex: MetricRegex
}

/// A channel of training data.
structure ChannelSpecification {
    /// The name of the channel, such as train.
    @required
    Name: ChannelName

    /// What the channel brings.
    Description: EntityDescription

    /// Whether a training must have it.
    IsRequired: Boolean

    /// Content types of its data.
    @required
    SupportedContentTypes: ContentTypes

    /// How its data may be compressed.
    SupportedCompressionTypes: CompressionTypes

    /// How its data may come to the training.
    @required
    SupportedInputModes: InputModes
}

/// A figure that a search for good parameters can aim at.
structure HyperParameterTuningJobObjective {
    /// Whether more or less of it is better.
    @required
    Type: HyperParameterTuningJobObjectiveType

    /// The name of the figure.
    @required
    MetricName: MetricName
}

/// The steps behind the status of an algorithm.
structure AlgorithmStatusDetails {
    /// One entry for each validation profile.
    ValidationStatuses: AlgorithmStatusItemList

    /// One entry for each scan of a container image.
    ImageScanStatuses: AlgorithmStatusItemList
}

/// The status of one step.
structure AlgorithmStatusItem {
    /// The name of the step; for a validation, that of its profile.
    @required
    Name: EntityName

    /// How far the step is.
    @required
    Status: DetailedAlgorithmStatus

    /// Why the step failed; absent when it did not.
    FailureReason: String
}

/// The ARN of an algorithm.
@length(min: 1, max: 2048)
@pattern("^arn:aws[a-z\\-]*:sagemaker:[a-z0-9\\-]{9,16}:[0-9]{12}:algorithm/[\\S]{1,2048}$")
string AlgorithmArn

/// How far an algorithm is on its way from creation to completion or failure.
enum AlgorithmStatus {
    /// Waiting for its validation to begin.
    PENDING = "Pending"

    /// Being validated.
    IN_PROGRESS = "InProgress"

    /// Ready for use.
    COMPLETED = "Completed"

    /// The validation failed.
    FAILED = "Failed"

    /// Being deleted.
    DELETING = "Deleting"
}

/// How far one step of an algorithm is.
enum DetailedAlgorithmStatus {
    /// Has not begun.
    NOT_STARTED = "NotStarted"

    /// Is running.
    IN_PROGRESS = "InProgress"

    /// Succeeded.
    COMPLETED = "Completed"

    /// Did not succeed; the reason is told.
    FAILED = "Failed"
}

/// The statuses of several steps of an algorithm.
list AlgorithmStatusItemList {
    member: AlgorithmStatusItem
}

/// Algorithms of one page.
list AlgorithmSummaryList {
    member: AlgorithmSummary
}

/// What algorithms can be sorted by.
enum AlgorithmSortBy {
    /// By the name of the algorithm.
    NAME = "Name"

    /// By the time of creation.
    CREATION_TIME = "CreationTime"
}

/// The parameters that a training can set.
@length(min: 0, max: 100)
list HyperParameterSpecifications {
    member: HyperParameterSpecification
}

/// The name of a parameter.
@length(min: 0, max: 256)
@pattern("^[\\p{L}\\p{M}\\p{Z}\\p{S}\\p{N}\\p{P}]*$")
string ParameterName

/// What kind of value a parameter takes.
enum ParameterType {
    /// A whole number.
    INTEGER = "Integer"

    /// A number.
    CONTINUOUS = "Continuous"

    /// A word of a list.
    CATEGORICAL = "Categorical"

    /// Any text.
    FREE_TEXT = "FreeText"
}

/// A value of a parameter, as text.
@length(min: 0, max: 256)
@pattern("^.*$")
string ParameterValue

/// Words that a parameter takes.
@length(min: 1, max: 30)
list ParameterValues {
    member: ParameterValue
}

/// The value that a training sets a parameter to.
@length(min: 0, max: 2500)
@pattern("^.*$")
string HyperParameterValue

/// Instance types for training.
list TrainingInstanceTypes {
    member: TrainingInstanceType
}

/// The figures that a training writes to its log.
@length(min: 0, max: 40)
list MetricDefinitionList {
    member: MetricDefinition
}

/// The name of a figure.
@length(min: 1, max: 255)
@pattern("^.+$")
string MetricName

/// A regular expression that finds a figure in a log.
@length(min: 1, max: 500)
@pattern("^.+$")
string MetricRegex

/// The channels of training data.
@length(min: 1, max: 8)
list ChannelSpecifications {
    member: ChannelSpecification
}

/// The name of a channel.
@length(min: 1, max: 64)
@pattern("^[A-Za-z0-9\\.\\-_]+$")
string ChannelName

/// Ways in which data may be compressed.
list CompressionTypes {
    member: CompressionType
}

/// Ways in which data may come to a training.
@length(min: 1)
list InputModes {
    member: TrainingInputMode
}

/// How data comes to a training.
enum TrainingInputMode {
    /// As a stream.
    PIPE = "Pipe"

    /// As files that are copied before the training starts.
    FILE = "File"

    /// As files that are fetched when they are read.
    FASTFILE = "FastFile"
}

/// Figures that a search for good parameters can aim at.
list HyperParameterTuningJobObjectives {
    member: HyperParameterTuningJobObjective
}

/// Whether more or less of a figure is better.
enum HyperParameterTuningJobObjectiveType {
    /// More is better.
    MAXIMIZE = "Maximize"

    /// Less is better.
    MINIMIZE = "Minimize"
}
