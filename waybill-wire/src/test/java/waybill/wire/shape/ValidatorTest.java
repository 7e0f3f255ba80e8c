package waybill.wire.shape;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import waybill.wire.json.Json;
import waybill.wire.json.JsonArray;
import waybill.wire.json.JsonNull;
import waybill.wire.json.JsonNumber;
import waybill.wire.json.JsonObject;
import waybill.wire.json.JsonString;
import waybill.wire.operation.Contract;

final class ValidatorTest {
  private static final Contract CONTRACT = Contract.load();
  private static final String NAME_PATTERN = "[a-zA-Z0-9](-*[a-zA-Z0-9]){0,62}";

  @Test
  void check_whenEverythingFits_findsNothing() {
    JsonObject group = object("ModelPackageGroupName", text("iris"));

    assertThat(check("CreateModelPackageGroup", group)).isEmpty();
  }

  @Test
  void check_whenARequiredMemberIsAbsent_saysItMustNotBeNull() {
    assertThat(check("CreateModelPackageGroup", JsonObject.EMPTY))
        .containsExactly(
            "Value null at 'modelPackageGroupName' failed to satisfy constraint: "
                + "Member must not be null");
  }

  @Test
  void check_whenARequiredMemberIsNull_saysTheSameAsWhenAbsent() {
    JsonObject group = object("ModelPackageGroupName", JsonNull.NULL);

    assertThat(check("CreateModelPackageGroup", group))
        .isEqualTo(check("CreateModelPackageGroup", JsonObject.EMPTY));
  }

  @Test
  void check_whenTextBreaksTwoConstraints_findsBoth() {
    String name = "a".repeat(64);
    String at = "Value '" + name + "' at 'modelPackageGroupName' failed to satisfy constraint: ";

    assertThat(check("CreateModelPackageGroup", object("ModelPackageGroupName", text(name))))
        .containsExactly(
            at + "Member must have length less than or equal to 63",
            at + "Member must satisfy regular expression pattern: " + NAME_PATTERN);
  }

  @Test
  void check_whenTextIsEmpty_saysHowLongItMustBe() {
    String at = "Value '' at 'modelPackageGroupName' failed to satisfy constraint: ";

    assertThat(check("CreateModelPackageGroup", object("ModelPackageGroupName", text(""))))
        .containsExactly(
            at + "Member must have length greater than or equal to 1",
            at + "Member must satisfy regular expression pattern: " + NAME_PATTERN);
  }

  @Test
  void check_whenTextHasSupplementaryCharacters_countsCodePoints() {
    JsonObject fits = described("\uD83C\uDF3C".repeat(1024));
    JsonObject tooLong = described("\uD83C\uDF3C".repeat(1025));

    assertThat(check("CreateModelPackageGroup", fits)).isEmpty();
    assertThat(check("CreateModelPackageGroup", tooLong))
        .singleElement()
        .asString()
        .endsWith("Member must have length less than or equal to 1024");
  }

  @Test
  void check_whenAPatternMatchesOnlyAPart_refusesTheWhole() {
    assertThat(check("CreateModelPackageGroup", object("ModelPackageGroupName", text("iris\n"))))
        .containsExactly(
            "Value 'iris\n' at 'modelPackageGroupName' failed to satisfy constraint: "
                + "Member must satisfy regular expression pattern: "
                + NAME_PATTERN);
  }

  @Test
  void check_whenAnyTextIsAllowed_acceptsLineBreaks() {
    JsonObject policy =
        object("ModelPackageGroupName", text("iris"), "ResourcePolicy", text("{\n\r\n}\u2028"));

    assertThat(check("PutModelPackageGroupPolicy", policy)).isEmpty();
  }

  @Test
  void check_whenANumberIsOutOfRange_saysTheLimit() {
    String at = "at 'maxResults' failed to satisfy constraint: Member must have value ";

    assertThat(check("ListModelPackages", object("MaxResults", JsonNumber.of(101))))
        .containsExactly("Value '101' " + at + "less than or equal to 100");
    assertThat(check("ListModelPackages", object("MaxResults", new JsonNumber("-1e3"))))
        .containsExactly("Value '-1e3' " + at + "greater than or equal to 1");
  }

  @Test
  void check_whenAWordIsNotInTheEnum_listsTheEnum() {
    assertThat(check("ListModelPackages", object("ModelPackageType", text("versioned"))))
        .containsExactly(
            "Value 'versioned' at 'modelPackageType' failed to satisfy constraint: "
                + "Member must satisfy enum value set: [Versioned, Unversioned, Both]");
  }

  @Test
  void check_whenAListIsTooShort_showsTheList() {
    JsonObject create = object("InferenceSpecification", object("Containers", list()));

    assertThat(check("CreateModelPackage", create))
        .containsExactly(
            "Value '[]' at 'inferenceSpecification.containers' failed to satisfy constraint: "
                + "Member must have length greater than or equal to 1");
  }

  @Test
  void check_whenAMemberOfAnElementIsWrong_countsElementsFromOne() {
    JsonObject first = object("Image", text("iris:1"));
    JsonObject second = object("Image", text("iris 1"));
    JsonObject create = object("InferenceSpecification", object("Containers", list(first, second)));

    assertThat(check("CreateModelPackage", create))
        .containsExactly(
            "Value 'iris 1' at 'inferenceSpecification.containers.2.member.image' failed to "
                + "satisfy constraint: Member must satisfy regular expression pattern: [\\S]+");
  }

  @Test
  void check_whenPlainElementsAreWrong_speaksOfTheListOnce() {
    JsonObject delete =
        object(
            "ResourceArn", text(groupArn("iris")), "TagKeys", list(text("a"), text(""), text("?")));

    assertThat(check("DeleteTags", delete))
        .containsExactly(
            "Value '[a, , ?]' at 'tagKeys' failed to satisfy constraint: Member must satisfy "
                + "constraint: [Member must have length less than or equal to 128, Member must "
                + "have length greater than or equal to 1, Member must satisfy regular expression "
                + "pattern: ([\\p{L}\\p{Z}\\p{N}_.:/=+\\-@]*)]");
  }

  @Test
  void check_whenAPlainElementIsNull_saysSoInTheBrackets() {
    JsonObject delete =
        object("ResourceArn", text(groupArn("iris")), "TagKeys", list(text("a"), JsonNull.NULL));

    assertThat(check("DeleteTags", delete))
        .singleElement()
        .asString()
        .startsWith("Value '[a, null]' at 'tagKeys' failed to satisfy constraint: ")
        .endsWith(", Member must not be null]");
  }

  @Test
  void check_whenAStructureInAListIsNull_namesTheElement() {
    JsonObject add = object("ResourceArn", text(groupArn("iris")), "Tags", list(JsonNull.NULL));

    assertThat(check("AddTags", add))
        .containsExactly(
            "Value null at 'tags.1.member' failed to satisfy constraint: Member must not be null");
  }

  @Test
  void check_whenMapValuesAndKeysAreWrong_speaksOfTheMap() {
    JsonObject environment = object("1A", text("v".repeat(1025)));
    JsonObject create =
        object(
            "InferenceSpecification",
            object("Containers", list(object("Environment", environment))));
    String at =
        "Value '{1A="
            + "v".repeat(1025)
            + "}' at 'inferenceSpecification.containers.1.member.environment' failed to satisfy "
            + "constraint: ";

    assertThat(check("CreateModelPackage", create))
        .containsExactly(
            at
                + "Map keys must satisfy constraint: [Member must have length less than or equal "
                + "to 1024, Member must have length greater than or equal to 0, Member must "
                + "satisfy regular expression pattern: [a-zA-Z_][a-zA-Z0-9_]*]",
            at
                + "Map value must satisfy constraint: [Member must have length less than or equal "
                + "to 1024, Member must have length greater than or equal to 0, Member must "
                + "satisfy regular expression pattern: [\\S\\s]*]");
  }

  @Test
  void check_whenTextIsSensitive_masksIt() {
    String secret = "secret ".repeat(15_000);
    JsonObject card = object("ModelCardStatus", text("Draft"), "ModelCardContent", text(secret));

    assertThat(check("CreateModelPackage", object("ModelCard", card)))
        .containsExactly(
            "Value '*****' at 'modelCard.modelCardContent' failed to satisfy constraint: "
                + "Member must have length less than or equal to 100000");
  }

  @Test
  void check_whenAValueIsVeryLong_cutsWhatItShows() {
    String token = "x".repeat(1_000_000);

    assertThat(check("ListModelPackages", object("NextToken", text(token))))
        .containsExactly(
            "Value '"
                + "x".repeat(ShownValue.LENGTH_MAX)
                + "...' at 'nextToken' failed to satisfy constraint: "
                + "Member must have length less than or equal to 8192");
  }

  @Test
  void check_whenALongListIsAllWrong_stopsAtTheLimit() {
    List<Json> tags = Collections.nCopies(100_000, JsonObject.EMPTY);
    JsonObject add = object("ResourceArn", text(groupArn("iris")), "Tags", new JsonArray(tags));

    assertThat(check("AddTags", add)).hasSize(Validator.VIOLATIONS_MAX);
  }

  @Test
  void check_whenAMemberIsUnknown_doesNotLookAtIt() {
    JsonObject group = object("ModelPackageGroupName", text("iris"), "Colour", text("blue"));

    assertThat(check("CreateModelPackageGroup", group)).isEmpty();
  }

  @Test
  void check_whenInstanceTypesAreOpen_acceptsNewMachinesOnly() {
    ValidatorOptions open = new ValidatorOptions(true);
    Shape.Structure shape = input("CreateModelPackage");

    assertThat(Validator.check(shape, transformOn("ml.m99.large"))).hasSize(1);
    assertThat(Validator.check(shape, transformOn("ml.m99.large"), open)).isEmpty();
    assertThat(Validator.check(shape, transformOn("m99.large"), open)).hasSize(1);
    assertThat(Validator.check(shape, transformOn("ml."), open)).hasSize(1);
    assertThat(Validator.check(shape, transformOn("ml.m 5"), open)).hasSize(1);
  }

  @Test
  void message_whenOne_isSingular() {
    assertThat(Validator.message(List.of(new Violation("A"))))
        .isEqualTo("1 validation error detected: A");
  }

  @Test
  void message_whenSeveral_joinsThemWithSemicolons() {
    assertThat(Validator.message(List.of(new Violation("A"), new Violation("B"))))
        .isEqualTo("2 validation errors detected: A; B");
  }

  private static JsonObject transformOn(String machine) {
    return object(
        "InferenceSpecification",
        object(
            "Containers",
            list(object("Image", text("iris:1"))),
            "SupportedTransformInstanceTypes",
            list(text(machine))));
  }

  private static JsonObject described(String description) {
    return object(
        "ModelPackageGroupName", text("iris"), "ModelPackageGroupDescription", text(description));
  }

  private static String groupArn(String name) {
    return "arn:aws:sagemaker:us-east-1:123456789012:model-package-group/" + name;
  }

  private static List<String> check(String operation, JsonObject value) {
    List<String> texts = new ArrayList<>();
    Validator.check(input(operation), value).forEach(violation -> texts.add(violation.text()));
    return texts;
  }

  private static Shape.Structure input(String operation) {
    return requireNonNull(CONTRACT.operation(operation)).input();
  }

  private static Json text(String value) {
    return new JsonString(value);
  }

  private static Json list(Json... items) {
    return new JsonArray(Arrays.asList(items));
  }

  private static JsonObject object(Object... namesAndValues) {
    Map<String, Json> members = new LinkedHashMap<>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      members.put((String) namesAndValues[i], (Json) namesAndValues[i + 1]);
    }
    return new JsonObject(members);
  }
}
