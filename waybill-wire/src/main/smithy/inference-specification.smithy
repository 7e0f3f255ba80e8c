$version: "2"

// What runs a model: containers, and the instance and content types that they take.
namespace com.amazonaws.sagemaker

structure InferenceSpecification {
    @required
    Containers: ModelPackageContainerDefinitionList

    SupportedTransformInstanceTypes: TransformInstanceTypes

    SupportedRealtimeInferenceInstanceTypes: RealtimeInferenceInstanceTypes

    SupportedContentTypes: ContentTypes

    SupportedResponseMIMETypes: ResponseMIMETypes
}

structure AdditionalInferenceSpecificationDefinition {
    @required
    Name: EntityName

    Description: EntityDescription

    @required
    Containers: ModelPackageContainerDefinitionList

    SupportedTransformInstanceTypes: TransformInstanceTypes

    SupportedRealtimeInferenceInstanceTypes: RealtimeInferenceInstanceTypes

    SupportedContentTypes: ContentTypes

    SupportedResponseMIMETypes: ResponseMIMETypes
}

structure ModelPackageContainerDefinition {
    ContainerHostname: ContainerHostname
    Image: ContainerImage
    ImageDigest: ImageDigest
    ModelDataUrl: Url
    ModelDataSource: ModelDataSource
    ProductId: ProductId
    Environment: EnvironmentMap
    ModelInput: ModelInput
    Framework: String
    FrameworkVersion: ModelPackageFrameworkVersion
    NearestModelName: String
    AdditionalModelDataSources: AdditionalModelDataSources
    AdditionalS3DataSource: AdditionalS3DataSource
    ModelDataETag: String
    IsCheckpoint: Boolean
    BaseModel: BaseModel
}

structure SourceAlgorithmSpecification {
    @required
    SourceAlgorithms: SourceAlgorithmList
}

structure SourceAlgorithm {
    ModelDataUrl: Url

    ModelDataSource: ModelDataSource

    ModelDataETag: String

    @required
    AlgorithmName: ArnOrName
}

structure BaseModel {
    HubContentName: HubContentName
    HubContentVersion: HubContentVersion
    RecipeName: RecipeName
}

@length(min: 1, max: 15)
list ModelPackageContainerDefinitionList {
    member: ModelPackageContainerDefinition
}

@length(min: 1)
list TransformInstanceTypes {
    member: TransformInstanceType
}

list RealtimeInferenceInstanceTypes {
    member: ProductionVariantInstanceType
}

list ContentTypes {
    member: ContentType
}

list ResponseMIMETypes {
    member: ResponseMIMEType
}

@length(min: 0, max: 1024)
@pattern("^[-\\w]+\\/.+$")
string ResponseMIMEType

@length(min: 0, max: 72)
@pattern("^[Ss][Hh][Aa]256:[0-9a-fA-F]{64}$")
string ImageDigest

@length(min: 0, max: 256)
@pattern("^[a-zA-Z0-9](-*[a-zA-Z0-9])*$")
string ProductId

structure ModelInput {
    @required
    DataInputConfig: DataInputConfig
}

@length(min: 1, max: 16384)
@pattern("^[\\S\\s]+$")
string DataInputConfig

@length(min: 3, max: 10)
@pattern("^[0-9]\\.[A-Za-z0-9.-]+$")
string ModelPackageFrameworkVersion

@length(min: 1, max: 1)
list SourceAlgorithmList {
    member: SourceAlgorithm
}

@length(min: 0, max: 63)
@pattern("^[a-zA-Z0-9](-*[a-zA-Z0-9]){0,62}$")
string HubContentName

@length(min: 5, max: 14)
@pattern("^\\d{1,4}.\\d{1,4}.\\d{1,4}$")
string HubContentVersion

@length(min: 0, max: 255)
string RecipeName
