$version: "2"
$operationInputSuffix: "Request"
$operationOutputSuffix: "Response"

// Search over packages, groups, cards and models.
namespace com.amazonaws.sagemaker

/// Finds resources by their properties.
@paginated(inputToken: "NextToken", outputToken: "NextToken", pageSize: "MaxResults", items: "Results")
operation Search {
    input := {
        /// The kind of resource to look for.
        @required
        Resource: ResourceType

        /// What must hold for a resource to be found; everything is found when absent.
        SearchExpression: SearchExpression

        /// The property to sort by; the time of the last change when absent.
        SortBy: ResourcePropertyName

        /// Which way to sort; descending when absent.
        SortOrder: SearchSortOrder

        NextToken: NextToken

        MaxResults: MaxResults

        /// Whether to search in this account or in what others have shared.
        CrossAccountFilterOption: CrossAccountFilterOption

        /// Tags that limit what the caller may see.
        VisibilityConditions: VisibilityConditionsList
    }

    output := {
        Results: SearchResultsList
        NextToken: NextToken
        TotalHits: TotalHits
    }
}

/// Suggests names of properties for a search.
operation GetSearchSuggestions {
    input := {
        /// The kind of resource that will be searched.
        @required
        Resource: ResourceType

        /// What the suggestions must begin with.
        SuggestionQuery: SuggestionQuery
    }

    output := {
        PropertyNameSuggestions: PropertyNameSuggestionList
    }
}

/// Conditions, nested ones and further expressions, joined by and or or.
structure SearchExpression {
    /// Conditions on single properties.
    Filters: FilterList

    /// Conditions that must hold in one element of a list.
    NestedFilters: NestedFiltersList

    /// Further expressions.
    SubExpressions: SearchExpressionList

    /// How the parts are joined; And when absent.
    Operator: BooleanOperator
}

/// A resource that was found; holds the one member that fits its kind.
structure SearchRecord {
    ModelPackage: ModelPackage
    ModelPackageGroup: ModelPackageGroup
    ModelCard: ModelCard
    Model: ModelDashboardModel
}

/// A condition on one property.
structure Filter {
    /// The path of the property, such as ModelPackageGroupName.
    @required
    Name: ResourcePropertyName

    /// How to compare; Equals when absent.
    Operator: Operator

    /// What to compare with. Times are written as in 2026-01-31T12:00:00Z.
    Value: FilterValue
}

/// Conditions that must hold together in one element of a list.
structure NestedFilters {
    /// The path of the list.
    @required
    NestedPropertyName: ResourcePropertyName

    /// The conditions on an element.
    @required
    Filters: FilterList
}

/// A tag that limits what the caller may see.
structure VisibilityConditions {
    Key: VisibilityConditionsKey
    Value: VisibilityConditionsValue
}

/// How many resources a search finds in all.
structure TotalHits {
    /// The number.
    Value: Long

    /// Whether the number is exact or a lower limit.
    Relation: Relation
}

/// What suggestions must fit.
structure SuggestionQuery {
    PropertyNameQuery: PropertyNameQuery
}

/// What suggested names must begin with.
structure PropertyNameQuery {
    @required
    PropertyNameHint: PropertyNameHint
}

/// A suggested name.
structure PropertyNameSuggestion {
    PropertyName: ResourcePropertyName
}

/// A kind of resource that can be searched.
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

/// The path of a property.
@length(min: 1, max: 255)
@pattern("^.+$")
string ResourcePropertyName

/// Which way results are sorted.
enum SearchSortOrder {
    ASCENDING = "Ascending"
    DESCENDING = "Descending"
}

/// Tags that limit what the caller may see.
@length(min: 1, max: 5)
list VisibilityConditionsList {
    member: VisibilityConditions
}

/// What was found, of one page.
list SearchResultsList {
    member: SearchRecord
}

/// Suggested names.
list PropertyNameSuggestionList {
    member: PropertyNameSuggestion
}

/// Conditions on single properties.
@length(min: 1, max: 20)
list FilterList {
    member: Filter
}

/// Conditions on elements of lists.
@length(min: 1, max: 20)
list NestedFiltersList {
    member: NestedFilters
}

/// Expressions that are joined.
@length(min: 1, max: 20)
list SearchExpressionList {
    member: SearchExpression
}

/// How conditions are joined.
enum BooleanOperator {
    AND = "And"
    OR = "Or"
}

/// How a property is compared.
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

/// What a property is compared with.
@length(min: 1, max: 1024)
@pattern("^.+$")
string FilterValue

/// The path of the tag.
@length(min: 1, max: 128)
@pattern("^([\\p{L}\\p{Z}\\p{N}_.:/=+\\-@]*)$")
string VisibilityConditionsKey

/// The value of the tag.
@length(min: 0, max: 256)
@pattern("^([\\p{L}\\p{Z}\\p{N}_.:/=+\\-@]*)$")
string VisibilityConditionsValue

/// Whether a number is exact or a lower limit.
enum Relation {
    EQUAL_TO = "EqualTo"
    GREATER_THAN_OR_EQUAL_TO = "GreaterThanOrEqualTo"
}

/// The beginning of a property's name.
@length(min: 0, max: 100)
@pattern("^.*$")
string PropertyNameHint
