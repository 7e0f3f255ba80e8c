$version: "2"

// Models: packages and containers made ready for inference.
namespace com.amazonaws.sagemaker

/// Makes a model from containers or from a package, ready for endpoints and batch transforms.
operation CreateModel {
    input := {
        /// A name that is unique in the account and region.
        @required
        ModelName: ModelName

        /// The only container. Give this or a list of containers.
        PrimaryContainer: ContainerDefinition

        /// Several containers, in the order in which a request passes them.
        Containers: ContainerDefinitionList

        /// How the containers work together.
        InferenceExecutionConfig: InferenceExecutionConfig

        /// The role under which the containers run.
        ExecutionRoleArn: RoleArn

        /// Tags of the model.
        Tags: TagList

        /// The network in which the containers run.
        VpcConfig: VpcConfig

        /// Whether the containers are cut off from the network.
        EnableNetworkIsolation: Boolean
    }

    output := {
        /// The ARN of the new model.
        @required
        ModelArn: ModelArn
    }

    errors: [
        ResourceLimitExceeded
    ]
}

/// Shows a model.
operation DescribeModel {
    input := {
        /// The name of the model.
        @required
        ModelName: ModelName
    }

    output := {
        /// The name of the model.
        @required
        ModelName: ModelName

        /// The only container of the model.
        PrimaryContainer: ContainerDefinition

        /// The containers, in the order in which a request passes them.
        Containers: ContainerDefinitionList

        /// How the containers work together.
        InferenceExecutionConfig: InferenceExecutionConfig

        /// The role under which the containers run.
        ExecutionRoleArn: RoleArn

        /// The network in which the containers run.
        VpcConfig: VpcConfig

        /// When the model was created.
        @required
        CreationTime: Timestamp

        /// The ARN of the model.
        @required
        ModelArn: ModelArn

        /// Whether the containers are cut off from the network.
        EnableNetworkIsolation: Boolean

        /// Advice on which machines suit the model.
        DeploymentRecommendation: DeploymentRecommendation
    }
}

/// Deletes a model. Packages and files stay.
operation DeleteModel {
    input := {
        /// The name of the model.
        @required
        ModelName: ModelName
    }
}

/// Lists models.
@paginated(inputToken: "NextToken", outputToken: "NextToken", pageSize: "MaxResults", items: "Models")
operation ListModels {
    input := {
        /// What to sort by; the creation time when absent.
        SortBy: ModelSortKey

        /// Which way to sort; descending when absent.
        SortOrder: OrderKey

        /// Where the page starts: the NextToken of the answer before. Pages are joined without it.
        NextToken: PaginationToken

        /// How many results a page may hold.
        MaxResults: MaxResults

        /// Only models with this text in their name.
        NameContains: ModelNameContains

        /// Only models that were created before this time.
        CreationTimeBefore: Timestamp

        /// Only models that were created at this time or after it.
        CreationTimeAfter: Timestamp
    }

    output := {
        /// The models of this page.
        @required
        Models: ModelSummaryList

        /// Where the next page starts; absent on the last page.
        NextToken: PaginationToken
    }
}

/// A model as Search finds it.
structure Model {
    /// The name of the model.
    ModelName: ModelName

    /// The only container of the model.
    PrimaryContainer: ContainerDefinition

    /// The containers, in the order in which a request passes them.
    Containers: ContainerDefinitionList

    /// How the containers work together.
    InferenceExecutionConfig: InferenceExecutionConfig

    /// The role under which the containers run.
    ExecutionRoleArn: RoleArn

    /// The network in which the containers run.
    VpcConfig: VpcConfig

    /// When the model was created.
    CreationTime: Timestamp

    /// The ARN of the model.
    ModelArn: ModelArn

    /// Whether the containers are cut off from the network.
    EnableNetworkIsolation: Boolean

    /// The tags of the model.
    Tags: TagList

    /// Advice on which machines suit the model.
    DeploymentRecommendation: DeploymentRecommendation
}

/// A model as a list shows it.
structure ModelSummary {
    /// The name of the model.
    @required
    ModelName: ModelName

    /// The ARN of the model.
    @required
    ModelArn: ModelArn

    /// When the model was created.
    @required
    CreationTime: Timestamp
}

/// A container of a model.
structure ContainerDefinition {
    /// The name by which other containers reach this one.
    ContainerHostname: ContainerHostname

    /// The image that the container runs.
    Image: ContainerImage

    /// How the image is pulled.
    ImageConfig: ImageConfig

    /// Whether the container holds one model or many.
    Mode: ContainerMode

    /// Where the archive of the model lies.
    ModelDataUrl: Url

    /// Where the files of the model lie; in place of an archive.
    ModelDataSource: ModelDataSource

    /// Further files that the container is given, each in a channel.
    AdditionalModelDataSources: AdditionalModelDataSources

    /// Variables that the container finds in its environment.
    Environment: EnvironmentMap

    /// The package to run, by name, by group/version or by ARN; in place of an image.
    ModelPackageName: VersionedArnOrName

    /// Which of the package's additional specifications to use.
    InferenceSpecificationName: InferenceSpecificationName

    /// How many models in one container are handled.
    MultiModelConfig: MultiModelConfig

    /// Where the container offers measurements of its own.
    ContainerMetricsConfig: ContainerMetricsConfig
}

/// Where a container offers measurements of its own.
structure ContainerMetricsConfig {
    /// The paths that offer measurements; at present one.
    MetricsEndpoints: MetricsEndpointList
}

/// A path of a container that offers measurements.
structure MetricsEndpoint {
    /// The path below the container's root, such as /metrics.
    @required
    MetricsEndpointPath: MetricsEndpointPath

    /// How often the measurements are collected, in seconds.
    MetricPublishFrequencyInSeconds: MetricPublishFrequencyInSeconds
}

/// How an image is pulled.
structure ImageConfig {
    /// Whether the registry is reached through the platform or a private network.
    @required
    RepositoryAccessMode: RepositoryAccessMode

    /// How to sign in at the registry.
    RepositoryAuthConfig: RepositoryAuthConfig
}

/// How to sign in at an image registry.
structure RepositoryAuthConfig {
    /// The ARN of the function that hands out credentials.
    @required
    RepositoryCredentialsProviderArn: RepositoryCredentialsProviderArn
}

/// How the containers of a model work together.
structure InferenceExecutionConfig {
    /// Whether requests pass all containers or are sent to one.
    @required
    Mode: InferenceExecutionMode
}

/// How many models in one container are handled.
structure MultiModelConfig {
    /// Whether models stay loaded.
    ModelCacheSetting: ModelCacheSetting
}

/// Advice on which machines suit a model.
structure DeploymentRecommendation {
    /// How far the advice is.
    @required
    RecommendationStatus: RecommendationStatus

    /// The machines that suit the model.
    RealTimeInferenceRecommendations: RealTimeInferenceRecommendations
}

/// A machine that suits a model.
structure RealTimeInferenceRecommendation {
    /// The number of the advice.
    @required
    RecommendationId: String

    /// The machine.
    @required
    InstanceType: ProductionVariantInstanceType

    /// Variables that suit the machine.
    Environment: EnvironmentMap
}

/// The containers of a model.
@length(min: 0, max: 15)
list ContainerDefinitionList {
    member: ContainerDefinition
}

/// The ARN of a model.
@length(min: 20, max: 2048)
@pattern("^arn:aws[a-z\\-]*:sagemaker:[a-z0-9\\-]*:[0-9]{12}:model/.*$")
string ModelArn

/// What models can be sorted by.
enum ModelSortKey {
    /// By the name of the model.
    Name

    /// By the time of creation.
    CreationTime
}

/// Which way models are sorted.
enum OrderKey {
    /// Smallest or oldest first.
    Ascending

    /// Largest or newest first.
    Descending
}

/// Where the next page starts. Take it from the answer before.
@length(min: 0, max: 8192)
@pattern("^.*$")
string PaginationToken

/// A part of a model's name.
@length(min: 0, max: 63)
@pattern("^[a-zA-Z0-9-]+$")
string ModelNameContains

/// Models of one page.
list ModelSummaryList {
    member: ModelSummary
}

/// Whether a container holds one model or many.
enum ContainerMode {
    /// The container holds one model.
    SINGLE_MODEL = "SingleModel"

    /// The container loads one of many models for each request.
    MULTI_MODEL = "MultiModel"
}

/// The name of an additional inference specification.
@length(min: 1, max: 63)
@pattern("^[a-zA-Z0-9](-*[a-zA-Z0-9]){0,62}$")
string InferenceSpecificationName

/// Paths that offer measurements.
@length(min: 0, max: 1)
list MetricsEndpointList {
    member: MetricsEndpoint
}

/// A path below the container's root.
@length(min: 0, max: 256)
@pattern("^/(?!.*\\.\\.)[a-zA-Z0-9/_.\\-]+$")
string MetricsEndpointPath

/// How often measurements are collected, in seconds.
integer MetricPublishFrequencyInSeconds

/// How an image registry is reached.
enum RepositoryAccessMode {
    /// The registry of the platform.
    PLATFORM = "Platform"

    /// A registry that is reached through the private network.
    VPC = "Vpc"
}

/// The ARN of the function that hands out credentials.
@length(min: 1, max: 2048)
@pattern("^.*$")
string RepositoryCredentialsProviderArn

/// Whether requests pass all containers or are sent to one.
enum InferenceExecutionMode {
    /// A request passes all containers, one after the other.
    SERIAL = "Serial"

    /// A request says which container it is for.
    DIRECT = "Direct"
}

/// Whether models stay loaded.
enum ModelCacheSetting {
    /// Models stay loaded after a request.
    ENABLED = "Enabled"

    /// Models are loaded for each request.
    DISABLED = "Disabled"
}

/// How far the advice is.
enum RecommendationStatus {
    /// The advice is being worked out.
    IN_PROGRESS

    /// The advice is there.
    COMPLETED

    /// There is no advice.
    FAILED

    /// No advice can be given for this model.
    NOT_APPLICABLE
}

/// Machines that suit a model.
@length(min: 0, max: 3)
list RealTimeInferenceRecommendations {
    member: RealTimeInferenceRecommendation
}
