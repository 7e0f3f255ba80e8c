$version: "2"

// Requests about models, batch transforms and cards that a person would make; see
// examples-registry.smithy.
namespace com.amazonaws.sagemaker

apply CreateModel @examples([
    {
        title: "A model that runs a version"
        input: {
            ModelName: "iris"
            PrimaryContainer: { ModelPackageName: "iris/1" }
            ExecutionRoleArn: "arn:aws:iam::111122223333:role/models"
        }
    }
    {
        title: "Further values"
        input: {
            ModelName: "iris"
            Containers: [
                { Image: "registry.example.com/scale:2", ContainerHostname: "scale" }
                {
                    ModelPackageName: "iris/1"
                    InferenceSpecificationName: "gpu"
                    ContainerHostname: "iris"
                }
            ]
            InferenceExecutionConfig: { Mode: "Serial" }
            Tags: [ { Key: "team", Value: "vision" }, { Key: "stage", Value: "test" } ]
            VpcConfig: { SecurityGroupIds: [ "sg-0a1b2c3d" ], Subnets: [ "subnet-0a1b2c3d" ] }
            EnableNetworkIsolation: true
        }
    }
])

apply DescribeModel @examples([
    { title: "By name", input: { ModelName: "iris" } }
])

apply DeleteModel @examples([
    { title: "By name", input: { ModelName: "iris" } }
])

apply ListModels @examples([
    { title: "Those with a word in their name", input: { NameContains: "iris" } }
    {
        title: "Further values"
        input: {
            SortBy: "Name"
            SortOrder: "Ascending"
            NextToken: "AAAB8f3c"
            MaxResults: 20
            CreationTimeBefore: "2026-02-28T12:00:00Z"
            CreationTimeAfter: "2026-01-31T00:00:00Z"
        }
    }
])

apply CreateTransformJob @examples([
    {
        title: "Predict for all files under a prefix"
        input: {
            TransformJobName: "iris-march"
            ModelName: "iris"
            TransformInput: {
                DataSource: { S3DataSource: { S3DataType: "S3Prefix", S3Uri: "s3://flowers/march/" } }
                ContentType: "text/csv"
                SplitType: "Line"
            }
            TransformOutput: { S3OutputPath: "s3://flowers/species/march/", AssembleWith: "Line" }
            TransformResources: { InstanceType: "ml.m5.large", InstanceCount: 1 }
        }
    }
    {
        title: "Further values"
        input: {
            TransformJobName: "iris-march"
            ModelName: "iris"
            MaxConcurrentTransforms: 4
            ModelClientConfig: { InvocationsTimeoutInSeconds: 120, InvocationsMaxRetries: 1 }
            MaxPayloadInMB: 6
            BatchStrategy: "MultiRecord"
            Environment: { LOG_LEVEL: "debug", THREADS: "2" }
            TransformInput: {
                DataSource: { S3DataSource: { S3DataType: "S3Prefix", S3Uri: "s3://flowers/march/" } }
            }
            TransformOutput: { S3OutputPath: "s3://flowers/species/march/" }
            DataCaptureConfig: { DestinationS3Uri: "s3://flowers/copies/", GenerateInferenceId: true }
            TransformResources: { InstanceType: "ml.m5.large", InstanceCount: 1 }
            DataProcessing: { InputFilter: "$[1:]", JoinSource: "Input" }
            Tags: [ { Key: "team", Value: "vision" }, { Key: "stage", Value: "test" } ]
            ExperimentConfig: { ExperimentName: "iris", TrialName: "march" }
        }
    }
])

apply DescribeTransformJob @examples([
    { title: "How far a job is", input: { TransformJobName: "iris-march" } }
])

apply ListTransformJobs @examples([
    { title: "Jobs that failed", input: { StatusEquals: "Failed" } }
    {
        title: "Further values"
        input: {
            CreationTimeAfter: "2026-01-31T00:00:00Z"
            CreationTimeBefore: "2026-02-28T12:00:00Z"
            LastModifiedTimeAfter: "2026-01-31T00:00:00Z"
            LastModifiedTimeBefore: "2026-02-28T12:00:00Z"
            NameContains: "iris"
            SortBy: "Status"
            SortOrder: "Ascending"
            NextToken: "AAAB8f3c"
            MaxResults: 20
        }
    }
])

apply StopTransformJob @examples([
    { title: "By name", input: { TransformJobName: "iris-march" } }
])

apply CreateModelCard @examples([
    {
        title: "A draft from a file"
        input: {
            ModelCardName: "iris"
            Content: "{\"model_overview\":{\"model_description\":\"Species of iris flowers.\"}}"
            ModelCardStatus: "Draft"
        }
    }
    {
        title: "Further values"
        input: {
            ModelCardName: "iris"
            SecurityConfig: { KmsKeyId: "alias/models" }
            Content: "{\"model_overview\":{}}"
            ModelCardStatus: "Draft"
            Tags: [ { Key: "team", Value: "vision" }, { Key: "stage", Value: "test" } ]
        }
    }
])

apply DescribeModelCard @examples([
    { title: "The newest version", input: { ModelCardName: "iris" } }
    {
        title: "An older version, its main facts alone"
        input: { ModelCardName: "iris", ModelCardVersion: 2, IncludedData: "MetadataOnly" }
    }
])

apply UpdateModelCard @examples([
    { title: "Ask for a review", input: { ModelCardName: "iris", ModelCardStatus: "PendingReview" } }
    {
        title: "Replace the content by that of a file"
        input: {
            ModelCardName: "iris"
            Content: "{\"model_overview\":{\"model_description\":\"Species of iris flowers by their measures.\"}}"
        }
    }
])

apply DeleteModelCard @examples([
    { title: "By name", input: { ModelCardName: "iris" } }
])

apply ListModelCards @examples([
    { title: "Cards that wait for a review", input: { ModelCardStatus: "PendingReview" } }
    {
        title: "Further values"
        input: {
            CreationTimeAfter: "2026-01-31T00:00:00Z"
            CreationTimeBefore: "2026-02-28T12:00:00Z"
            MaxResults: 20
            NameContains: "iris"
            NextToken: "AAAB8f3c"
            SortBy: "Name"
            SortOrder: "Ascending"
        }
    }
])

apply ListModelCardVersions @examples([
    { title: "All versions of a card", input: { ModelCardName: "iris" } }
    {
        title: "Further values"
        input: {
            CreationTimeAfter: "2026-01-31T00:00:00Z"
            CreationTimeBefore: "2026-02-28T12:00:00Z"
            MaxResults: 20
            ModelCardName: "iris"
            ModelCardStatus: "Approved"
            NextToken: "AAAB8f3c"
            SortBy: "Version"
            SortOrder: "Ascending"
        }
    }
])

apply CreateModelCardExportJob @examples([
    {
        title: "The newest version as a PDF document"
        input: {
            ModelCardName: "iris"
            ModelCardExportJobName: "audit"
            OutputConfig: { S3OutputPath: "s3://models/cards/" }
        }
    }
    {
        title: "Further values"
        input: {
            ModelCardName: "iris"
            ModelCardVersion: 2
            ModelCardExportJobName: "audit"
            OutputConfig: { S3OutputPath: "s3://models/cards/" }
        }
    }
])

apply DescribeModelCardExportJob @examples([
    {
        title: "How far an export is"
        input: {
            ModelCardExportJobArn: "arn:aws:sagemaker:us-east-1:111122223333:model-card/iris/export-job/audit"
        }
    }
])

apply ListModelCardExportJobs @examples([
    { title: "All exports of a card", input: { ModelCardName: "iris" } }
    {
        title: "Further values"
        input: {
            ModelCardName: "iris"
            ModelCardVersion: 2
            CreationTimeAfter: "2026-01-31T00:00:00Z"
            CreationTimeBefore: "2026-02-28T12:00:00Z"
            ModelCardExportJobNameContains: "audit"
            StatusEquals: "Failed"
            SortBy: "Status"
            SortOrder: "Descending"
            NextToken: "AAAB8f3c"
            MaxResults: 20
        }
    }
])
