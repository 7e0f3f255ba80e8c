$version: "2"

// Model cards: the one inside a package, and those that stand alone.
namespace com.amazonaws.sagemaker

structure ModelPackageModelCard {
    ModelCardContent: ModelCardContent
    ModelCardStatus: ModelCardStatus
}

structure ModelCard {
    ModelCardArn: ModelCardArn
    ModelCardName: EntityName
    ModelCardVersion: Integer
    Content: ModelCardContent
    ModelCardStatus: ModelCardStatus
    SecurityConfig: ModelCardSecurityConfig
    CreationTime: Timestamp
    CreatedBy: UserContext
    LastModifiedTime: Timestamp
    LastModifiedBy: UserContext
    Tags: TagList
    ModelId: String
    RiskRating: String
    ModelPackageGroupName: String
}

structure ModelCardSecurityConfig {
    KmsKeyId: KmsKeyId
}

structure ModelPackageSecurityConfig {
    @required
    KmsKeyId: KmsKeyId
}

@length(min: 0, max: 100000)
@pattern("^.*$")
@sensitive
string ModelCardContent
