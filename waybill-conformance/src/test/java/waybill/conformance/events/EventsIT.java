package waybill.conformance.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import waybill.conformance.ApiClient;
import waybill.conformance.Eventually;
import waybill.conformance.Reply;
import waybill.conformance.RunningServer;

/** Every acknowledged change reaches a webhook and a file, through kills and outages. */
class EventsIT {
  private static final int KILLS = Integer.getInteger("waybill.events.kills", 5);
  private static final int WRITERS = 4;
  private static final Duration ARRIVAL_MAX = Duration.ofSeconds(90);
  private static final Pattern DESCRIPTION =
      Pattern.compile("\"ApprovalDescription\":\"([a-z0-9]+)-([0-9]+)\"");
  private static final Pattern ID = Pattern.compile("\"id\":\"([0-9a-f-]{36})\"");

  private final Random random = new Random();
  private final Map<String, Integer> acknowledged =
      Collections.synchronizedMap(new LinkedHashMap<>());

  @TempDir private Path directory;

  @Test
  void sinks_whenServerAndReceiverFailAgainAndAgain_getEveryEventInOrder() throws Exception {
    try (Receiver receiver = new Receiver(n -> n % 2 == 0 ? 500 : 204);
        RunningServer server = RunningServer.start("--config", settings(receiver).toString());
        ExecutorService threads = Executors.newFixedThreadPool(WRITERS)) {
      for (int kill = 0; kill < KILLS; kill++) {
        writeUntilKilled(server, threads, kill);
        if (kill % 2 == 0) {
          receiver.goAway();
        }
        server.startAgain();
        if (kill % 2 == 0) {
          receiver.comeBack();
        }
      }
      receiver.answer(n -> 204);
      assertThat(acknowledged).hasSizeGreaterThan(KILLS);

      assertThat(Eventually.holds(ARRIVAL_MAX, () -> missing(receiver.taken()).isEmpty()))
          .as("missing: %s", missing(receiver.taken()))
          .isTrue();
      assertThat(receiver.forged()).isEmpty();
      check(receiver.taken());
      assertThat(Eventually.holds(ARRIVAL_MAX, () -> missing(lines()).isEmpty())).isTrue();
      check(lines());
      System.out.printf(
          "%d kills, %d packages, %d deliveries%n",
          KILLS, acknowledged.size(), receiver.taken().size());
    }
  }

  /** Each writer changes a package of its own until the server is gone. */
  private void writeUntilKilled(RunningServer server, ExecutorService threads, int round)
      throws Exception {
    try (ApiClient client = ApiClient.of(server)) {
      List<Future<?>> writing = new ArrayList<>();
      for (int i = 0; i < WRITERS; i++) {
        String name = "w" + i + "r" + round;
        writing.add(threads.submit(() -> write(client, name)));
      }
      TimeUnit.MILLISECONDS.sleep(1_500 + random.nextInt(1_500));
      server.kill();
      for (Future<?> each : writing) {
        each.get(60, TimeUnit.SECONDS);
      }
    }
  }

  private void write(ApiClient client, String name) {
    try {
      client.call("CreateModelPackageGroup", Map.of("ModelPackageGroupName", name));
      Reply made =
          client.call(
              "CreateModelPackage",
              Map.of(
                  "ModelPackageGroupName", name, "ModelApprovalStatus", "PendingManualApproval"));
      String arn = made.text("ModelPackageArn");
      for (int change = 1; ; change++) {
        Reply reply =
            client.call(
                "UpdateModelPackage",
                Map.of("ModelPackageArn", arn, "ApprovalDescription", name + "-" + change));
        if (reply.isError()) {
          return;
        }
        acknowledged.put(name, change);
      }
    } catch (RuntimeException gone) {
      return; // the server was killed in between
    }
  }

  /** Acknowledged changes that are not among the events. */
  private List<String> missing(List<String> events) {
    Map<String, Integer> last = new LinkedHashMap<>();
    for (String event : events) {
      Matcher told = DESCRIPTION.matcher(event);
      if (told.find()) {
        last.merge(told.group(1), Integer.parseInt(told.group(2)), Math::max);
      }
    }
    List<String> missing = new ArrayList<>();
    acknowledged.forEach(
        (name, change) -> {
          if (last.getOrDefault(name, 0) < change) {
            missing.add(name + "-" + change);
          }
        });
    return missing;
  }

  /**
   * New events of a package come without a gap, and only they: at most one change was committed
   * that nobody was told of. What comes again has the id it had.
   */
  private void check(List<String> events) {
    Map<String, Integer> last = new LinkedHashMap<>();
    Map<String, String> ids = new LinkedHashMap<>();
    for (String event : events) {
      Matcher told = DESCRIPTION.matcher(event);
      Matcher id = ID.matcher(event);
      if (told.find() && id.find()) {
        int change = Integer.parseInt(told.group(2));
        int before = last.getOrDefault(told.group(1), 0);
        assertThat(change).as(told.group()).isLessThanOrEqualTo(before + 1);
        last.merge(told.group(1), change, Math::max);
        String known = ids.putIfAbsent(told.group(), id.group(1));
        assertThat(known == null || known.equals(id.group(1))).as(told.group()).isTrue();
      }
    }
    last.forEach(
        (name, change) ->
            assertThat(change)
                .as(name)
                .isBetween(
                    acknowledged.getOrDefault(name, 0), acknowledged.getOrDefault(name, 0) + 1));
  }

  private List<String> lines() {
    try {
      return Files.readAllLines(directory.resolve("events.jsonl"));
    } catch (IOException e) {
      return List.of();
    }
  }

  private Path settings(Receiver receiver) throws IOException {
    String text =
        """
        events:
          sinks:
            hook:
              url: %s
              secret: %s
            lines:
              file: %s
        """
            .formatted(receiver.url(), Receiver.SECRET, directory.resolve("events.jsonl"));
    return Files.writeString(directory.resolve("config.yaml"), text);
  }
}
