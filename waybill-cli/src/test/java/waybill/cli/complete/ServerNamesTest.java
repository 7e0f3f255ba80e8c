package waybill.cli.complete;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Names that only the server knows. */
class ServerNamesTest {
  private static final String ARN = "arn:aws:sagemaker:us-east-1:1:model-package";

  private static final String GROUPS =
      """
      {"ModelPackageGroupSummaryList": [
        {"ModelPackageGroupName": "iris", "ModelPackageGroupArn": "%1$s-group/iris"},
        {"ModelPackageGroupName": "my-iris", "ModelPackageGroupArn": "%1$s-group/my-iris"}]}
      """
          .formatted(ARN);

  private static final String UNVERSIONED =
      """
      {"ModelPackageSummaryList": [
        {"ModelPackageName": "iron", "ModelPackageArn": "%1$s/iron"}]}
      """
          .formatted(ARN);

  private static final String VERSIONS =
      """
      {"ModelPackageSummaryList": [
        {"ModelPackageVersion": 10, "ModelPackageArn": "%1$s/iris/10"},
        {"ModelPackageVersion": 9, "ModelPackageArn": "%1$s/iris/9"}]}
      """
          .formatted(ARN);

  @TempDir Path home;

  @Test
  void packageName_offersGroupsToGoOnFromAndPackagesOfNoGroup() throws IOException {
    try (AnsweringServer server = server(UNVERSIONED)) {
      List<String> words =
          tab(server).bash("waybill describe-model-package --model-package-name ir");

      assertThat(words).containsExactly("iris/", "iron ");
      assertThat(server.requests())
          .containsExactly(
              "ListModelPackageGroups {\"NameContains\":\"ir\",\"SortBy\":\"Name\","
                  + "\"SortOrder\":\"Ascending\",\"MaxResults\":100}",
              "ListModelPackages"
                  + " {\"ModelPackageType\":\"Unversioned\",\"NameContains\":\"ir\",\"SortBy\":\"Name\","
                  + "\"SortOrder\":\"Ascending\",\"MaxResults\":100}");
    }
  }

  @Test
  void packageName_afterAGroup_offersItsVersionsNewestFirst() throws IOException {
    try (AnsweringServer server = server(VERSIONS)) {
      Tab tab = tab(server);

      assertThat(tab.bash("waybill describe-model-package --model-package-name iris/"))
          .containsExactly("iris/10 ", "iris/9 ");
      assertThat(server.requests())
          .containsExactly(
              "ListModelPackages {\"ModelPackageGroupName\":\"iris\","
                  + "\"SortBy\":\"CreationTime\",\"SortOrder\":\"Descending\",\"MaxResults\":100}");
    }
  }

  @Test
  void packageArn_offersGroupsToGoOnFromThenVersions() throws IOException {
    try (AnsweringServer server = server(VERSIONS)) {
      Tab tab = tab(server);

      assertThat(tab.bash("waybill update-model-package --model-package-arn 'arn:"))
          .contains(ARN + "/iris/", ARN + "/my-iris/");
      assertThat(tab.bash("waybill update-model-package --model-package-arn '" + ARN + "/iris/1"))
          .containsExactly(ARN + "/iris/10");
    }
  }

  @Test
  void listOfArns_leavesOutThoseThatWereGiven() throws IOException {
    try (AnsweringServer server = server(VERSIONS)) {
      String arns = ARN + "/iris/9 '" + ARN + "/iris/";

      List<String> words =
          tab(server).bash("waybill batch-describe-model-package --model-package-arn-list " + arns);

      assertThat(words).containsExactly(ARN + "/iris/10");
    }
  }

  @Test
  void logs_offerTheJobsOfTheServer() throws IOException {
    String jobs = "{\"TransformJobSummaries\": [{\"TransformJobName\": \"smoke-1\"}]}";
    try (AnsweringServer server = server(UNVERSIONED).answering("ListTransformJobs", jobs)) {
      assertThat(tab(server).bash("waybill logs s")).containsExactly("smoke-1 ");
    }
  }

  @Test
  void tagKeys_areThoseOfTheResourceOnTheLine() throws IOException {
    try (AnsweringServer server =
        server(UNVERSIONED).answering("ListTags", "{\"Tags\": [{\"Key\": \"team\"}]}")) {
      List<String> words = tab(server).bash("waybill delete-tags --resource-arn x --tag-keys ");

      assertThat(words).contains("team ");
      assertThat(server.requests())
          .containsExactly("ListTags {\"ResourceArn\":\"x\",\"MaxResults\":100}");
    }
  }

  @Test
  void newNames_areLeftToWhoeverThinksOfThem() throws IOException {
    try (AnsweringServer server = server(UNVERSIONED)) {
      Tab tab = tab(server);

      assertThat(tab.bash("waybill create-model-package-group --model-package-group-name "))
          .isEmpty();
      assertThat(tab.bash("waybill create-model-package --model-package-name ")).isEmpty();
      assertThat(server.requests()).isEmpty();
      assertThat(tab.bash("waybill create-model-package --model-package-group-name i"))
          .containsExactly("iris ");
    }
  }

  @Test
  void options_onTheLine_sayWhichServerIsMeant() throws IOException {
    try (AnsweringServer server = server(UNVERSIONED)) {
      String options = "--endpoint-url " + server.url() + " --no-sign-request --region eu-west-1";

      List<String> words =
          new Tab(home)
              .bash(
                  "waybill sagemaker delete-model-package-group "
                      + options
                      + " --model-package-group-name i");

      assertThat(words).containsExactly("iris ");
    }
  }

  @Test
  void refusals_areNotTriedAgainAndOfferNothing() throws IOException {
    try (AnsweringServer server = new AnsweringServer()) {
      List<String> words =
          tab(server).bash("waybill delete-model-package-group --model-package-group-name ");

      assertThat(words).isEmpty();
      assertThat(server.requests()).hasSize(1);
    }
  }

  @Test
  void serverThatNeverAnswers_offersNothing() throws IOException {
    try (ServerSocket silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      Tab tab =
          new Tab(home)
              .with("WAYBILL_COMPLETION_MILLIS", "1")
              .with("AWS_ENDPOINT_URL", "http://127.0.0.1:" + silent.getLocalPort())
              .with("AWS_ACCESS_KEY_ID", "id")
              .with("AWS_SECRET_ACCESS_KEY", "secret");

      assertThat(tab.bash("waybill delete-model --model-name ")).isEmpty();
    }
  }

  @Test
  void nobodyToAsk_offersNothing() {
    Tab tab = new Tab(home);

    assertThat(tab.bash("waybill delete-model --model-name ")).isEmpty();
    assertThat(tab.bash("waybill sagemaker delete-model --model-name ")).isEmpty();
  }

  @Test
  void programsForCredentials_areNotStarted() throws IOException {
    Path started = home.resolve("started");
    Path config =
        Files.writeString(
            home.resolve("config"), "[default]\ncredential_process = touch " + started + "\n");
    try (AnsweringServer server = server(UNVERSIONED)) {
      Tab tab =
          new Tab(home)
              .with("AWS_CONFIG_FILE", config.toString())
              .with("AWS_ENDPOINT_URL", server.url());

      assertThat(tab.bash("waybill delete-model-package-group --model-package-group-name "))
          .isEmpty();
      assertThat(started).doesNotExist();
    }
  }

  private Tab tab(AnsweringServer server) {
    return new Tab(home)
        .with("AWS_ENDPOINT_URL", server.url())
        .with("AWS_ACCESS_KEY_ID", "id")
        .with("AWS_SECRET_ACCESS_KEY", "secret");
  }

  private static AnsweringServer server(String packages) throws IOException {
    return new AnsweringServer()
        .answering("ListModelPackageGroups", GROUPS)
        .answering("ListModelPackages", packages);
  }
}
