package waybill.conformance.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import waybill.conformance.ApiClient;
import waybill.conformance.JsonText;
import waybill.conformance.Program;
import waybill.conformance.Reply;
import waybill.conformance.RunningServer;

/** Every scenario is a test. */
class ScenariosIT {
  private static final Map<String, String> KNOWN_GAPS = Scenario.list("known-gaps.txt");

  private static RunningServer server;
  private static ApiClient client;
  private static String account;

  @BeforeAll
  static void start() {
    server = RunningServer.start();
    client = ApiClient.of(server);
    Reply group = client.call("CreateModelPackageGroup", Map.of("ModelPackageGroupName", "first"));
    account = group.text("ModelPackageGroupArn").split(":", -1)[4];
  }

  @AfterAll
  static void stop() {
    client.close();
    server.close();
  }

  @TestFactory
  Stream<DynamicTest> scenarios() {
    return Scenario.all().stream()
        .map(
            scenario ->
                DynamicTest.dynamicTest(
                    scenario.id() + " " + scenario.title(), () -> judge(scenario)));
  }

  @Test
  void contestedScenarios_areThoseWithADecisionRecord() {
    Map<String, String> chosen = Scenario.list("contested.txt");
    Set<String> contested =
        Scenario.all().stream()
            .filter(Scenario::contested)
            .map(Scenario::id)
            .collect(Collectors.toSet());

    assertThat(chosen.keySet()).isEqualTo(contested);
    assertThat(chosen.values())
        .allMatch(choice -> Files.exists(Program.root().resolve(choice.split(" ", 2)[0])));
  }

  @Test
  void knownGaps_areScenariosThatExist() {
    List<String> ids = Scenario.all().stream().map(Scenario::id).toList();

    assertThat(ids).containsAll(KNOWN_GAPS.keySet());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'op':'ListTags','in':{'ResourceArn':'x'}}",
        "{'op':'ListModelPackageGroups','err':{'code':'ValidationException'}}",
        "{'op':'ListTags','in':{'ResourceArn':'x'},'err':{'code':'ConflictException'}}",
        "{'op':'ListTags','in':{'ResourceArn':'x'},'err':{'msg':'^nothing'}}",
        "{'op':'ListModelPackageGroups','ok':{'assert':[['NextToken','eq','x']]}}",
        "{'raw':{'target':'SageMaker.ListModelPackageGroups','json':{}},'http':400}",
        "{'raw':{'target':'SageMaker.ListModelPackageGroups','json':{}},'body':'^nothing'}",
        "{'pages':{'op':'ListModelPackageGroups','in':{},'key':'ModelPackageGroupSummaryList'},"
            + "'ok':{'assert':[['Items','len',99]]}}"
      })
  void judge_ofAStoryThatIsNotTrue_fails(String step) {
    Map<String, Object> told = Scenario.map(JsonText.parse(step.replace('\'', '"')));
    Scenario story = new Scenario("untrue", "a story that is not true", false, List.of(told));

    assertThatThrownBy(() -> judge(story))
        .isInstanceOf(AssertionError.class)
        .hasMessageStartingWith("step 1: ");
  }

  private static void judge(Scenario scenario) {
    ScenarioRun run = new ScenarioRun(client, account);
    if (KNOWN_GAPS.containsKey(scenario.id())) {
      assertStillFails(run, scenario);
    } else {
      run.run(scenario);
    }
  }

  private static void assertStillFails(ScenarioRun run, Scenario scenario) {
    boolean passed = true;
    try {
      run.run(scenario);
    } catch (AssertionError e) {
      passed = false;
    }
    assertThat(passed).as("%s passes now: strike it off known-gaps.txt", scenario.id()).isFalse();
  }
}
