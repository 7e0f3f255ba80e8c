$version: "2"

// The service and the errors that operations declare.
namespace com.amazonaws.sagemaker

use aws.protocols#awsJson1_1

/// A registry of model packages: groups of versions, what runs them, how good they are and who
/// approved them.
@aws.api#service(
    sdkId: "SageMaker"
    arnNamespace: "sagemaker"
    cloudFormationName: "SageMaker"
    cloudTrailEventSource: "sagemaker.amazonaws.com"
    endpointPrefix: "api.sagemaker"
)
@aws.auth#sigv4(name: "sagemaker")
@awsJson1_1
@title("Amazon SageMaker Service")
@xmlNamespace(uri: "http://sagemaker.amazonaws.com/doc/2017-05-13/")
service SageMaker {
    version: "2017-07-24"
    operations: [
        CreateModelPackageGroup
        DescribeModelPackageGroup
        ListModelPackageGroups
        DeleteModelPackageGroup
        PutModelPackageGroupPolicy
        GetModelPackageGroupPolicy
        DeleteModelPackageGroupPolicy
        CreateModelPackage
        DescribeModelPackage
        BatchDescribeModelPackage
        ListModelPackages
        UpdateModelPackage
        DeleteModelPackage
        CreateTransformJob
        DescribeTransformJob
        ListTransformJobs
        StopTransformJob
        CreateModelCard
        DescribeModelCard
        UpdateModelCard
        DeleteModelCard
        ListModelCards
        ListModelCardVersions
        CreateModelCardExportJob
        DescribeModelCardExportJob
        ListModelCardExportJobs
        CreateModel
        DescribeModel
        DeleteModel
        ListModels
        CreateAlgorithm
        DescribeAlgorithm
        DeleteAlgorithm
        ListAlgorithms
        AddTags
        ListTags
        DeleteTags
        Search
        GetSearchSuggestions
    ]
}

/// The request contradicts the present state of a resource.
@error("client")
structure ConflictException {
    /// What is in the way.
    Message: FailureReason
}

/// The resource is needed by another one, or its name is taken.
@error("client")
structure ResourceInUse {
    /// Who uses it.
    Message: FailureReason
}

/// The request would exceed a quota of the account.
@error("client")
structure ResourceLimitExceeded {
    /// The quota, and how far it is used.
    Message: FailureReason
}

/// There is no such resource.
@error("client")
structure ResourceNotFound {
    /// The resource that was looked for.
    Message: FailureReason
}
