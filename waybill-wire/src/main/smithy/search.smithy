$version: "2"
$operationInputSuffix: "Request"
$operationOutputSuffix: "Response"

// Search over packages, groups, cards and models.
namespace com.amazonaws.sagemaker

@paginated(inputToken: "NextToken", outputToken: "NextToken", pageSize: "MaxResults", items: "Results")
operation Search {
    input := {
        @required
        Resource: ResourceType

        SearchExpression: SearchExpression

        SortBy: ResourcePropertyName

        SortOrder: SearchSortOrder

        NextToken: NextToken

        MaxResults: MaxResults

        CrossAccountFilterOption: CrossAccountFilterOption

        VisibilityConditions: VisibilityConditionsList
    }

    output := {
        Results: SearchResultsList
        NextToken: NextToken
        TotalHits: TotalHits
    }
}

operation GetSearchSuggestions {
    input := {
        @required
        Resource: ResourceType

        SuggestionQuery: SuggestionQuery
    }

    output := {
        PropertyNameSuggestions: PropertyNameSuggestionList
    }
}

structure SearchExpression {
    Filters: FilterList
    NestedFilters: NestedFiltersList
    SubExpressions: SearchExpressionList
    Operator: BooleanOperator
}

structure SearchRecord {
    ModelPackage: ModelPackage
    ModelPackageGroup: ModelPackageGroup
    ModelCard: ModelCard
    Model: ModelDashboardModel
}

structure Filter {
    @required
    Name: ResourcePropertyName

    Operator: Operator

    Value: FilterValue
}

structure NestedFilters {
    @required
    NestedPropertyName: ResourcePropertyName

    @required
    Filters: FilterList
}

structure VisibilityConditions {
    Key: VisibilityConditionsKey
    Value: VisibilityConditionsValue
}

structure TotalHits {
    Value: Long
    Relation: Relation
}

structure SuggestionQuery {
    PropertyNameQuery: PropertyNameQuery
}

structure PropertyNameQuery {
    @required
    PropertyNameHint: PropertyNameHint
}

structure PropertyNameSuggestion {
    PropertyName: ResourcePropertyName
}

enum ResourceType {
    TRAINING_JOB = "TrainingJob"
    EXPERIMENT = "Experiment"
    EXPERIMENT_TRIAL = "ExperimentTrial"
    EXPERIMENT_TRIAL_COMPONENT = "ExperimentTrialComponent"
    ENDPOINT = "Endpoint"
    MODEL = "Model"
    MODEL_PACKAGE = "ModelPackage"
    MODEL_PACKAGE_GROUP = "ModelPackageGroup"
    PIPELINE = "Pipeline"
    PIPELINE_EXECUTION = "PipelineExecution"
    FEATURE_GROUP = "FeatureGroup"
    FEATURE_METADATA = "FeatureMetadata"
    IMAGE = "Image"
    IMAGE_VERSION = "ImageVersion"
    PROJECT = "Project"
    HYPER_PARAMETER_TUNING_JOB = "HyperParameterTuningJob"
    MODEL_CARD = "ModelCard"
    PIPELINE_VERSION = "PipelineVersion"
    JOB = "Job"
    HUB_CONTENT = "HubContent"
}

@length(min: 1, max: 255)
@pattern("^.+$")
string ResourcePropertyName

enum SearchSortOrder {
    ASCENDING = "Ascending"
    DESCENDING = "Descending"
}

@length(min: 1, max: 5)
list VisibilityConditionsList {
    member: VisibilityConditions
}

list SearchResultsList {
    member: SearchRecord
}

list PropertyNameSuggestionList {
    member: PropertyNameSuggestion
}

@length(min: 1, max: 20)
list FilterList {
    member: Filter
}

@length(min: 1, max: 20)
list NestedFiltersList {
    member: NestedFilters
}

@length(min: 1, max: 20)
list SearchExpressionList {
    member: SearchExpression
}

enum BooleanOperator {
    AND = "And"
    OR = "Or"
}

enum Operator {
    EQUALS = "Equals"
    NOT_EQUALS = "NotEquals"
    GREATER_THAN = "GreaterThan"
    GREATER_THAN_OR_EQUAL_TO = "GreaterThanOrEqualTo"
    LESS_THAN = "LessThan"
    LESS_THAN_OR_EQUAL_TO = "LessThanOrEqualTo"
    CONTAINS = "Contains"
    EXISTS = "Exists"
    NOT_EXISTS = "NotExists"
    IN = "In"
}

@length(min: 1, max: 1024)
@pattern("^.+$")
string FilterValue

@length(min: 1, max: 128)
@pattern("^([\\p{L}\\p{Z}\\p{N}_.:/=+\\-@]*)$")
string VisibilityConditionsKey

@length(min: 0, max: 256)
@pattern("^([\\p{L}\\p{Z}\\p{N}_.:/=+\\-@]*)$")
string VisibilityConditionsValue

enum Relation {
    EQUAL_TO = "EqualTo"
    GREATER_THAN_OR_EQUAL_TO = "GreaterThanOrEqualTo"
}

@length(min: 0, max: 100)
@pattern("^.*$")
string PropertyNameHint
