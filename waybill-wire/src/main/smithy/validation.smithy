$version: "2"

// The batch transforms that prove a package.
namespace com.amazonaws.sagemaker

structure ModelPackageValidationSpecification {
    @required
    ValidationRole: RoleArn

    @required
    ValidationProfiles: ModelPackageValidationProfiles
}

structure ModelPackageValidationProfile {
    @required
    ProfileName: EntityName

    @required
    TransformJobDefinition: TransformJobDefinition
}

structure TransformJobDefinition {
    MaxConcurrentTransforms: MaxConcurrentTransforms

    MaxPayloadInMB: MaxPayloadInMB

    BatchStrategy: BatchStrategy

    Environment: TransformEnvironmentMap

    @required
    TransformInput: TransformInput

    @required
    TransformOutput: TransformOutput

    @required
    TransformResources: TransformResources
}

@length(min: 0, max: 1)
list ModelPackageValidationProfiles {
    member: ModelPackageValidationProfile
}
