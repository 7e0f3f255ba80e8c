$version: "2"

// Model packages: versions in a group, and packages that stand alone.
namespace com.amazonaws.sagemaker

operation CreateModelPackage {
    input := {
        ModelPackageName: EntityName

        ModelPackageGroupName: ArnOrName

        ModelPackageDescription: EntityDescription

        ModelPackageRegistrationType: ModelPackageRegistrationType

        InferenceSpecification: InferenceSpecification

        ValidationSpecification: ModelPackageValidationSpecification

        SourceAlgorithmSpecification: SourceAlgorithmSpecification

        CertifyForMarketplace: CertifyForMarketplace

        Tags: TagList

        ModelApprovalStatus: ModelApprovalStatus

        MetadataProperties: MetadataProperties

        ModelMetrics: ModelMetrics

        @idempotencyToken
        ClientToken: ClientToken

        Domain: String

        Task: String

        SamplePayloadUrl: S3Uri

        CustomerMetadataProperties: CustomerMetadataMap

        DriftCheckBaselines: DriftCheckBaselines

        AdditionalInferenceSpecifications: AdditionalInferenceSpecifications

        SkipModelValidation: SkipModelValidation

        SourceUri: ModelPackageSourceUri

        SecurityConfig: ModelPackageSecurityConfig

        ModelCard: ModelPackageModelCard

        ModelLifeCycle: ModelLifeCycle

        ManagedStorageType: ManagedStorageType
    }

    output := {
        @required
        ModelPackageArn: ModelPackageArn
    }

    errors: [
        ConflictException
        ResourceLimitExceeded
    ]
}

operation DescribeModelPackage {
    input := {
        @required
        ModelPackageName: VersionedArnOrName

        IncludedData: IncludedData
    }

    output := {
        @required
        ModelPackageName: EntityName

        ModelPackageGroupName: EntityName

        ModelPackageVersion: ModelPackageVersion

        ModelPackageRegistrationType: ModelPackageRegistrationType

        @required
        ModelPackageArn: ModelPackageArn

        ModelPackageDescription: EntityDescription

        @required
        CreationTime: CreationTime

        InferenceSpecification: InferenceSpecification

        SourceAlgorithmSpecification: SourceAlgorithmSpecification

        ValidationSpecification: ModelPackageValidationSpecification

        @required
        ModelPackageStatus: ModelPackageStatus

        @required
        ModelPackageStatusDetails: ModelPackageStatusDetails

        CertifyForMarketplace: CertifyForMarketplace

        ModelApprovalStatus: ModelApprovalStatus

        CreatedBy: UserContext

        MetadataProperties: MetadataProperties

        ModelMetrics: ModelMetrics

        LastModifiedTime: Timestamp

        LastModifiedBy: UserContext

        ApprovalDescription: ApprovalDescription

        Domain: String

        Task: String

        SamplePayloadUrl: String

        CustomerMetadataProperties: CustomerMetadataMap

        DriftCheckBaselines: DriftCheckBaselines

        AdditionalInferenceSpecifications: AdditionalInferenceSpecifications

        SkipModelValidation: SkipModelValidation

        SourceUri: ModelPackageSourceUri

        SecurityConfig: ModelPackageSecurityConfig

        ModelCard: ModelPackageModelCard

        ModelLifeCycle: ModelLifeCycle

        ManagedStorageType: ManagedStorageType
    }
}

operation BatchDescribeModelPackage {
    input := {
        @required
        ModelPackageArnList: ModelPackageArnList
    }

    output := {
        ModelPackageSummaries: ModelPackageSummaries
        BatchDescribeModelPackageErrorMap: BatchDescribeModelPackageErrorMap
    }
}

@paginated(inputToken: "NextToken", outputToken: "NextToken", pageSize: "MaxResults", items: "ModelPackageSummaryList")
operation ListModelPackages {
    input := {
        CreationTimeAfter: CreationTime
        CreationTimeBefore: CreationTime
        MaxResults: MaxResults
        NameContains: NameContains
        ModelApprovalStatus: ModelApprovalStatus
        ModelPackageGroupName: ArnOrName
        ModelPackageType: ModelPackageType
        NextToken: NextToken
        SortBy: ModelPackageSortBy
        SortOrder: SortOrder
    }

    output := {
        @required
        ModelPackageSummaryList: ModelPackageSummaryList

        NextToken: NextToken
    }
}

operation UpdateModelPackage {
    input := {
        @required
        ModelPackageArn: ModelPackageArn

        ModelApprovalStatus: ModelApprovalStatus

        ModelPackageRegistrationType: ModelPackageRegistrationType

        ApprovalDescription: ApprovalDescription

        CustomerMetadataProperties: CustomerMetadataMap

        CustomerMetadataPropertiesToRemove: CustomerMetadataKeyList

        AdditionalInferenceSpecificationsToAdd: AdditionalInferenceSpecifications

        InferenceSpecification: InferenceSpecification

        SourceUri: ModelPackageSourceUri

        ModelCard: ModelPackageModelCard

        ModelLifeCycle: ModelLifeCycle

        ClientToken: ClientToken
    }

    output := {
        @required
        ModelPackageArn: ModelPackageArn
    }

    errors: [
        ConflictException
    ]
}

operation DeleteModelPackage {
    input := {
        @required
        ModelPackageName: VersionedArnOrName
    }

    errors: [
        ConflictException
    ]
}

structure ModelPackage {
    ModelPackageName: EntityName
    ModelPackageGroupName: EntityName
    ModelPackageVersion: ModelPackageVersion
    ModelPackageRegistrationType: ModelPackageRegistrationType
    ModelPackageArn: ModelPackageArn
    ModelPackageDescription: EntityDescription
    CreationTime: CreationTime
    InferenceSpecification: InferenceSpecification
    SourceAlgorithmSpecification: SourceAlgorithmSpecification
    ValidationSpecification: ModelPackageValidationSpecification
    ModelPackageStatus: ModelPackageStatus
    ModelPackageStatusDetails: ModelPackageStatusDetails
    CertifyForMarketplace: CertifyForMarketplace
    ModelApprovalStatus: ModelApprovalStatus
    CreatedBy: UserContext
    MetadataProperties: MetadataProperties
    ModelMetrics: ModelMetrics
    LastModifiedTime: Timestamp
    LastModifiedBy: UserContext
    ApprovalDescription: ApprovalDescription
    Domain: String
    Task: String
    SamplePayloadUrl: String
    AdditionalInferenceSpecifications: AdditionalInferenceSpecifications
    SourceUri: ModelPackageSourceUri
    SecurityConfig: ModelPackageSecurityConfig
    ModelCard: ModelPackageModelCard
    ModelLifeCycle: ModelLifeCycle
    Tags: TagList
    CustomerMetadataProperties: CustomerMetadataMap
    DriftCheckBaselines: DriftCheckBaselines
    SkipModelValidation: SkipModelValidation
}

structure ModelPackageSummary {
    ModelPackageName: EntityName

    ModelPackageGroupName: EntityName

    ModelPackageVersion: ModelPackageVersion

    @required
    ModelPackageArn: ModelPackageArn

    ModelPackageDescription: EntityDescription

    @required
    CreationTime: CreationTime

    @required
    ModelPackageStatus: ModelPackageStatus

    ModelApprovalStatus: ModelApprovalStatus

    ModelLifeCycle: ModelLifeCycle

    ModelPackageRegistrationType: ModelPackageRegistrationType
}

structure BatchDescribeModelPackageSummary {
    @required
    ModelPackageGroupName: EntityName

    ModelPackageVersion: ModelPackageVersion

    @required
    ModelPackageArn: ModelPackageArn

    ModelPackageDescription: EntityDescription

    @required
    CreationTime: CreationTime

    @required
    InferenceSpecification: InferenceSpecification

    @required
    ModelPackageStatus: ModelPackageStatus

    ModelApprovalStatus: ModelApprovalStatus

    ModelPackageRegistrationType: ModelPackageRegistrationType
}

structure BatchDescribeModelPackageError {
    @required
    ErrorCode: String

    @required
    ErrorResponse: String
}

boolean CertifyForMarketplace

@length(min: 1, max: 36)
@pattern("^[a-zA-Z0-9-]+$")
string ClientToken

@length(min: 1, max: 50)
map CustomerMetadataMap {
    key: CustomerMetadataKey
    value: CustomerMetadataValue
}

@length(min: 1, max: 128)
@pattern("^([\\p{L}\\p{Z}\\p{N}_.:\\/=+\\-@]*)${1,128}$")
string CustomerMetadataKey

@length(min: 1, max: 256)
@pattern("^([\\p{L}\\p{Z}\\p{N}_.:\\/=+\\-@]*)${1,256}$")
string CustomerMetadataValue

@length(min: 1, max: 15)
list AdditionalInferenceSpecifications {
    member: AdditionalInferenceSpecificationDefinition
}

@length(min: 0, max: 1024)
@pattern("^[\\p{L}\\p{M}\\p{Z}\\p{N}\\p{P}]{0,1024}$")
string ModelPackageSourceUri

@length(min: 1, max: 2048)
@pattern("^arn:aws[a-z\\-]*:sagemaker:[a-z0-9\\-]{9,16}:[0-9]{12}:model-package/[\\S]{1,2048}$")
string ModelPackageArn

enum IncludedData {
    ALL_DATA = "AllData"
    METADATA_ONLY = "MetadataOnly"
}

@range(min: 1)
integer ModelPackageVersion

@length(min: 1, max: 100)
list ModelPackageArnList {
    member: ModelPackageArn
}

map ModelPackageSummaries {
    key: ModelPackageArn
    value: BatchDescribeModelPackageSummary
}

map BatchDescribeModelPackageErrorMap {
    key: ModelPackageArn
    value: BatchDescribeModelPackageError
}

enum ModelPackageType {
    VERSIONED = "Versioned"
    UNVERSIONED = "Unversioned"
    BOTH = "Both"
}

enum ModelPackageSortBy {
    NAME = "Name"
    CREATION_TIME = "CreationTime"
}

list ModelPackageSummaryList {
    member: ModelPackageSummary
}

list CustomerMetadataKeyList {
    member: CustomerMetadataKey
}
