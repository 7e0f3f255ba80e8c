$version: "2"

// The batch transforms that prove a package.
namespace com.amazonaws.sagemaker

/// The batch transforms that prove a package.
structure ModelPackageValidationSpecification {
    /// The role under which the transforms run.
    @required
    ValidationRole: RoleArn

    /// The transforms; at present one.
    @required
    ValidationProfiles: ModelPackageValidationProfiles
}

/// One batch transform that proves a package.
structure ModelPackageValidationProfile {
    /// The name under which its status is shown.
    @required
    ProfileName: EntityName

    /// What to run.
    @required
    TransformJobDefinition: TransformJobDefinition
}

/// A batch transform without a name: what goes in, what comes out, and on what it runs.
structure TransformJobDefinition {
    /// How many requests may be sent to a container at once.
    MaxConcurrentTransforms: MaxConcurrentTransforms

    /// How large a request may be, in MB.
    MaxPayloadInMB: MaxPayloadInMB

    /// Whether a request holds one record or as many as fit.
    BatchStrategy: BatchStrategy

    /// Variables that the container finds in its environment.
    Environment: TransformEnvironmentMap

    @required
    TransformInput: TransformInput

    @required
    TransformOutput: TransformOutput

    @required
    TransformResources: TransformResources
}

/// The batch transforms that prove a package.
@length(min: 0, max: 1)
list ModelPackageValidationProfiles {
    member: ModelPackageValidationProfile
}
