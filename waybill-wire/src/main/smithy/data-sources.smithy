$version: "2"

// Where the files of a model lie.
namespace com.amazonaws.sagemaker

structure ModelDataSource {
    S3DataSource: S3ModelDataSource
}

structure S3ModelDataSource {
    @required
    S3Uri: S3ModelUri

    @required
    S3DataType: S3ModelDataType

    @required
    CompressionType: ModelCompressionType

    ModelAccessConfig: ModelAccessConfig

    HubAccessConfig: InferenceHubAccessConfig

    ManifestS3Uri: S3ModelUri

    ETag: String

    ManifestEtag: String
}

structure AdditionalModelDataSource {
    @required
    ChannelName: AdditionalModelChannelName

    @required
    S3DataSource: S3ModelDataSource
}

structure AdditionalS3DataSource {
    @required
    S3DataType: AdditionalS3DataSourceDataType

    @required
    S3Uri: S3Uri

    CompressionType: CompressionType

    ETag: String
}

structure ModelAccessConfig {
    @required
    AcceptEula: AcceptEula
}

structure InferenceHubAccessConfig {
    @required
    HubContentArn: HubContentArn
}

@length(min: 0, max: 1024)
@pattern("^(https|s3)://([^/]+)/?(.*)$")
string S3ModelUri

enum S3ModelDataType {
    S3Prefix
    S3Object
}

enum ModelCompressionType {
    None
    Gzip
}

@length(min: 1, max: 64)
@pattern("^[A-Za-z0-9\\.\\-_]+$")
string AdditionalModelChannelName

enum AdditionalS3DataSourceDataType {
    S3OBJECT = "S3Object"
    S3PREFIX = "S3Prefix"
}

boolean AcceptEula

@length(min: 0, max: 255)
@pattern("^.*$")
string HubContentArn
