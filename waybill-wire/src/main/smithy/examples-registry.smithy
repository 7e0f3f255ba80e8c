$version: "2"

// Requests to the registry that a person would make, for pages of help; checked against the contract
// when it is compiled. An example titled "Further values" is shown nowhere as a whole: its values
// illustrate single members that the others leave out.
namespace com.amazonaws.sagemaker

apply CreateModelPackageGroup @examples([
    {
        title: "A group for the versions of one model"
        input: {
            ModelPackageGroupName: "iris"
            ModelPackageGroupDescription: "Species of iris flowers by their measures"
        }
    }
    {
        title: "Further values"
        input: {
            ModelPackageGroupName: "iris"
            Tags: [ { Key: "team", Value: "vision" }, { Key: "stage", Value: "test" } ]
            ManagedConfiguration: { ManagedStorageType: "Restricted" }
        }
    }
])

apply DescribeModelPackageGroup @examples([
    { title: "By name", input: { ModelPackageGroupName: "iris" } }
])

apply ListModelPackageGroups @examples([
    { title: "All groups", input: {} }
    { title: "Those with a word in their name", input: { NameContains: "iris", SortBy: "Name" } }
    {
        title: "Further values"
        input: {
            CreationTimeAfter: "2026-01-31T00:00:00Z"
            CreationTimeBefore: "2026-02-28T12:00:00Z"
            MaxResults: 20
            NextToken: "AAAB8f3c"
            SortOrder: "Descending"
            CrossAccountFilterOption: "SameAccount"
        }
    }
])

apply DeleteModelPackageGroup @examples([
    { title: "After its versions are deleted", input: { ModelPackageGroupName: "iris" } }
])

apply PutModelPackageGroupPolicy @examples([
    {
        title: "From a file"
        input: {
            ModelPackageGroupName: "iris"
            ResourcePolicy: "{\"Version\":\"2012-10-17\",\"Statement\":[{\"Effect\":\"Allow\",\"Principal\":{\"AWS\":\"arn:aws:iam::444455556666:root\"},\"Action\":\"sagemaker:DescribeModelPackage\",\"Resource\":\"arn:aws:sagemaker:*:111122223333:model-package/iris/*\"}]}"
        }
    }
])

apply GetModelPackageGroupPolicy @examples([
    { title: "The policy of a group", input: { ModelPackageGroupName: "iris" } }
])

apply DeleteModelPackageGroupPolicy @examples([
    { title: "Nobody else may use the group any more", input: { ModelPackageGroupName: "iris" } }
])

apply CreateModelPackage @examples([
    {
        title: "The next version of a group"
        input: {
            ModelPackageGroupName: "iris"
            InferenceSpecification: {
                Containers: [
                    {
                        Image: "registry.example.com/iris:1.4"
                        ModelDataUrl: "s3://models/iris/model.tar.gz"
                    }
                ]
                SupportedContentTypes: [ "text/csv" ]
                SupportedResponseMIMETypes: [ "application/json" ]
            }
        }
    }
    {
        title: "A version made from another one, approved at once"
        input: {
            ModelPackageGroupName: "iris-production"
            SourceUri: "arn:aws:sagemaker:us-east-1:111122223333:model-package/iris/1"
            ModelApprovalStatus: "Approved"
        }
    }
    {
        title: "Further values"
        input: {
            ModelPackageName: "iris-flat"
            ModelPackageDescription: "Trained on the measures of 2025"
            ModelPackageRegistrationType: "Registered"
            ValidationSpecification: {
                ValidationRole: "arn:aws:iam::111122223333:role/transform"
                ValidationProfiles: [
                    {
                        ProfileName: "smoke"
                        TransformJobDefinition: {
                            TransformInput: {
                                DataSource: { S3DataSource: { S3DataType: "S3Prefix", S3Uri: "s3://models/iris/samples/" } }
                                ContentType: "text/csv"
                                SplitType: "Line"
                            }
                            TransformOutput: { S3OutputPath: "s3://models/iris/checked/" }
                            TransformResources: { InstanceType: "ml.m5.large", InstanceCount: 1 }
                        }
                    }
                ]
            }
            SourceAlgorithmSpecification: {
                SourceAlgorithms: [ { AlgorithmName: "forest", ModelDataUrl: "s3://models/iris/model.tar.gz" } ]
            }
            CertifyForMarketplace: true
            Tags: [ { Key: "team", Value: "vision" }, { Key: "stage", Value: "test" } ]
            MetadataProperties: { CommitId: "4f1c2e9", Repository: "https://git.example.com/iris", GeneratedBy: "nightly" }
            ModelMetrics: {
                ModelQuality: { Statistics: { ContentType: "application/json", S3Uri: "s3://models/iris/quality.json" } }
            }
            ClientToken: "4f1c2e9-1"
            Domain: "MACHINE_LEARNING"
            Task: "CLASSIFICATION"
            SamplePayloadUrl: "s3://models/iris/samples.tar.gz"
            CustomerMetadataProperties: { dataset: "iris-2025", reviewer: "Ada" }
            DriftCheckBaselines: {
                ModelQuality: { Constraints: { ContentType: "application/json", S3Uri: "s3://models/iris/limits.json" } }
            }
            AdditionalInferenceSpecifications: [
                {
                    Name: "gpu"
                    Containers: [ { Image: "registry.example.com/iris:1.4-gpu" } ]
                    SupportedRealtimeInferenceInstanceTypes: [ "ml.g5.xlarge" ]
                }
            ]
            SkipModelValidation: "All"
            SecurityConfig: { KmsKeyId: "alias/models" }
            ModelCard: {
                ModelCardContent: "{\"intended_uses\":{\"purpose_of_model\":\"Tell species of iris apart.\",\"risk_rating\":\"Low\"}}"
                ModelCardStatus: "Draft"
            }
            ModelLifeCycle: { Stage: "Development", StageStatus: "InProgress", StageDescription: "First trials" }
            ManagedStorageType: "Restricted"
        }
    }
])

apply DescribeModelPackage @examples([
    { title: "A version of a group", input: { ModelPackageName: "iris/1" } }
    {
        title: "A package of its own name, without its model card"
        input: { ModelPackageName: "iris-flat", IncludedData: "MetadataOnly" }
    }
])

apply BatchDescribeModelPackage @examples([
    {
        title: "Two versions at once"
        input: {
            ModelPackageArnList: [
                "arn:aws:sagemaker:us-east-1:111122223333:model-package/iris/1"
                "arn:aws:sagemaker:us-east-1:111122223333:model-package/iris/2"
            ]
        }
    }
])

apply ListModelPackages @examples([
    {
        title: "The approved versions of a group, newest first"
        input: { ModelApprovalStatus: "Approved", ModelPackageGroupName: "iris", SortOrder: "Descending" }
    }
    {
        title: "Further values"
        input: {
            CreationTimeAfter: "2026-01-31T00:00:00Z"
            CreationTimeBefore: "2026-02-28T12:00:00Z"
            MaxResults: 20
            NameContains: "iris"
            ModelPackageType: "Both"
            NextToken: "AAAB8f3c"
            SortBy: "Name"
        }
    }
])

apply UpdateModelPackage @examples([
    {
        title: "Approve a version"
        input: {
            ModelPackageArn: "arn:aws:sagemaker:us-east-1:111122223333:model-package/iris/1"
            ModelApprovalStatus: "Approved"
            ApprovalDescription: "Better than version 3 on all species"
        }
    }
    {
        title: "Move it to another stage of its life"
        input: {
            ModelPackageArn: "arn:aws:sagemaker:us-east-1:111122223333:model-package/iris/1"
            ModelLifeCycle: { Stage: "Production", StageStatus: "Approved" }
        }
    }
    {
        title: "Further values"
        input: {
            ModelPackageArn: "arn:aws:sagemaker:us-east-1:111122223333:model-package/iris/1"
            ModelPackageRegistrationType: "Registered"
            CustomerMetadataProperties: { reviewer: "Grace" }
            CustomerMetadataPropertiesToRemove: [ "dataset", "owner" ]
            AdditionalInferenceSpecificationsToAdd: [
                { Name: "gpu", Containers: [ { Image: "registry.example.com/iris:1.4-gpu" } ] }
            ]
            InferenceSpecification: {
                Containers: [ { Image: "registry.example.com/iris:1.5", ModelDataUrl: "s3://models/iris/model.tar.gz" } ]
            }
            SourceUri: "git.example.com/iris/training"
            ModelCard: { ModelCardStatus: "Approved" }
            ClientToken: "4f1c2e9-2"
        }
    }
])

apply DeleteModelPackage @examples([
    { title: "A version of a group", input: { ModelPackageName: "iris/1" } }
])

apply AddTags @examples([
    {
        title: "Tag a group"
        input: {
            ResourceArn: "arn:aws:sagemaker:us-east-1:111122223333:model-package-group/iris"
            Tags: [ { Key: "team", Value: "vision" }, { Key: "stage", Value: "test" } ]
        }
    }
])

apply ListTags @examples([
    {
        title: "The tags of a group"
        input: { ResourceArn: "arn:aws:sagemaker:us-east-1:111122223333:model-package-group/iris" }
    }
    {
        title: "Further values"
        input: {
            ResourceArn: "arn:aws:sagemaker:us-east-1:111122223333:model-package-group/iris"
            NextToken: "AAAB8f3c"
            MaxResults: 50
        }
    }
])

apply DeleteTags @examples([
    {
        title: "Remove two tags from a group"
        input: {
            ResourceArn: "arn:aws:sagemaker:us-east-1:111122223333:model-package-group/iris"
            TagKeys: [ "team", "stage" ]
        }
    }
])

apply Search @examples([
    {
        title: "Approved versions of one task"
        input: {
            Resource: "ModelPackage"
            SearchExpression: {
                Filters: [
                    { Name: "ModelApprovalStatus", Operator: "Equals", Value: "Approved" }
                    { Name: "Task", Operator: "Equals", Value: "CLASSIFICATION" }
                ]
            }
        }
    }
    {
        title: "Further values"
        input: {
            Resource: "ModelPackage"
            SortBy: "CreationTime"
            SortOrder: "Ascending"
            NextToken: "AAAB8f3c"
            MaxResults: 20
            CrossAccountFilterOption: "SameAccount"
            VisibilityConditions: [ { Key: "Tags.team", Value: "vision" } ]
        }
    }
])

apply GetSearchSuggestions @examples([
    {
        title: "Properties of packages that begin with Model"
        input: {
            Resource: "ModelPackage"
            SuggestionQuery: { PropertyNameQuery: { PropertyNameHint: "Model" } }
        }
    }
])
