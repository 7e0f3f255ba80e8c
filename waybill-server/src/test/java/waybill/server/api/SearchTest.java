package waybill.server.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import waybill.registry.fixture.RandomSearches;
import waybill.registry.fixture.Samples;
import waybill.wire.json.Json;
import waybill.wire.json.JsonArray;
import waybill.wire.json.JsonObject;

/** Search and GetSearchSuggestions, as a client sees them. */
class SearchTest {
  private final ApiFixture fixture = new ApiFixture();

  @Test
  void search_forAVersion_showsItsRecordWithTheTagsOfItsGroup() {
    fixture.call(
        "CreateModelPackageGroup",
        "{'ModelPackageGroupName':'iris','Tags':[{'Key':'team','Value':'green'}]}");
    fixture.version("iris");

    List<JsonObject> found = found("ModelPackage", "{'Name':'Tags.team','Value':'green'}");

    assertThat(found).hasSize(1);
    JsonObject record = (JsonObject) Objects.requireNonNull(found.getFirst().get("ModelPackage"));
    assertThat(record.text("ModelPackageGroupName")).isEqualTo("iris");
    assertThat(record.get("Tags")).isEqualTo(StrictJson.object(TEAM).get("Tags"));
  }

  private static final String TEAM = "{\"Tags\":[{\"Key\":\"team\",\"Value\":\"green\"}]}";

  @Test
  void search_byNestedPaths_findsThem() {
    fixture.group("iris");
    fixture.create(
        "{'ModelPackageGroupName':'iris','MetadataProperties':{'CommitId':'c1'},"
            + "'CustomerMetadataProperties':{'a.b':'x'},"
            + "'ModelLifeCycle':{'Stage':'QA','StageStatus':'OnHold'},"
            + "'ModelCard':{'ModelCardContent':'{}','ModelCardStatus':'Draft'},"
            + CONTAINERS
            + "}");
    fixture.version("iris");

    for (String filter :
        List.of(
            "{'Name':'MetadataProperties.CommitId','Value':'c1'}",
            "{'Name':'CustomerMetadataProperties.a.b','Value':'x'}",
            "{'Name':'ModelLifeCycle.Stage','Operator':'In','Value':'Dev, QA'}",
            "{'Name':'ModelCard.ModelCardStatus','Operator':'Exists'}",
            "{'Name':'InferenceSpecification.Containers.Image','Operator':'Contains','Value':'two'}",
            "{'Name':'InferenceSpecification.Containers.Environment.K','Value':'1'}",
            "{'Name':'CreationTime','Operator':'LessThan','Value':'2026-03-01T12:00:01'},"
                + "{'Name':'ModelPackageVersion','Operator':'LessThan','Value':'1.5'}")) {
      assertThat(found("ModelPackage", filter)).as(filter).hasSize(1);
    }
  }

  private static final String CONTAINERS =
      "'InferenceSpecification':{'Containers':["
          + "{'Image':'123.dkr.ecr.us-west-2.amazonaws.com/one:1','Environment':{'K':'1'}},"
          + "{'Image':'123.dkr.ecr.us-west-2.amazonaws.com/two:1','Environment':{'K':'2'}}],"
          + "'SupportedContentTypes':['text/csv'],'SupportedResponseMIMETypes':['text/csv']}";

  @Test
  void search_byNestedFilters_demandsOneElement() {
    fixture.group("iris");
    fixture.create("{'ModelPackageGroupName':'iris'," + CONTAINERS + "}");

    assertThat(nested("/one:1", "1")).isOne();
    assertThat(nested("/one:1", "2")).isZero();
  }

  private int nested(String image, String environment) {
    String list = "InferenceSpecification.Containers";
    return search(
            "{'Resource':'ModelPackage','SearchExpression':{'NestedFilters':[{"
                + "'NestedPropertyName':'"
                + list
                + "','Filters':[{'Name':'"
                + list
                + ".Image','Value':'123.dkr.ecr.us-west-2.amazonaws.com"
                + image
                + "'},{'Name':'"
                + list
                + ".Environment.K','Value':'"
                + environment
                + "'}]}]}}")
        .size();
  }

  @Test
  void search_bySubExpressions_joinsThem() {
    List.of("a", "b", "c").forEach(fixture::group);
    String expression =
        "{'SubExpressions':[{'Operator':'Or','Filters':["
            + "{'Name':'ModelPackageGroupName','Value':'a'},"
            + "{'Name':'ModelPackageGroupName','Value':'b'}]}],"
            + "'Filters':[{'Name':'ModelPackageGroupName','Operator':'NotEquals','Value':'a'}]}";

    List<JsonObject> found =
        search("{'Resource':'ModelPackageGroup','SearchExpression':" + expression + "}");

    assertThat(found).singleElement().asString().contains("ModelPackageGroupName").contains("b");
  }

  @Test
  void search_inPages_losesAndRepeatsNothing() {
    List.of("a", "b", "c", "d", "e").forEach(fixture::group);
    for (String sortBy : List.of("ModelPackageGroupName", "LastModifiedTime", "Tags.none")) {
      List<Json> seen = new ArrayList<>();
      String token = "";
      while (token != null) {
        JsonObject page =
            fixture.call(
                "Search",
                "{'Resource':'ModelPackageGroup','MaxResults':2,'SortBy':'%s','NextToken':'%s'}"
                    .formatted(sortBy, token));
        assertThat(page.get("TotalHits"))
            .isEqualTo(StrictJson.object("{\"Value\":5,\"Relation\":\"EqualTo\"}"));
        seen.addAll(((JsonArray) Objects.requireNonNull(page.get("Results"))).items());
        token = page.text("NextToken");
      }
      assertThat(seen).as(sortBy).hasSize(5).doesNotHaveDuplicates();
    }
  }

  @Test
  void search_withATokenOfAnotherSearch_refusesIt() {
    List.of("a", "b").forEach(fixture::group);
    JsonObject page = fixture.call("Search", "{'Resource':'ModelPackageGroup','MaxResults':1}");

    String other =
        "{'Resource':'ModelPackageGroup','SortOrder':'Ascending','NextToken':'"
            + page.text("NextToken")
            + "'}";

    assertThat(fixture.error("Search", other)).isEqualTo("ValidationException: Invalid NextToken.");
  }

  @Test
  void search_withVisibilityConditions_hidesOtherValuesAndKeepsTheUntagged() {
    for (String team : List.of("green", "red")) {
      fixture.call(
          "CreateModelPackageGroup",
          "{'ModelPackageGroupName':'"
              + team
              + "','Tags':[{'Key':'team','Value':'"
              + team
              + "'}]}");
    }
    fixture.group("plain");

    List<JsonObject> found =
        search(
            "{'Resource':'ModelPackageGroup','SortBy':'ModelPackageGroupName',"
                + "'VisibilityConditions':[{'Key':'Tags.team','Value':'green'}]}");

    assertThat(found).hasSize(2);
    assertThat(found.toString()).contains("plain", "green").doesNotContain("red");
  }

  @Test
  void search_ofAnotherAccount_findsNothing() {
    fixture.group("iris");

    Answer answer = fixture.send(ApiFixture.EVE, "Search", "{\"Resource\":\"ModelPackageGroup\"}");

    assertThat(StrictJson.object(ApiFixture.text(answer)).get("Results"))
        .isEqualTo(new JsonArray(List.of()));
    assertThat(search("{'Resource':'ModelPackageGroup','CrossAccountFilterOption':'CrossAccount'}"))
        .isEmpty();
  }

  @Test
  void search_forModels_takesShortAndWholeNames() {
    fixture.store.commit(
        Samples.CALLER,
        "Test",
        t -> {
          t.insert(
              RandomSearches.model(
                  "m", 0, Documents.structure(StrictJson.object("{\"ExecutionRoleArn\":\"r\"}"))));
          return true;
        });

    for (String name : List.of("ModelName", "Model.ModelName")) {
      List<JsonObject> found = found("Model", "{'Name':'" + name + "','Value':'m'}");
      assertThat(found).hasSize(1);
      assertThat(String.valueOf(found.getFirst().get("Model"))).contains("ExecutionRoleArn");
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "NoSuch             | Equals      | 'x'   | Unknown property name: NoSuch",
        "ModelCard.ModelCardContent | Equals | 'x' | Unknown property name:"
            + " ModelCard.ModelCardContent",
        "ManagedStorageType | Equals      | 'x'   | Unknown property name: ManagedStorageType",
        "InferenceSpecification | Exists  | 'x'   | Unknown property name: InferenceSpecification",
        "Tags               | Exists      | 'x'   | Unknown property name: Tags",
        "ModelApprovalStatus | LessThan   | 'x'   | Operator LessThan does not apply to"
            + " ModelApprovalStatus, which is a text property.",
        "ModelPackageVersion | Contains   | '1'   | Operator Contains does not apply to"
            + " ModelPackageVersion, which is a number property.",
        "ModelPackageVersion | Equals     | '1x'  | ModelPackageVersion is a number, and this value"
            + " is none: 1x",
        "CreationTime       | Equals      | 'noon'| CreationTime is a time, and this value is not"
            + " written as in 2026-01-31T12:00:00Z: noon",
        "ModelApprovalStatus | Equals     | null  | Operator Equals needs a Value:"
            + " ModelApprovalStatus"
      })
  void search_withAFilterThatMeansNothing_isRefused(
      String name, String operator, String value, String message) {
    assertThat(
            fixture.error(
                "Search",
                "{'Resource':'ModelPackage','SearchExpression':{'Filters':[{'Name':'%s','Operator':'%s','Value':%s}]}}"
                    .formatted(name, operator, value)))
        .isEqualTo("ValidationException: " + message);
  }

  @Test
  void search_withAnEmptyExpression_isRefused() {
    assertThat(fixture.error("Search", "{'Resource':'Model','SearchExpression':{}}"))
        .isEqualTo(
            "ValidationException: A search expression must have at least one filter, nested filter"
                + " or subexpression.");
  }

  @Test
  void search_withContainsInTwoPlaces_isRefused() {
    String filter = "{'Name':'ModelPackageGroupName','Operator':'Contains','Value':'a'}";

    assertThat(
            fixture.error(
                "Search",
                "{'Resource':'ModelPackageGroup','SearchExpression':{'Filters':["
                    + filter
                    + "],'SubExpressions':[{'Filters':["
                    + filter
                    + "]}]}}"))
        .isEqualTo("ValidationException: 'CONTAINS' operator usage limit of 1 exceeded.");
  }

  @Test
  void search_withMoreThanFiftyParts_isRefused() {
    String filter = "{'Name':'ModelPackageGroupName','Value':'a'}";
    String sub = "{'Filters':[" + (filter + ",").repeat(16) + filter + "]}"; // 17 filters
    String request = "{'Resource':'ModelPackageGroup','SearchExpression':{'SubExpressions':[%s]}}";

    assertThat(search(request.formatted(sub + "," + sub))).isEmpty();
    assertThat(fixture.error("Search", request.formatted(sub + "," + sub + "," + sub)))
        .isEqualTo(
            "ValidationException: A search can have at most 50 filters, nested filters and"
                + " subexpressions in all, and this has 54.");
  }

  @Test
  void search_forAKindThatIsNotKept_isRefused() {
    assertThat(fixture.error("Search", "{'Resource':'TrainingJob'}"))
        .isEqualTo("ValidationException: Resources of type TrainingJob are not kept here.");
  }

  @Test
  void suggestions_beginAsAskedAndHoldKeysInUse() {
    fixture.call(
        "CreateModelPackageGroup",
        "{'ModelPackageGroupName':'iris','Tags':[{'Key':'team','Value':'green'}]}");
    fixture.create(
        "{'ModelPackageGroupName':'iris','CustomerMetadataProperties':{'k1':'v','k2':'v'}}");

    assertThat(suggested("CustomerMetadataProperties.k"))
        .containsExactly("CustomerMetadataProperties.k1", "CustomerMetadataProperties.k2");
    assertThat(suggested("Ta")).containsExactly("Tags.team", "Task");
    assertThat(suggested("ModelLifeCycle."))
        .containsExactly(
            "ModelLifeCycle.Stage",
            "ModelLifeCycle.StageDescription",
            "ModelLifeCycle.StageStatus");
    assertThat(suggested("ModelCard.")).containsExactly("ModelCard.ModelCardStatus");
  }

  private List<String> suggested(String hint) {
    JsonObject answer =
        fixture.call(
            "GetSearchSuggestions",
            "{'Resource':'ModelPackage','SuggestionQuery':{'PropertyNameQuery':"
                + "{'PropertyNameHint':'"
                + hint
                + "'}}}");
    return new Input(answer)
        .items("PropertyNameSuggestions").stream().map(item -> item.text("PropertyName")).toList();
  }

  private List<JsonObject> found(String resource, String filters) {
    return search(
        "{'Resource':'" + resource + "','SearchExpression':{'Filters':[" + filters + "]}}");
  }

  private List<JsonObject> search(String request) {
    return new Input(fixture.call("Search", request))
        .items("Results").stream().map(Input::json).toList();
  }
}
