$version: "2"

// Shapes that several features share.
namespace com.amazonaws.sagemaker

structure UserContext {
    UserProfileArn: String
    UserProfileName: String
    DomainId: String
    IamIdentity: IamIdentity
}

structure IamIdentity {
    Arn: String
    PrincipalId: String
    SourceIdentity: String
}

structure MetadataProperties {
    CommitId: MetadataPropertyValue
    Repository: MetadataPropertyValue
    GeneratedBy: MetadataPropertyValue
    ProjectId: MetadataPropertyValue
}

structure VpcConfig {
    @required
    SecurityGroupIds: VpcSecurityGroupIds

    @required
    Subnets: Subnets
}

string String

boolean Boolean

integer Integer

long Long

timestamp Timestamp

@length(min: 0, max: 1024)
@pattern("^.*$")
string MetadataPropertyValue

@length(min: 1, max: 5)
list VpcSecurityGroupIds {
    member: SecurityGroupId
}

@length(min: 0, max: 32)
@pattern("^[-0-9a-zA-Z]+$")
string SecurityGroupId

@length(min: 1, max: 16)
list Subnets {
    member: SubnetId
}

@length(min: 0, max: 32)
@pattern("^[-0-9a-zA-Z]+$")
string SubnetId

@length(min: 1, max: 63)
@pattern("^[a-zA-Z0-9](-*[a-zA-Z0-9]){0,62}$")
string EntityName

@length(min: 1, max: 170)
@pattern("^(arn:aws[a-z\\-]*:sagemaker:[a-z0-9\\-]*:[0-9]{12}:[a-z\\-]*\\/)?([a-zA-Z0-9]([a-zA-Z0-9-]){0,62})(?<!-)$")
string ArnOrName

@length(min: 0, max: 1024)
@pattern("^[\\p{L}\\p{M}\\p{Z}\\p{S}\\p{N}\\p{P}]*$")
string EntityDescription

@length(min: 0, max: 63)
@pattern("^[a-zA-Z0-9](-*[a-zA-Z0-9]){0,62}$")
string ContainerHostname

@length(min: 0, max: 255)
@pattern("^[\\S]+$")
string ContainerImage

@length(min: 0, max: 1024)
@pattern("^(https|s3)://([^/]+)/?(.*)$")
string Url

@length(min: 0, max: 100)
map EnvironmentMap {
    key: EnvironmentKey
    value: EnvironmentValue
}

@length(min: 0, max: 1024)
@pattern("^[a-zA-Z_][a-zA-Z0-9_]*$")
string EnvironmentKey

@length(min: 0, max: 1024)
@pattern("^[\\S\\s]*$")
string EnvironmentValue

@length(min: 0, max: 5)
list AdditionalModelDataSources {
    member: AdditionalModelDataSource
}

@length(min: 0, max: 1024)
@pattern("^(https|s3)://([^/]+)/?(.*)$")
string S3Uri

enum CompressionType {
    NONE = "None"
    GZIP = "Gzip"
}

@length(min: 0, max: 256)
@pattern("^.*$")
string ContentType

@length(min: 20, max: 2048)
@pattern("^arn:aws[a-z\\-]*:iam::\\d{12}:role/?[a-zA-Z_0-9+=,.@\\-_/]+$")
string RoleArn

@range(min: 0)
integer MaxConcurrentTransforms

@range(min: 0)
integer MaxPayloadInMB

enum BatchStrategy {
    MULTI_RECORD = "MultiRecord"
    SINGLE_RECORD = "SingleRecord"
}

@length(min: 0, max: 16)
map TransformEnvironmentMap {
    key: TransformEnvironmentKey
    value: TransformEnvironmentValue
}

@length(min: 0, max: 1024)
@pattern("^[a-zA-Z_][a-zA-Z0-9_]{0,1023}$")
string TransformEnvironmentKey

@length(min: 0, max: 10240)
@pattern("^[\\S\\s]*$")
string TransformEnvironmentValue

@length(min: 0, max: 2048)
@pattern("^[a-zA-Z0-9:/_-]*$")
string KmsKeyId

@length(min: 0, max: 50)
list TagList {
    member: Tag
}

enum ModelCardStatus {
    DRAFT = "Draft"
    PENDINGREVIEW = "PendingReview"
    APPROVED = "Approved"
    ARCHIVED = "Archived"
}

enum ManagedStorageType {
    RESTRICTED = "Restricted"
}

@length(min: 0, max: 1024)
string FailureReason

@length(min: 1, max: 176)
@pattern("^(arn:aws[a-z\\-]*:sagemaker:[a-z0-9\\-]*:[0-9]{12}:[a-z\\-]*\\/)?([a-zA-Z0-9]([a-zA-Z0-9-]){0,62})(?<!-)(\\/[0-9]{1,9})?$")
string VersionedArnOrName

timestamp CreationTime

@range(min: 1, max: 100)
integer MaxResults

@length(min: 0, max: 63)
@pattern("^[a-zA-Z0-9\\-]+$")
string NameContains

@length(min: 0, max: 8192)
@pattern("^.*$")
string NextToken

enum SortOrder {
    ASCENDING = "Ascending"
    DESCENDING = "Descending"
}

enum CrossAccountFilterOption {
    SAME_ACCOUNT = "SameAccount"
    CROSS_ACCOUNT = "CrossAccount"
}

@length(min: 0, max: 256)
@pattern("^arn:aws[a-z\\-]*:sagemaker:[a-z0-9\\-]{9,16}:[0-9]{12}:model-card/[a-zA-Z0-9](-*[a-zA-Z0-9]){0,62}$")
string ModelCardArn

@length(min: 0, max: 63)
@pattern("^[a-zA-Z0-9]([\\-a-zA-Z0-9]*[a-zA-Z0-9])?$")
string ModelName

@length(min: 0, max: 63)
@pattern("^[a-zA-Z0-9](-*[a-zA-Z0-9]){0,62}$")
string EndpointName

@length(min: 1, max: 63)
@pattern("^[a-zA-Z0-9](-*[a-zA-Z0-9]){0,62}$")
string MonitoringScheduleName

enum MonitoringType {
    DATA_QUALITY = "DataQuality"
    MODEL_QUALITY = "ModelQuality"
    MODEL_BIAS = "ModelBias"
    MODEL_EXPLAINABILITY = "ModelExplainability"
}
