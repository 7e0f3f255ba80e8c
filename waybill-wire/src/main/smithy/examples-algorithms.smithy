$version: "2"

// Requests about algorithms that a person would make; see examples-registry.smithy.
namespace com.amazonaws.sagemaker

apply CreateAlgorithm @examples([
    {
        title: "An algorithm that packages take their container from"
        input: {
            AlgorithmName: "forest"
            TrainingSpecification: {
                TrainingImage: "registry.example.com/forest-train:1"
                SupportedTrainingInstanceTypes: [ "ml.m5.xlarge" ]
                TrainingChannels: [
                    { Name: "train", SupportedContentTypes: [ "text/csv" ], SupportedInputModes: [ "File" ] }
                ]
            }
            InferenceSpecification: {
                Containers: [ { Image: "registry.example.com/forest:1" } ]
                SupportedContentTypes: [ "text/csv" ]
                SupportedResponseMIMETypes: [ "text/csv" ]
            }
        }
    }
    {
        title: "Further values"
        input: {
            AlgorithmName: "forest"
            AlgorithmDescription: "Many small trees that vote"
            TrainingSpecification: {
                TrainingImage: "registry.example.com/forest-train:1"
                SupportedHyperParameters: [
                    {
                        Name: "trees"
                        Type: "Integer"
                        Range: { IntegerParameterRangeSpecification: { MinValue: "10", MaxValue: "1000" } }
                        DefaultValue: "100"
                    }
                ]
                SupportedTrainingInstanceTypes: [ "ml.m5.xlarge" ]
                SupportsDistributedTraining: false
                MetricDefinitions: [ { Name: "accuracy", Regex: "accuracy=([0-9.]+)" } ]
                TrainingChannels: [
                    { Name: "train", SupportedContentTypes: [ "text/csv" ], SupportedInputModes: [ "File" ] }
                ]
                SupportedTuningJobObjectiveMetrics: [ { Type: "Maximize", MetricName: "accuracy" } ]
            }
            ValidationSpecification: {
                ValidationRole: "arn:aws:iam::111122223333:role/models"
                ValidationProfiles: [
                    {
                        ProfileName: "iris"
                        TrainingJobDefinition: {
                            TrainingInputMode: "File"
                            HyperParameters: { trees: "100" }
                            InputDataConfig: [
                                {
                                    ChannelName: "train"
                                    DataSource: {
                                        S3DataSource: { S3DataType: "S3Prefix", S3Uri: "s3://flowers/train/" }
                                    }
                                }
                            ]
                            OutputDataConfig: { S3OutputPath: "s3://models/forest/" }
                            ResourceConfig: { InstanceType: "ml.m5.xlarge", InstanceCount: 1, VolumeSizeInGB: 10 }
                            StoppingCondition: { MaxRuntimeInSeconds: 3600 }
                        }
                    }
                ]
            }
            CertifyForMarketplace: false
            Tags: [ { Key: "team", Value: "vision" }, { Key: "stage", Value: "test" } ]
        }
    }
])

apply DescribeAlgorithm @examples([
    { title: "By name", input: { AlgorithmName: "forest" } }
])

apply DeleteAlgorithm @examples([
    { title: "By name", input: { AlgorithmName: "forest" } }
])

apply ListAlgorithms @examples([
    { title: "Those with a word in their name", input: { NameContains: "forest" } }
    {
        title: "Further values"
        input: {
            CreationTimeAfter: "2026-01-31T00:00:00Z"
            CreationTimeBefore: "2026-02-28T12:00:00Z"
            MaxResults: 20
            NextToken: "AAAB8f3c"
            SortBy: "Name"
            SortOrder: "Descending"
        }
    }
])
