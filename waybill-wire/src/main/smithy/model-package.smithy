$version: "2"

// Model packages: versions in a group, and packages that stand alone.
namespace com.amazonaws.sagemaker

/// Registers a model: as the next version of a group, or as a package of its own name.
operation CreateModelPackage {
    input := {
        /// The name of a package that belongs to no group. Give this or a group, not both.
        ModelPackageName: EntityName

        /// The name or the ARN of the group that gets a new version.
        ModelPackageGroupName: ArnOrName

        /// What is worth knowing about this package.
        ModelPackageDescription: EntityDescription

        /// Whether the version is registered or only logged.
        ModelPackageRegistrationType: ModelPackageRegistrationType

        /// The containers that run the model, and what they accept.
        InferenceSpecification: InferenceSpecification

        /// The batch transforms that must succeed before the package counts as complete.
        ValidationSpecification: ModelPackageValidationSpecification

        /// The algorithm that made the model, in place of containers.
        SourceAlgorithmSpecification: SourceAlgorithmSpecification

        /// Whether the package is meant to be offered on a marketplace. This needs a validation
        /// profile.
        CertifyForMarketplace: CertifyForMarketplace

        /// Tags of a package that belongs to no group. Versions take the tags of their group.
        Tags: TagList

        /// Whether the version may be deployed; PendingManualApproval when absent.
        ModelApprovalStatus: ModelApprovalStatus

        /// Where the model comes from.
        MetadataProperties: MetadataProperties

        /// Measurements of the model's quality, data, bias and explainability.
        ModelMetrics: ModelMetrics

        /// Makes a repeated call safe: with the same token it registers nothing new.
        @idempotencyToken
        ClientToken: ClientToken

        /// The field of machine learning, such as COMPUTER_VISION or NATURAL_LANGUAGE_PROCESSING.
        Domain: String

        /// What the model does, such as CLASSIFICATION or TEXT_GENERATION.
        Task: String

        /// Where an archive of sample requests lies.
        SamplePayloadUrl: S3Uri

        /// Keys and values of your own.
        CustomerMetadataProperties: CustomerMetadataMap

        /// What later measurements are compared with to notice drift.
        DriftCheckBaselines: DriftCheckBaselines

        /// Further ways to run the same model, each with a name.
        AdditionalInferenceSpecifications: AdditionalInferenceSpecifications

        /// Whether to leave out the checks of the model's containers.
        SkipModelValidation: SkipModelValidation

        /// What the version was made from: a model, another package, or any place.
        SourceUri: ModelPackageSourceUri

        /// The key that protects what the package says about the model.
        SecurityConfig: ModelPackageSecurityConfig

        /// The card that describes the model to people.
        ModelCard: ModelPackageModelCard

        /// The stage of its life that the version starts in.
        ModelLifeCycle: ModelLifeCycle

        /// How the artifacts of this version are kept.
        ManagedStorageType: ManagedStorageType
    }

    output := {
        /// The ARN of the new package.
        @required
        ModelPackageArn: ModelPackageArn
    }

    errors: [
        ConflictException
        ResourceLimitExceeded
    ]
}

/// Shows everything that is known about a package.
operation DescribeModelPackage {
    input := {
        /// The package by name, by group/version, or by ARN.
        @required
        ModelPackageName: VersionedArnOrName

        /// Whether to show the whole model card or only its main facts.
        IncludedData: IncludedData
    }

    output := {
        /// The name of a package that belongs to no group. Versions have none.
        @required
        ModelPackageName: EntityName

        /// The group that a version belongs to.
        ModelPackageGroupName: EntityName

        /// The number of the version in its group, counting from 1; absent in a package without a
        /// group.
        ModelPackageVersion: ModelPackageVersion

        /// Whether the version is registered or only logged.
        ModelPackageRegistrationType: ModelPackageRegistrationType

        /// The ARN of the package.
        @required
        ModelPackageArn: ModelPackageArn

        /// What is worth knowing about the package.
        ModelPackageDescription: EntityDescription

        /// When the package was created.
        @required
        CreationTime: CreationTime

        /// The containers that run the model, and what they accept.
        InferenceSpecification: InferenceSpecification

        /// The algorithm that made the model.
        SourceAlgorithmSpecification: SourceAlgorithmSpecification

        /// The batch transforms that must succeed before the package counts as complete.
        ValidationSpecification: ModelPackageValidationSpecification

        /// How far the package is on its way to completion.
        @required
        ModelPackageStatus: ModelPackageStatus

        /// The steps behind the status.
        @required
        ModelPackageStatusDetails: ModelPackageStatusDetails

        /// Whether the package is meant to be offered on a marketplace.
        CertifyForMarketplace: CertifyForMarketplace

        /// Whether the version may be deployed.
        ModelApprovalStatus: ModelApprovalStatus

        /// Who created the package.
        CreatedBy: UserContext

        /// Where the model comes from.
        MetadataProperties: MetadataProperties

        /// Measurements of the model's quality, data, bias and explainability.
        ModelMetrics: ModelMetrics

        /// When the package was last changed.
        LastModifiedTime: Timestamp

        /// Who last changed the package.
        LastModifiedBy: UserContext

        /// Why the version was approved or rejected.
        ApprovalDescription: ApprovalDescription

        /// The field of machine learning.
        Domain: String

        /// What the model does.
        Task: String

        /// Where an archive of sample requests lies.
        SamplePayloadUrl: String

        /// Keys and values of your own.
        CustomerMetadataProperties: CustomerMetadataMap

        /// What later measurements are compared with to notice drift.
        DriftCheckBaselines: DriftCheckBaselines

        /// Further ways to run the same model, each with a name.
        AdditionalInferenceSpecifications: AdditionalInferenceSpecifications

        /// Whether the checks of the model's containers were left out.
        SkipModelValidation: SkipModelValidation

        /// What the version was made from: a model, another package, or any place.
        SourceUri: ModelPackageSourceUri

        /// The key that protects what the package says about the model.
        SecurityConfig: ModelPackageSecurityConfig

        /// The card that describes the model to people.
        ModelCard: ModelPackageModelCard

        /// The stage of its life that the version is in.
        ModelLifeCycle: ModelLifeCycle

        /// How the artifacts of the version are kept.
        ManagedStorageType: ManagedStorageType
    }
}

/// Shows the main facts of up to 100 packages at once.
operation BatchDescribeModelPackage {
    input := {
        /// The ARNs of the packages.
        @required
        ModelPackageArnList: ModelPackageArnList
    }

    output := {
        /// What was found, by ARN.
        ModelPackageSummaries: ModelPackageSummaries

        /// What could not be shown, and why, by ARN.
        BatchDescribeModelPackageErrorMap: BatchDescribeModelPackageErrorMap
    }
}

/// Lists packages: those without a group, or the versions of one.
@paginated(inputToken: "NextToken", outputToken: "NextToken", pageSize: "MaxResults", items: "ModelPackageSummaryList")
operation ListModelPackages {
    input := {
        /// Only packages that were created after this time.
        CreationTimeAfter: CreationTime

        /// Only packages that were created before this time.
        CreationTimeBefore: CreationTime

        /// How many results a page may hold; 100 when absent.
        MaxResults: MaxResults

        /// Only packages with this text in their name. Capital and small letters differ.
        NameContains: NameContains

        /// Only versions with this approval.
        ModelApprovalStatus: ModelApprovalStatus

        /// The name or the ARN of the group whose versions to list.
        ModelPackageGroupName: ArnOrName

        /// Which kind to list; packages without a group when neither this nor a group is given.
        ModelPackageType: ModelPackageType

        /// Where the page starts: the NextToken of the answer before. Pages are joined without it.
        NextToken: NextToken

        /// What to sort by; the creation time when absent.
        SortBy: ModelPackageSortBy

        /// Which way to sort; descending when absent, unless the server is set up otherwise.
        SortOrder: SortOrder
    }

    output := {
        /// The packages of this page.
        @required
        ModelPackageSummaryList: ModelPackageSummaryList

        /// Where the next page starts; absent on the last page.
        NextToken: NextToken
    }
}

/// Changes a version. What is not given stays as it is.
operation UpdateModelPackage {
    input := {
        /// The ARN of the version.
        @required
        ModelPackageArn: ModelPackageArn

        /// Whether the version may be deployed.
        ModelApprovalStatus: ModelApprovalStatus

        /// Whether the version is registered or only logged.
        ModelPackageRegistrationType: ModelPackageRegistrationType

        /// Why the version was approved or rejected.
        ApprovalDescription: ApprovalDescription

        /// Keys and values to add or replace.
        CustomerMetadataProperties: CustomerMetadataMap

        /// Keys to remove; done before others are added.
        CustomerMetadataPropertiesToRemove: CustomerMetadataKeyList

        /// Further ways to run the model; none of their names may be in use.
        AdditionalInferenceSpecificationsToAdd: AdditionalInferenceSpecifications

        /// The containers that run the model; replaces the specification as a whole.
        InferenceSpecification: InferenceSpecification

        /// What the version was made from.
        SourceUri: ModelPackageSourceUri

        /// The content or the status of the card, in separate calls.
        ModelCard: ModelPackageModelCard

        /// The stage of its life that the version is in now.
        ModelLifeCycle: ModelLifeCycle

        /// Makes a repeated call safe.
        ClientToken: ClientToken
    }

    output := {
        /// The ARN of the version.
        @required
        ModelPackageArn: ModelPackageArn
    }

    errors: [
        ConflictException
    ]
}

/// Deletes a package. The number of a deleted version is not given again.
operation DeleteModelPackage {
    input := {
        /// The package by name, by group/version, or by ARN.
        @required
        ModelPackageName: VersionedArnOrName
    }

    errors: [
        ConflictException
    ]
}

/// A package as Search finds it.
structure ModelPackage {
    /// The name of a package that belongs to no group. Versions have none.
    ModelPackageName: EntityName

    /// The group that the version belongs to; absent in a package without a group.
    ModelPackageGroupName: EntityName

    /// The number of the version in its group, counting from 1; absent in a package without a
    /// group.
    ModelPackageVersion: ModelPackageVersion

    /// Whether the version is registered or only logged.
    ModelPackageRegistrationType: ModelPackageRegistrationType

    /// The ARN of the package.
    ModelPackageArn: ModelPackageArn

    /// What is worth knowing about the package.
    ModelPackageDescription: EntityDescription

    /// When the package was created.
    CreationTime: CreationTime

    /// The containers that run the model, and what they accept.
    InferenceSpecification: InferenceSpecification

    /// The algorithm that made the model.
    SourceAlgorithmSpecification: SourceAlgorithmSpecification

    /// The batch transforms that must succeed before the package counts as complete.
    ValidationSpecification: ModelPackageValidationSpecification

    /// How far the package is on its way to completion.
    ModelPackageStatus: ModelPackageStatus

    /// The steps behind the status.
    ModelPackageStatusDetails: ModelPackageStatusDetails

    /// Whether the package is meant to be offered on a marketplace.
    CertifyForMarketplace: CertifyForMarketplace

    /// Whether the version may be deployed.
    ModelApprovalStatus: ModelApprovalStatus

    /// Who created the package.
    CreatedBy: UserContext

    /// Where the model comes from.
    MetadataProperties: MetadataProperties

    /// Measurements of the model's quality, data, bias and explainability.
    ModelMetrics: ModelMetrics

    /// When the package was last changed.
    LastModifiedTime: Timestamp

    /// Who last changed the package.
    LastModifiedBy: UserContext

    /// Why the version was approved or rejected.
    ApprovalDescription: ApprovalDescription

    /// The field of machine learning.
    Domain: String

    /// What the model does.
    Task: String

    /// Where an archive of sample requests lies.
    SamplePayloadUrl: String

    /// Further ways to run the same model, each with a name.
    AdditionalInferenceSpecifications: AdditionalInferenceSpecifications

    /// What the version was made from: a model, another package, or any place.
    SourceUri: ModelPackageSourceUri

    /// The key that protects what the package says about the model.
    SecurityConfig: ModelPackageSecurityConfig

    /// The card that describes the model to people.
    ModelCard: ModelPackageModelCard

    /// The stage of its life that the version is in.
    ModelLifeCycle: ModelLifeCycle

    /// The tags of the package; for a version, those of its group.
    Tags: TagList

    /// Keys and values of your own.
    CustomerMetadataProperties: CustomerMetadataMap

    /// What later measurements are compared with to notice drift.
    DriftCheckBaselines: DriftCheckBaselines

    /// Whether the checks of the model's containers were left out.
    SkipModelValidation: SkipModelValidation
}

/// A package as a list shows it.
structure ModelPackageSummary {
    /// The name of a package that belongs to no group. Versions have none.
    ModelPackageName: EntityName

    /// The group that the version belongs to; absent in a package without a group.
    ModelPackageGroupName: EntityName

    /// The number of the version in its group, counting from 1; absent in a package without a
    /// group.
    ModelPackageVersion: ModelPackageVersion

    /// The ARN of the package.
    @required
    ModelPackageArn: ModelPackageArn

    /// What is worth knowing about the package.
    ModelPackageDescription: EntityDescription

    /// When the package was created.
    @required
    CreationTime: CreationTime

    /// How far the package is on its way to completion.
    @required
    ModelPackageStatus: ModelPackageStatus

    /// Whether the version may be deployed.
    ModelApprovalStatus: ModelApprovalStatus

    /// The stage of its life that the version is in.
    ModelLifeCycle: ModelLifeCycle

    /// Whether the version is registered or only logged.
    ModelPackageRegistrationType: ModelPackageRegistrationType
}

/// The main facts of a package.
structure BatchDescribeModelPackageSummary {
    /// The group that the version belongs to.
    @required
    ModelPackageGroupName: EntityName

    /// The number of the version in its group, counting from 1; absent in a package without a
    /// group.
    ModelPackageVersion: ModelPackageVersion

    /// The ARN of the package.
    @required
    ModelPackageArn: ModelPackageArn

    /// What is worth knowing about the package.
    ModelPackageDescription: EntityDescription

    /// When the package was created.
    @required
    CreationTime: CreationTime

    /// The containers that run the model, and what they accept.
    @required
    InferenceSpecification: InferenceSpecification

    /// How far the package is on its way to completion.
    @required
    ModelPackageStatus: ModelPackageStatus

    /// Whether the version may be deployed.
    ModelApprovalStatus: ModelApprovalStatus

    /// Whether the version is registered or only logged.
    ModelPackageRegistrationType: ModelPackageRegistrationType
}

/// Why a package could not be shown.
structure BatchDescribeModelPackageError {
    /// The name of the error.
    @required
    ErrorCode: String

    /// The error in words.
    @required
    ErrorResponse: String
}

/// Whether the package is meant for a marketplace.
boolean CertifyForMarketplace

/// A text that is chosen anew for each call, but kept when the call is repeated.
@length(min: 1, max: 36)
@pattern("^[a-zA-Z0-9-]+$")
string ClientToken

/// Keys and values of the customer's own.
@length(min: 1, max: 50)
map CustomerMetadataMap {
    key: CustomerMetadataKey
    value: CustomerMetadataValue
}

/// A key of the customer's own.
@length(min: 1, max: 128)
@pattern("^([\\p{L}\\p{Z}\\p{N}_.:\\/=+\\-@]*)${1,128}$")
string CustomerMetadataKey

/// A value of the customer's own.
@length(min: 1, max: 256)
@pattern("^([\\p{L}\\p{Z}\\p{N}_.:\\/=+\\-@]*)${1,256}$")
string CustomerMetadataValue

/// Further ways to run a model.
@length(min: 1, max: 15)
list AdditionalInferenceSpecifications {
    member: AdditionalInferenceSpecificationDefinition
}

/// A model, a package, or any place that a version was made from.
@length(min: 0, max: 1024)
@pattern("^[\\p{L}\\p{M}\\p{Z}\\p{N}\\p{P}]{0,1024}$")
string ModelPackageSourceUri

/// The ARN of a package: of a version, or of one without a group.
@length(min: 1, max: 2048)
@pattern("^arn:aws[a-z\\-]*:sagemaker:[a-z0-9\\-]{9,16}:[0-9]{12}:model-package/[\\S]{1,2048}$")
string ModelPackageArn

/// The number of a version in its group, counting from 1.
@range(min: 1)
integer ModelPackageVersion

/// ARNs of packages.
@length(min: 1, max: 100)
list ModelPackageArnList {
    member: ModelPackageArn
}

/// The main facts of packages, by ARN.
map ModelPackageSummaries {
    key: ModelPackageArn
    value: BatchDescribeModelPackageSummary
}

/// Why packages could not be shown, by ARN.
map BatchDescribeModelPackageErrorMap {
    key: ModelPackageArn
    value: BatchDescribeModelPackageError
}

/// Whether to list versions of groups, packages without a group, or both.
enum ModelPackageType {
    /// Versions of groups.
    VERSIONED = "Versioned"

    /// Packages without a group.
    UNVERSIONED = "Unversioned"

    /// All packages.
    BOTH = "Both"
}

/// What packages can be sorted by.
enum ModelPackageSortBy {
    /// By the name of the package or of its group.
    NAME = "Name"

    /// By the time of creation.
    CREATION_TIME = "CreationTime"
}

/// Packages of one page.
list ModelPackageSummaryList {
    member: ModelPackageSummary
}

/// Keys of the customer's own.
list CustomerMetadataKeyList {
    member: CustomerMetadataKey
}
