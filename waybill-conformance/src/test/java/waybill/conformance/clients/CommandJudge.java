package waybill.conformance.clients;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import waybill.conformance.RunningServer;

/**
 * What people type, judged by what comes back: the same words for {@code aws sagemaker} and for
 * both forms of {@code waybill}, with the same expectations.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class CommandJudge {
  private @Nullable RunningServer server;
  private @Nullable Tool command;

  /** The command with all that comes before the name of the operation, led to this server. */
  abstract Tool command(RunningServer server);

  @BeforeAll
  void start() {
    server = RunningServer.start();
    command = command(server);
  }

  @AfterAll
  void stop() {
    if (server != null) {
      server.close();
    }
  }

  @Test
  void group_fromCreationToDeletion_isServed() {
    String arn =
        answer(
            "create-model-package-group --model-package-group-name life --tags Key=a,Value=1"
                + " --query ModelPackageGroupArn --output text");

    assertThat(arn).endsWith(":model-package-group/life");
    assertThat(
            answer(
                "describe-model-package-group --model-package-group-name life"
                    + " --query [ModelPackageGroupName,ModelPackageGroupStatus] --output text"))
        .isEqualTo("life\tCompleted");
    assertThat(answer("delete-model-package-group --model-package-group-name life")).isEmpty();
    Tool.Run gone = run("describe-model-package-group --model-package-group-name life");
    assertThat(gone.exit()).isEqualTo(255);
    assertThat(gone.err().strip())
        .endsWith(
            "An error occurred (ValidationException) when calling the DescribeModelPackageGroup"
                + " operation: ModelPackageGroup "
                + arn
                + " does not exist.");
  }

  @Test
  void tags_ofAGroup_areAddedListedAndDeleted() {
    String arn = createGroup("tagged");

    answer("add-tags --tags Key=a,Value=1 Key=b,Value=2 --resource-arn " + arn);
    answer("add-tags --tags Key=a,Value=3 --resource-arn " + arn);
    answer("delete-tags --tag-keys b --resource-arn " + arn);

    assertThat(answer("list-tags --output text --resource-arn " + arn)).isEqualTo("TAGS\ta\t3");
  }

  @Test
  void policy_ofAGroup_isPutReadAndDeleted() {
    createGroup("with-policy");
    String policy = "{\"Version\":\"2012-10-17\",\"Statement\":[]}";

    answer(
        "put-model-package-group-policy --model-package-group-name with-policy",
        "--resource-policy",
        policy);

    assertThat(
            answer(
                "get-model-package-group-policy --model-package-group-name with-policy"
                    + " --query ResourcePolicy --output text"))
        .isEqualTo(policy);
    answer("delete-model-package-group-policy --model-package-group-name with-policy");
    assertThat(run("get-model-package-group-policy --model-package-group-name with-policy").err())
        .contains("(ValidationException)")
        .contains("Cannot find resource policy for: ");
  }

  @Test
  void version_withEverySection_isCreatedUpdatedAndDescribed() {
    createGroup("full");
    String arn =
        answer(
            "create-model-package --model-package-group-name full --client-token full-1"
                + " --query ModelPackageArn --output text --cli-input-json",
            "file://" + ClientSettings.resource("every-section.json"));

    answer(
        "update-model-package --model-approval-status Approved --model-package-arn " + arn,
        "--approval-description",
        "well done");

    assertThat(
            answer(
                "describe-model-package --model-package-name full/1 --output text --query"
                    + " [ModelPackageArn,ModelApprovalStatus,ApprovalDescription]"))
        .isEqualTo(arn + "\tApproved\twell done");
    assertThat(answer("describe-model-package --model-package-name full/1 --output json"))
        .contains("\"ModelPackageDescription\": \"Every section, with ünïcode and “quotes”.\"");
    assertThat(
            answer(
                "describe-model-package --model-package-name full/1 --output table"
                    + " --query ModelLifeCycle"))
        .contains("|  Development|  on the way        |  In-Progress  |");
    assertThat(
            answer(
                "batch-describe-model-package --output text --query"
                    + " ModelPackageSummaries.*.ModelPackageVersion --model-package-arn-list "
                    + arn))
        .isEqualTo("1");
    answer("delete-model-package --model-package-name " + arn);
    assertThat(run("describe-model-package --model-package-name " + arn).err())
        .contains("ModelPackage " + arn + " does not exist.");
  }

  @Test
  void lists_whenPagedByTheCommand_holdEachOnce() {
    createGroup("paged-a");
    createGroup("paged-b");
    List<String> versions = Stream.generate(() -> createVersion("paged-a")).limit(5).toList();

    assertThat(
            answer(
                "list-model-packages --model-package-group-name paged-a --page-size 2"
                    + " --sort-order Ascending --output text"
                    + " --query ModelPackageSummaryList[].ModelPackageArn"))
        .isEqualTo( // the command prints a line for each page
            String.join("\t", versions.subList(0, 2))
                + "\n"
                + String.join("\t", versions.subList(2, 4))
                + "\n"
                + versions.get(4));
    assertThat(
            answer(
                "list-model-package-groups --name-contains paged- --page-size 1 --output text"
                    + " --query ModelPackageGroupSummaryList[].ModelPackageGroupName"))
        .isEqualTo("paged-a\npaged-b");
    String token = // in JSON only: text is printed page by page, before the command cuts
        answer(
                "list-model-packages --model-package-group-name paged-a --max-items 3"
                    + " --output json --query NextToken")
            .replace("\"", "");
    assertThat(
            answer(
                "list-model-packages --model-package-group-name paged-a --output text --query"
                    + " ModelPackageSummaryList[].ModelPackageVersion --starting-token "
                    + token))
        .isEqualTo("2\t1");
  }

  private String createGroup(String name) {
    return answer(
        "create-model-package-group --query ModelPackageGroupArn --output text"
            + " --model-package-group-name "
            + name);
  }

  private String createVersion(String group) {
    return answer(
        "create-model-package --query ModelPackageArn --output text"
            + " --inference-specification Containers=[{Image=image:1}]"
            + " --model-package-group-name "
            + group);
  }

  private String answer(String line, String... more) {
    return run(line, more).answer();
  }

  /** Runs the command with the words of a line and some that may hold blanks. */
  private Tool.Run run(String line, String... more) {
    return Objects.requireNonNull(command)
        .run(Stream.concat(Stream.of(line.split(" ")), Stream.of(more)).toArray(String[]::new));
  }
}
