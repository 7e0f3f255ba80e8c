package waybill.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import waybill.registry.ArtifactCheck;
import waybill.registry.Events;
import waybill.registry.artifact.ObjectEndpoints;
import waybill.registry.fixture.Samples;
import waybill.registry.fixture.SettableClock;
import waybill.registry.modelpackage.S3Locations;
import waybill.registry.store.SortOrder;
import waybill.server.api.ApiOptions;
import waybill.server.api.JsonRenderer;
import waybill.server.api.PageTokens;
import waybill.server.api.RegistryApi;
import waybill.server.api.Work;
import waybill.server.store.embedded.EmbeddedStore;
import waybill.wire.operation.Contract;
import waybill.wire.shape.ValidatorOptions;

/** What the API answered at a time is what it answers as of that time, to the byte. */
class PastAnswersTest {
  private static final List<String> QUESTIONS =
      List.of(
          "DescribeModelPackageGroup {'ModelPackageGroupName':'a'}",
          "DescribeModelPackageGroup {'ModelPackageGroupName':'b'}",
          "DescribeModelPackage {'ModelPackageName':'a/1'}",
          "DescribeModelPackage {'ModelPackageName':'a/2'}",
          "DescribeModelPackage {'ModelPackageName':'b/1'}",
          "ListModelPackageGroups {}",
          "ListModelPackageGroups {'SortBy':'Name','SortOrder':'Descending','NameContains':'b'}",
          "ListModelPackages {'ModelPackageGroupName':'a'}",
          "ListModelPackages {'ModelPackageType':'Both','SortBy':'Name','SortOrder':'Ascending'}",
          "ListModelPackages {'ModelPackageType':'Both','ModelApprovalStatus':'Approved'}",
          "ListTags {'ResourceArn':'" + arn("model-package-group/a") + "'}",
          "Search {'Resource':'ModelPackage','SearchExpression':{'Filters':[{'Name':"
              + "'ModelApprovalStatus','Value':'Approved'}]}}",
          "Search {'Resource':'ModelPackage','SearchExpression':{'Filters':[{'Name':"
              + "'Tags.k','Operator':'Exists'}]},'SortBy':'ModelPackageVersion'}",
          "Search {'Resource':'ModelPackageGroup'}",
          "GetModelPackageGroupPolicy {'ModelPackageGroupName':'a'}");

  @TempDir private Path directory;

  private final SettableClock clock = new SettableClock(Samples.NOON);
  private final Contract contract = Contract.load();

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void answers_asOfATime_areThoseOfThatTimeToTheByte(long seed) {
    var random = new Random(seed);
    try (var store = EmbeddedStore.open(directory, new JsonRenderer(contract), clock)) {
      RegistryApi api =
          new RegistryApi(
              new RegistryApi.Parts(
                  contract,
                  store.registry(),
                  new Events(store.deliveries(), List.of()),
                  new PageTokens(new byte[32]),
                  new ApiOptions(SortOrder.DESCENDING, ValidatorOptions.STRICT),
                  Work.none(),
                  new S3Locations(ObjectEndpoints.NONE),
                  ArtifactCheck.OFF));
      Map<Instant, List<String>> answered = new LinkedHashMap<>();
      for (int i = 0; i < 60; i++) {
        clock.advance(Duration.ofMillis(1 + random.nextInt(3000)));
        ask(api, "SageMaker.", step(random));
        answered.put(clock.instant(), askAll(api, "SageMaker."));
      }

      answered.forEach(
          (time, then) ->
              assertThat(askAll(api, "Waybill.AsOf/" + time + "/"))
                  .as("as of %s", time)
                  .isEqualTo(then));
    }
  }

  private static List<String> askAll(RegistryApi api, String target) {
    return QUESTIONS.stream().map(question -> ask(api, target, question)).toList();
  }

  private static String ask(RegistryApi api, String target, String question) {
    int space = question.indexOf(' ');
    byte[] body = question.substring(space + 1).replace('\'', '"').getBytes(StandardCharsets.UTF_8);
    return new String(
        api.answer(Samples.CALLER, target + question.substring(0, space), body).body(),
        StandardCharsets.UTF_8);
  }

  private static String step(Random random) {
    String group = random.nextBoolean() ? "a" : "b";
    String version = arn("model-package/" + group + "/" + (1 + random.nextInt(3)));
    return switch (random.nextInt(8)) {
      case 0 -> "CreateModelPackageGroup {'ModelPackageGroupName':'" + group + "'}";
      case 1, 2, 3 ->
          "CreateModelPackage {'ModelPackageGroupName':'"
              + group
              + "','ModelPackageDescription':'d"
              + random.nextInt(9)
              + "'}";
      case 4, 5 ->
          "UpdateModelPackage {'ModelPackageArn':'"
              + version
              + "','ModelApprovalStatus':'"
              + (random.nextBoolean() ? "Approved" : "Rejected")
              + "'}";
      case 6 ->
          "AddTags {'ResourceArn':'"
              + arn("model-package-group/" + group)
              + "','Tags':[{'Key':'k','Value':'"
              + random.nextInt(9)
              + "'}]}";
      default ->
          random.nextInt(3) == 0
              ? "DeleteModelPackageGroup {'ModelPackageGroupName':'" + group + "'}"
              : "DeleteModelPackage {'ModelPackageName':'" + version + "'}";
    };
  }

  private static String arn(String resource) {
    return Samples.TENANT.arn(resource).text();
  }
}
