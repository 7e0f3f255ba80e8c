$version: "2"

// Model cards: the one inside a package, and those that stand alone.
namespace com.amazonaws.sagemaker

/// The card of a package.
structure ModelPackageModelCard {
    /// The card as JSON text.
    ModelCardContent: ModelCardContent

    /// How far the card is in its review.
    ModelCardStatus: ModelCardStatus
}

/// A model card as Search finds it.
structure ModelCard {
    ModelCardArn: ModelCardArn

    ModelCardName: EntityName

    /// The version of the card.
    ModelCardVersion: Integer

    Content: ModelCardContent

    ModelCardStatus: ModelCardStatus

    SecurityConfig: ModelCardSecurityConfig

    CreationTime: Timestamp

    /// Who created the card.
    CreatedBy: UserContext

    /// When the card was last changed.
    LastModifiedTime: Timestamp

    /// Who last changed the card.
    LastModifiedBy: UserContext

    Tags: TagList

    /// The model that the card describes.
    ModelId: String

    /// How risky the use of the model is.
    RiskRating: String

    /// The group whose model the card describes.
    ModelPackageGroupName: String
}

/// The key that encrypts a model card.
structure ModelCardSecurityConfig {
    KmsKeyId: KmsKeyId
}

/// The key that protects what a package says about a model.
structure ModelPackageSecurityConfig {
    @required
    KmsKeyId: KmsKeyId
}

/// A model card as JSON text. Never logged.
@length(min: 0, max: 100000)
@pattern("^.*$")
@sensitive
string ModelCardContent
