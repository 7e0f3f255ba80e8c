$version: "2"

// Models: packages and containers made ready for inference.
namespace com.amazonaws.sagemaker

structure Model {
    ModelName: ModelName
    PrimaryContainer: ContainerDefinition
    Containers: ContainerDefinitionList
    InferenceExecutionConfig: InferenceExecutionConfig
    ExecutionRoleArn: RoleArn
    VpcConfig: VpcConfig
    CreationTime: Timestamp
    ModelArn: ModelArn
    EnableNetworkIsolation: Boolean
    Tags: TagList
    DeploymentRecommendation: DeploymentRecommendation
}

structure ContainerDefinition {
    ContainerHostname: ContainerHostname
    Image: ContainerImage
    ImageConfig: ImageConfig
    Mode: ContainerMode
    ModelDataUrl: Url
    ModelDataSource: ModelDataSource
    AdditionalModelDataSources: AdditionalModelDataSources
    Environment: EnvironmentMap
    ModelPackageName: VersionedArnOrName
    InferenceSpecificationName: InferenceSpecificationName
    MultiModelConfig: MultiModelConfig
    ContainerMetricsConfig: ContainerMetricsConfig
}

structure ContainerMetricsConfig {
    MetricsEndpoints: MetricsEndpointList
}

structure MetricsEndpoint {
    @required
    MetricsEndpointPath: MetricsEndpointPath

    MetricPublishFrequencyInSeconds: MetricPublishFrequencyInSeconds
}

structure ImageConfig {
    @required
    RepositoryAccessMode: RepositoryAccessMode

    RepositoryAuthConfig: RepositoryAuthConfig
}

structure RepositoryAuthConfig {
    @required
    RepositoryCredentialsProviderArn: RepositoryCredentialsProviderArn
}

structure InferenceExecutionConfig {
    @required
    Mode: InferenceExecutionMode
}

structure MultiModelConfig {
    ModelCacheSetting: ModelCacheSetting
}

structure DeploymentRecommendation {
    @required
    RecommendationStatus: RecommendationStatus

    RealTimeInferenceRecommendations: RealTimeInferenceRecommendations
}

structure RealTimeInferenceRecommendation {
    @required
    RecommendationId: String

    @required
    InstanceType: ProductionVariantInstanceType

    Environment: EnvironmentMap
}

@length(min: 0, max: 15)
list ContainerDefinitionList {
    member: ContainerDefinition
}

@length(min: 20, max: 2048)
@pattern("^arn:aws[a-z\\-]*:sagemaker:[a-z0-9\\-]*:[0-9]{12}:model/.*$")
string ModelArn

enum ContainerMode {
    SINGLE_MODEL = "SingleModel"
    MULTI_MODEL = "MultiModel"
}

@length(min: 1, max: 63)
@pattern("^[a-zA-Z0-9](-*[a-zA-Z0-9]){0,62}$")
string InferenceSpecificationName

@length(min: 0, max: 1)
list MetricsEndpointList {
    member: MetricsEndpoint
}

@length(min: 0, max: 256)
@pattern("^/(?!.*\\.\\.)[a-zA-Z0-9/_.\\-]+$")
string MetricsEndpointPath

integer MetricPublishFrequencyInSeconds

enum RepositoryAccessMode {
    PLATFORM = "Platform"
    VPC = "Vpc"
}

@length(min: 1, max: 2048)
@pattern("^.*$")
string RepositoryCredentialsProviderArn

enum InferenceExecutionMode {
    SERIAL = "Serial"
    DIRECT = "Direct"
}

enum ModelCacheSetting {
    ENABLED = "Enabled"
    DISABLED = "Disabled"
}

enum RecommendationStatus {
    IN_PROGRESS
    COMPLETED
    FAILED
    NOT_APPLICABLE
}

@length(min: 0, max: 3)
list RealTimeInferenceRecommendations {
    member: RealTimeInferenceRecommendation
}
