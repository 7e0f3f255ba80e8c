$version: "2"

// Where the files of a model lie.
namespace com.amazonaws.sagemaker

/// Where the files of a model lie.
structure ModelDataSource {
    /// Files in an object store.
    S3DataSource: S3ModelDataSource
}

/// Model files in an object store.
structure S3ModelDataSource {
    /// The object, or the prefix of the objects.
    @required
    S3Uri: S3ModelUri

    /// Whether the address is one object or a prefix.
    @required
    S3DataType: S3ModelDataType

    /// Whether the object is a compressed archive.
    @required
    CompressionType: ModelCompressionType

    /// Consent to the terms of the model.
    ModelAccessConfig: ModelAccessConfig

    /// The hub content that the files belong to.
    HubAccessConfig: InferenceHubAccessConfig

    /// Where the list of the files lies.
    ManifestS3Uri: S3ModelUri

    /// The entity tag of the object when it was registered.
    ETag: String

    /// The entity tag of the manifest when it was registered.
    ManifestEtag: String
}

/// Further files for a container, with the name of their channel.
structure AdditionalModelDataSource {
    /// The name of the directory in which the container finds the files.
    @required
    ChannelName: AdditionalModelChannelName

    /// Where the files lie.
    @required
    S3DataSource: S3ModelDataSource
}

/// Files in an object store beside the model.
structure AdditionalS3DataSource {
    /// Whether the address is one object or a prefix.
    @required
    S3DataType: AdditionalS3DataSourceDataType

    /// The object, or the prefix of the objects.
    @required
    S3Uri: S3Uri

    /// How the files are compressed.
    CompressionType: CompressionType

    /// The entity tag of the object when it was registered.
    ETag: String
}

/// Consent to the terms of a model.
structure ModelAccessConfig {
    /// Whether the licence agreement is accepted.
    @required
    AcceptEula: AcceptEula
}

/// The hub content that model files belong to.
structure InferenceHubAccessConfig {
    /// The ARN of the hub content.
    @required
    HubContentArn: HubContentArn
}

/// Where model files lie in an object store.
@length(min: 0, max: 1024)
@pattern("^(https|s3)://([^/]+)/?(.*)$")
string S3ModelUri

/// Whether an address is one object or a prefix.
enum S3ModelDataType {
    /// All objects under the prefix.
    S3Prefix

    /// This one object.
    S3Object
}

/// How model files are compressed.
enum ModelCompressionType {
    /// The files lie as they are.
    None

    /// One archive, compressed by gzip.
    Gzip
}

/// The name of a channel.
@length(min: 1, max: 64)
@pattern("^[A-Za-z0-9\\.\\-_]+$")
string AdditionalModelChannelName

/// Whether an address is one object or a prefix.
enum AdditionalS3DataSourceDataType {
    /// This one object.
    S3OBJECT = "S3Object"

    /// All objects under the prefix.
    S3PREFIX = "S3Prefix"
}

/// Whether a licence agreement is accepted.
boolean AcceptEula

/// The ARN of hub content.
@length(min: 0, max: 255)
@pattern("^.*$")
string HubContentArn
