$version: "2"

// What runs a model: containers, and the instance and content types that they take.
namespace com.amazonaws.sagemaker

/// What runs a model: containers, and the instances and content types they take.
structure InferenceSpecification {
    /// The containers, in the order in which a request passes them.
    @required
    Containers: ModelPackageContainerDefinitionList

    /// Instance types for batch transform.
    SupportedTransformInstanceTypes: TransformInstanceTypes

    /// Instance types for endpoints.
    SupportedRealtimeInferenceInstanceTypes: RealtimeInferenceInstanceTypes

    /// Content types of requests.
    SupportedContentTypes: ContentTypes

    /// Content types of answers.
    SupportedResponseMIMETypes: ResponseMIMETypes
}

/// A further way to run a model, with a name.
structure AdditionalInferenceSpecificationDefinition {
    /// A name that is unique in the package.
    @required
    Name: EntityName

    /// When to use it.
    Description: EntityDescription

    /// The containers, in the order in which a request passes them.
    @required
    Containers: ModelPackageContainerDefinitionList

    /// Instance types for batch transform.
    SupportedTransformInstanceTypes: TransformInstanceTypes

    /// Instance types for endpoints.
    SupportedRealtimeInferenceInstanceTypes: RealtimeInferenceInstanceTypes

    /// Content types of requests.
    SupportedContentTypes: ContentTypes

    /// Content types of answers.
    SupportedResponseMIMETypes: ResponseMIMETypes
}

/// A container of a package: its image, its model files and its environment.
structure ModelPackageContainerDefinition {
    /// The name by which other containers reach this one.
    ContainerHostname: ContainerHostname

    /// The image that the container runs.
    Image: ContainerImage

    /// The digest of the image, so that a moved tag is noticed.
    ImageDigest: ImageDigest

    /// Where the archive of the model lies.
    ModelDataUrl: Url

    /// Where the files of the model lie; in place of an archive.
    ModelDataSource: ModelDataSource

    /// The marketplace product that the container belongs to.
    ProductId: ProductId

    /// Variables that the container finds in its environment.
    Environment: EnvironmentMap

    /// The shape of the data that the model takes.
    ModelInput: ModelInput

    /// The framework of the model, such as XGBOOST or PYTORCH.
    Framework: String

    /// The version of the framework.
    FrameworkVersion: ModelPackageFrameworkVersion

    /// A well-known model that resembles this one.
    NearestModelName: String

    /// Further files that the container is given, each in a channel.
    AdditionalModelDataSources: AdditionalModelDataSources

    /// Files for training or inference beside the model.
    AdditionalS3DataSource: AdditionalS3DataSource

    /// The entity tag of the model's archive when it was registered.
    ModelDataETag: String

    /// Whether the model is a checkpoint of a training that can go on.
    IsCheckpoint: Boolean

    /// The public model that this one was made from.
    BaseModel: BaseModel
}

/// The algorithm that made a model.
structure SourceAlgorithmSpecification {
    /// Exactly one algorithm.
    @required
    SourceAlgorithms: SourceAlgorithmList
}

/// An algorithm, and the model it made.
structure SourceAlgorithm {
    /// Where the archive of the model lies.
    ModelDataUrl: Url

    /// Where the files of the model lie; in place of an archive.
    ModelDataSource: ModelDataSource

    /// The entity tag of the model's archive when it was registered.
    ModelDataETag: String

    /// The name or the ARN of the algorithm.
    @required
    AlgorithmName: ArnOrName
}

/// The public model that this one was made from.
structure BaseModel {
    /// The name of the model in its hub.
    HubContentName: HubContentName

    /// The version of the model in its hub.
    HubContentVersion: HubContentVersion

    /// The recipe by which it was adapted.
    RecipeName: RecipeName
}

/// The containers that run a model.
@length(min: 1, max: 15)
list ModelPackageContainerDefinitionList {
    member: ModelPackageContainerDefinition
}

/// Instance types for batch transform.
@length(min: 1)
list TransformInstanceTypes {
    member: TransformInstanceType
}

/// Instance types for endpoints.
list RealtimeInferenceInstanceTypes {
    member: ProductionVariantInstanceType
}

/// Content types of requests.
list ContentTypes {
    member: ContentType
}

/// Content types of answers.
list ResponseMIMETypes {
    member: ResponseMIMEType
}

/// A content type of answers, such as application/json.
@length(min: 0, max: 1024)
@pattern("^[-\\w]+\\/.+$")
string ResponseMIMEType

/// The SHA-256 digest of an image.
@length(min: 0, max: 72)
@pattern("^[Ss][Hh][Aa]256:[0-9a-fA-F]{64}$")
string ImageDigest

/// A marketplace product.
@length(min: 0, max: 256)
@pattern("^[a-zA-Z0-9](-*[a-zA-Z0-9])*$")
string ProductId

/// The shape of the data that a model takes.
structure ModelInput {
    /// The shape as the framework writes it, mostly JSON.
    @required
    DataInputConfig: DataInputConfig
}

/// The shape of input data as a framework writes it.
@length(min: 1, max: 16384)
@pattern("^[\\S\\s]+$")
string DataInputConfig

/// The version of a framework.
@length(min: 3, max: 10)
@pattern("^[0-9]\\.[A-Za-z0-9.-]+$")
string ModelPackageFrameworkVersion

/// The algorithms that made a model.
@length(min: 1, max: 1)
list SourceAlgorithmList {
    member: SourceAlgorithm
}

/// A name in a hub.
@length(min: 0, max: 63)
@pattern("^[a-zA-Z0-9](-*[a-zA-Z0-9]){0,62}$")
string HubContentName

/// A version in a hub.
@length(min: 5, max: 14)
@pattern("^\\d{1,4}.\\d{1,4}.\\d{1,4}$")
string HubContentVersion

/// The name of a recipe.
@length(min: 0, max: 255)
string RecipeName
