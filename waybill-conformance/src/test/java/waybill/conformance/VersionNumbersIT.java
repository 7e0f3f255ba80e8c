package waybill.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Version numbers under concurrency, tokens and restarts. */
class VersionNumbersIT {
  private static RunningServer server;
  private static ApiClient client;

  @BeforeAll
  static void start() {
    server = RunningServer.start();
    client = ApiClient.of(server);
  }

  @AfterAll
  static void stop() {
    client.close();
    server.close();
  }

  @Test
  void versions_whenTwoHundredAreCreatedAtOnce_areOneToTwoHundred() throws Exception {
    createGroup("crowd");

    List<Integer> versions =
        atOnce(200, () -> create("crowd", Map.of())).stream()
            .map(VersionNumbersIT::version)
            .toList();

    assertThat(versions)
        .containsExactlyInAnyOrderElementsOf(IntStream.rangeClosed(1, 200).boxed().toList());
  }

  @Test
  void versions_whenOneTokenIsSentTwiceAtOnce_areOne() throws Exception {
    createGroup("token");

    List<Reply> replies = atOnce(2, () -> create("token", Map.of("ClientToken", "once")));
    Reply later = create("token", Map.of("ClientToken", "once"));

    assertThat(Stream.concat(replies.stream(), Stream.of(later)).map(VersionNumbersIT::version))
        .containsExactly(1, 1, 1);
    assertThat(versionsOf(client, "token")).isEqualTo("[1]");
  }

  @Test
  void token_whenSentWithAnotherInput_isAConflict() {
    createGroup("conflict");
    create("conflict", Map.of("ClientToken", "same"));

    Reply other = create("conflict", Map.of("ClientToken", "same", "Task", "OTHER"));

    assertThat(other.errorCode()).isEqualTo("ConflictException");
    assertThat(versionsOf(client, "conflict")).isEqualTo("[1]");
  }

  @Test
  void versions_whenTheServerIsKilled_areAllThereAndGoOn() {
    try (RunningServer own = RunningServer.start()) {
      Reply before;
      try (ApiClient first = ApiClient.of(own)) {
        first.call("CreateModelPackageGroup", Map.of("ModelPackageGroupName", "kept"));
        first.call("CreateModelPackage", Map.of("ModelPackageGroupName", "kept"));
        before = first.call("DescribeModelPackage", Map.of("ModelPackageName", "kept/1"));
      }

      own.kill();
      own.startAgain();

      try (ApiClient second = ApiClient.of(own)) {
        Reply after = second.call("DescribeModelPackage", Map.of("ModelPackageName", "kept/1"));
        second.call("CreateModelPackage", Map.of("ModelPackageGroupName", "kept"));
        assertThat(after.status()).isEqualTo(200);
        assertThat(after.body()).isEqualTo(before.body());
        assertThat(versionsOf(second, "kept")).isEqualTo("[2,1]");
      }
    }
  }

  private static void createGroup(String name) {
    Reply reply = client.call("CreateModelPackageGroup", Map.of("ModelPackageGroupName", name));
    assertThat(reply.status()).as(reply.body()).isEqualTo(200);
  }

  private static Reply create(String group, Map<String, String> members) {
    Map<String, String> input = new HashMap<>(members);
    input.put("ModelPackageGroupName", group);
    return client.call("CreateModelPackage", input);
  }

  private static List<Reply> atOnce(int times, Supplier<Reply> call)
      throws ExecutionException, InterruptedException {
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<Reply>> futures =
          Stream.generate(() -> threads.submit(call::get)).limit(times).toList();
      List<Reply> replies = new ArrayList<>();
      for (Future<Reply> future : futures) {
        replies.add(future.get());
      }
      return replies;
    }
  }

  private static int version(Reply reply) {
    String arn = reply.text("ModelPackageArn");
    assertThat(arn).as(reply.body()).contains("/");
    return Integer.parseInt(arn.substring(arn.lastIndexOf('/') + 1));
  }

  private static String versionsOf(ApiClient client, String group) {
    Reply list = client.call("ListModelPackages", Map.of("ModelPackageGroupName", group));
    return JsonText.write(
        JsonText.search("ModelPackageSummaryList[].ModelPackageVersion", list.json()));
  }
}
