$version: "2"

// Shapes that several features share.
namespace com.amazonaws.sagemaker

/// Who did something.
structure UserContext {
    /// The ARN of a Studio profile.
    UserProfileArn: String

    /// The name of a Studio profile.
    UserProfileName: String

    /// The Studio domain of the profile.
    DomainId: String

    /// The identity that signed the request.
    IamIdentity: IamIdentity
}

/// The identity that signed a request.
structure IamIdentity {
    /// Its ARN.
    Arn: String

    /// Its id.
    PrincipalId: String

    /// Who stood behind it when it was assumed.
    SourceIdentity: String
}

/// Where something comes from.
structure MetadataProperties {
    /// The commit of the source code.
    CommitId: MetadataPropertyValue

    /// The repository of the source code.
    Repository: MetadataPropertyValue

    /// What made it, such as a pipeline.
    GeneratedBy: MetadataPropertyValue

    /// The project it belongs to.
    ProjectId: MetadataPropertyValue
}

/// A network: its subnets and security groups.
structure VpcConfig {
    /// The security groups that the containers belong to.
    @required
    SecurityGroupIds: VpcSecurityGroupIds

    /// The subnets that the containers are attached to.
    @required
    Subnets: Subnets
}

/// Any text.
string String

/// True or false.
boolean Boolean

/// A whole number of 32 bits.
integer Integer

/// A whole number of 64 bits.
long Long

/// A time; on the wire, seconds since 1970 with a fraction.
timestamp Timestamp

/// A short text on an origin.
@length(min: 0, max: 1024)
@pattern("^.*$")
string MetadataPropertyValue

/// Security groups.
@length(min: 1, max: 5)
list VpcSecurityGroupIds {
    member: SecurityGroupId
}

/// A security group.
@length(min: 0, max: 32)
@pattern("^[-0-9a-zA-Z]+$")
string SecurityGroupId

/// Subnets.
@length(min: 1, max: 16)
list Subnets {
    member: SubnetId
}

/// A subnet.
@length(min: 0, max: 32)
@pattern("^[-0-9a-zA-Z]+$")
string SubnetId

/// A name of letters, digits and single hyphens inside.
@length(min: 1, max: 63)
@pattern("^[a-zA-Z0-9](-*[a-zA-Z0-9]){0,62}$")
string EntityName

/// A name or an ARN.
@length(min: 1, max: 170)
@pattern("^(arn:aws[a-z\\-]*:sagemaker:[a-z0-9\\-]*:[0-9]{12}:[a-z\\-]*\\/)?([a-zA-Z0-9]([a-zA-Z0-9-]){0,62})(?<!-)$")
string ArnOrName

/// A description.
@length(min: 0, max: 1024)
@pattern("^[\\p{L}\\p{M}\\p{Z}\\p{S}\\p{N}\\p{P}]*$")
string EntityDescription

/// The name by which other containers reach a container.
@length(min: 0, max: 63)
@pattern("^[a-zA-Z0-9](-*[a-zA-Z0-9]){0,62}$")
string ContainerHostname

/// An image that a container runs.
@length(min: 0, max: 255)
@pattern("^[\\S]+$")
string ContainerImage

/// Where a file lies, as an s3 or https address.
@length(min: 0, max: 1024)
@pattern("^(https|s3)://([^/]+)/?(.*)$")
string Url

/// Variables of a container's environment.
@length(min: 0, max: 100)
map EnvironmentMap {
    key: EnvironmentKey
    value: EnvironmentValue
}

/// The name of a variable.
@length(min: 0, max: 1024)
@pattern("^[a-zA-Z_][a-zA-Z0-9_]*$")
string EnvironmentKey

/// The value of a variable.
@length(min: 0, max: 1024)
@pattern("^[\\S\\s]*$")
string EnvironmentValue

/// Further files for a container.
@length(min: 0, max: 5)
list AdditionalModelDataSources {
    member: AdditionalModelDataSource
}

/// A place in an object store.
@length(min: 0, max: 1024)
@pattern("^(https|s3)://([^/]+)/?(.*)$")
string S3Uri

/// How data is compressed.
enum CompressionType {
    /// The files are not compressed.
    NONE = "None"

    /// The files are compressed by gzip.
    GZIP = "Gzip"
}

/// A content type, such as text/csv.
@length(min: 0, max: 256)
@pattern("^.*$")
string ContentType

/// The ARN of a role.
@length(min: 20, max: 2048)
@pattern("^arn:aws[a-z\\-]*:iam::\\d{12}:role/?[a-zA-Z_0-9+=,.@\\-_/]+$")
string RoleArn

/// How many requests may be under way at once.
@range(min: 0)
integer MaxConcurrentTransforms

/// How large a request may be, in MB.
@range(min: 0)
integer MaxPayloadInMB

/// Whether a request holds one record or as many as fit.
enum BatchStrategy {
    /// As many records as fit into the largest request.
    MULTI_RECORD = "MultiRecord"

    /// One record a request.
    SINGLE_RECORD = "SingleRecord"
}

/// Variables of a batch transform's environment.
@length(min: 0, max: 16)
map TransformEnvironmentMap {
    key: TransformEnvironmentKey
    value: TransformEnvironmentValue
}

/// The name of a variable.
@length(min: 0, max: 1024)
@pattern("^[a-zA-Z_][a-zA-Z0-9_]{0,1023}$")
string TransformEnvironmentKey

/// The value of a variable.
@length(min: 0, max: 10240)
@pattern("^[\\S\\s]*$")
string TransformEnvironmentValue

/// A key: its id, its alias or its ARN.
@length(min: 0, max: 2048)
@pattern("^[a-zA-Z0-9:/_-]*$")
string KmsKeyId

/// Tags of a resource.
@length(min: 0, max: 50)
list TagList {
    member: Tag
}

/// How far a card is in its review.
enum ModelCardStatus {
    /// Being written.
    DRAFT = "Draft"

    /// Waiting for somebody to review it.
    PENDINGREVIEW = "PendingReview"

    /// Reviewed and approved.
    APPROVED = "Approved"

    /// Out of use; the content cannot be changed any more.
    ARCHIVED = "Archived"
}

/// Whether artifacts are kept where their owners cannot reach them.
enum ManagedStorageType {
    /// Artifacts are kept where their owners cannot reach them.
    RESTRICTED = "Restricted"
}

/// Why something failed.
@length(min: 0, max: 1024)
string FailureReason

/// A name, a group/version or an ARN.
@length(min: 1, max: 176)
@pattern("^(arn:aws[a-z\\-]*:sagemaker:[a-z0-9\\-]*:[0-9]{12}:[a-z\\-]*\\/)?([a-zA-Z0-9]([a-zA-Z0-9-]){0,62})(?<!-)(\\/[0-9]{1,9})?$")
string VersionedArnOrName

/// How much of a model card an answer holds.
enum IncludedData {
    /// The whole card.
    ALL_DATA = "AllData"

    /// The main facts of the card alone; for the card of a package, its risk rating.
    METADATA_ONLY = "MetadataOnly"
}

/// When something was created.
timestamp CreationTime

/// How many results a page may hold.
@range(min: 1, max: 100)
integer MaxResults

/// A part of a name.
@length(min: 0, max: 63)
@pattern("^[a-zA-Z0-9\\-]+$")
string NameContains

/// Where the next page starts. Take it from the answer before.
@length(min: 0, max: 8192)
@pattern("^.*$")
string NextToken

/// Which way results are sorted.
enum SortOrder {
    /// Smallest or oldest first.
    ASCENDING = "Ascending"

    /// Largest or newest first.
    DESCENDING = "Descending"
}

/// Whether to look in this account or in what others have shared.
enum CrossAccountFilterOption {
    /// What belongs to this account.
    SAME_ACCOUNT = "SameAccount"

    /// What other accounts have shared with this one.
    CROSS_ACCOUNT = "CrossAccount"
}

/// The ARN of a model card.
@length(min: 0, max: 256)
@pattern("^arn:aws[a-z\\-]*:sagemaker:[a-z0-9\\-]{9,16}:[0-9]{12}:model-card/[a-zA-Z0-9](-*[a-zA-Z0-9]){0,62}$")
string ModelCardArn

/// The name of a model.
@length(min: 0, max: 63)
@pattern("^[a-zA-Z0-9]([\\-a-zA-Z0-9]*[a-zA-Z0-9])?$")
string ModelName

/// The name of an endpoint.
@length(min: 0, max: 63)
@pattern("^[a-zA-Z0-9](-*[a-zA-Z0-9]){0,62}$")
string EndpointName

/// The name of a monitoring schedule.
@length(min: 1, max: 63)
@pattern("^[a-zA-Z0-9](-*[a-zA-Z0-9]){0,62}$")
string MonitoringScheduleName

/// What is watched.
enum MonitoringType {
    /// The quality of the input data.
    DATA_QUALITY = "DataQuality"

    /// The quality of the predictions.
    MODEL_QUALITY = "ModelQuality"

    /// The bias of the predictions.
    MODEL_BIAS = "ModelBias"

    /// What drives the predictions.
    MODEL_EXPLAINABILITY = "ModelExplainability"
}

/// The name or the ARN of a model card.
@length(min: 1, max: 256)
@pattern("^(arn:aws[a-z\\-]*:sagemaker:[a-z0-9\\-]*:[0-9]{12}:model-card/.*)?([a-zA-Z0-9](-*[a-zA-Z0-9]){0,62})$")
string ModelCardNameOrArn
