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
    /// How many requests may be sent to a container at once; when absent, as many as the container
    /// asks for, else 1.
    MaxConcurrentTransforms: MaxConcurrentTransforms

    /// How large a request may be, in MB, up to 100; 0 for no limit, 6 when absent.
    MaxPayloadInMB: MaxPayloadInMB

    /// Whether a request holds one record or as many as fit; MultiRecord when absent.
    BatchStrategy: BatchStrategy

    /// Variables that the container finds in its environment.
    Environment: TransformEnvironmentMap

    /// The data to read.
    @required
    TransformInput: TransformInput

    /// Where and how to write the results.
    @required
    TransformOutput: TransformOutput

    /// The machines that run the containers.
    @required
    TransformResources: TransformResources
}

/// The batch transforms that prove a package.
@length(min: 0, max: 1)
list ModelPackageValidationProfiles {
    member: ModelPackageValidationProfile
}
