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

        /// Where the page starts: the NextToken of the answer before. Pages are joined without it.
        NextToken: NextToken

        /// How many results a page may hold.
        MaxResults: MaxResults

        /// Whether to search in this account or in what others have shared; SameAccount when absent.
        CrossAccountFilterOption: CrossAccountFilterOption

        /// Tags that limit what the caller may see.
        VisibilityConditions: VisibilityConditionsList
    }

    output := {
        /// The resources of this page.
        Results: SearchResultsList

        /// Where the next page starts; absent on the last page.
        NextToken: NextToken

        /// How many resources the search finds on all pages.
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
        /// Names that begin as asked for.
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
    /// The package that was found.
    ModelPackage: ModelPackage

    /// The group that was found.
    ModelPackageGroup: ModelPackageGroup

    /// The card that was found.
    ModelCard: ModelCard

    /// The model that was found.
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
    /// The path of the tag, such as Tags.team.
    Key: VisibilityConditionsKey

    /// The value that the tag must have where a resource has it.
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
    /// What the names of properties must begin with.
    PropertyNameQuery: PropertyNameQuery
}

/// What suggested names must begin with.
structure PropertyNameQuery {
    /// The beginning of a property's name.
    @required
    PropertyNameHint: PropertyNameHint
}

/// A suggested name.
structure PropertyNameSuggestion {
    /// The name of a property.
    PropertyName: ResourcePropertyName
}

/// A kind of resource that can be searched.
enum ResourceType {
    /// Training jobs.
    TRAINING_JOB = "TrainingJob"

    /// Experiments.
    EXPERIMENT = "Experiment"

    /// Trials of experiments.
    EXPERIMENT_TRIAL = "ExperimentTrial"

    /// Steps of trials.
    EXPERIMENT_TRIAL_COMPONENT = "ExperimentTrialComponent"

    /// Endpoints.
    ENDPOINT = "Endpoint"

    /// Models.
    MODEL = "Model"

    /// Versions of groups, and packages without a group.
    MODEL_PACKAGE = "ModelPackage"

    /// Groups.
    MODEL_PACKAGE_GROUP = "ModelPackageGroup"

    /// Pipelines.
    PIPELINE = "Pipeline"

    /// Runs of pipelines.
    PIPELINE_EXECUTION = "PipelineExecution"

    /// Groups of features.
    FEATURE_GROUP = "FeatureGroup"

    /// Features.
    FEATURE_METADATA = "FeatureMetadata"

    /// Images.
    IMAGE = "Image"

    /// Versions of images.
    IMAGE_VERSION = "ImageVersion"

    /// Projects.
    PROJECT = "Project"

    /// Tuning jobs.
    HYPER_PARAMETER_TUNING_JOB = "HyperParameterTuningJob"

    /// Model cards.
    MODEL_CARD = "ModelCard"

    /// Versions of pipelines.
    PIPELINE_VERSION = "PipelineVersion"

    /// Jobs of other kinds.
    JOB = "Job"

    /// Contents of hubs.
    HUB_CONTENT = "HubContent"
}

/// The path of a property.
@length(min: 1, max: 255)
@pattern("^.+$")
string ResourcePropertyName

/// Which way results are sorted.
enum SearchSortOrder {
    /// Smallest or oldest first.
    ASCENDING = "Ascending"

    /// Largest or newest first.
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
    /// All parts must hold.
    AND = "And"

    /// One part must hold.
    OR = "Or"
}

/// How a property is compared.
enum Operator {
    /// The property is the value.
    EQUALS = "Equals"

    /// The property is not the value.
    NOT_EQUALS = "NotEquals"

    /// The property is a number or a time above the value.
    GREATER_THAN = "GreaterThan"

    /// The same, or the value itself.
    GREATER_THAN_OR_EQUAL_TO = "GreaterThanOrEqualTo"

    /// The property is a number or a time below the value.
    LESS_THAN = "LessThan"

    /// The same, or the value itself.
    LESS_THAN_OR_EQUAL_TO = "LessThanOrEqualTo"

    /// The property is a text with the value in it. Once in an expression.
    CONTAINS = "Contains"

    /// The property is there; no value is given.
    EXISTS = "Exists"

    /// The property is absent; no value is given.
    NOT_EXISTS = "NotExists"

    /// The property is one of the values, which commas separate.
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
    /// The number is exact.
    EQUAL_TO = "EqualTo"

    /// There may be more.
    GREATER_THAN_OR_EQUAL_TO = "GreaterThanOrEqualTo"
}

/// The beginning of a property's name.
@length(min: 0, max: 100)
@pattern("^.*$")
string PropertyNameHint
