package waybill.conformance.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import waybill.conformance.ApiClient;
import waybill.conformance.RunningServer;
import waybill.conformance.crash.Diary.Group;
import waybill.conformance.crash.Diary.Version;

/**
 * Kills the server again and again in the middle of concurrent writes. The profile {@code soak}
 * raises the number of rounds from 20 to 500; {@code -Dcrash.rounds=N} sets any other.
 */
class CrashIT {
  private static final int ROUNDS = Integer.getInteger("waybill.crash.rounds", 20);
  private static final int SCRIBES = 4;
  private static final int ANSWER_SECONDS = 60;

  /** Killed after at most so many acknowledged writes of a round. */
  private static final int WRITES_MAX = 200;

  /** Resources of each scribe that every round looks at: the newest ones, and some older ones. */
  private static final int NEWEST = 60;

  private static final int OLDER = 15;

  private final long seed = Long.getLong("waybill.crash.seed", System.nanoTime());
  private final Random random = new Random(seed);
  private final List<String> sharedGroups = new CopyOnWriteArrayList<>();
  private final Semaphore acknowledged = new Semaphore(0);
  private final List<Scribe> scribes = new ArrayList<>();
  private int writes;

  @Test
  void server_whenKilledInTheMiddleOfWrites_keepsAllItAcknowledgedAndNothingHalf()
      throws Exception {
    for (int i = 0; i < SCRIBES; i++) {
      scribes.add(new Scribe("s" + i, random.nextLong(), sharedGroups, acknowledged::release));
    }
    try (RunningServer server = RunningServer.start();
        ExecutorService threads = Executors.newFixedThreadPool(SCRIBES)) {
      for (int round = 1; round <= ROUNDS; round++) {
        killInTheMiddleOfWrites(server, threads);
        server.startAgain();
        assertThat(inspect(server, round == ROUNDS))
            .as("round %d of seed %d", round, seed)
            .isEmpty();
      }
    }
    System.out.printf("%d kills, %d acknowledged writes, none lost%n", ROUNDS, writes);
  }

  private void killInTheMiddleOfWrites(RunningServer server, ExecutorService threads)
      throws Exception {
    acknowledged.drainPermits();
    int enough = 1 + random.nextInt(WRITES_MAX);
    try (ApiClient client = ApiClient.of(server)) {
      List<Future<?>> writing = new ArrayList<>();
      for (Scribe scribe : scribes) {
        writing.add(threads.submit(() -> scribe.write(client)));
      }
      boolean reached = acknowledged.tryAcquire(enough, ANSWER_SECONDS, TimeUnit.SECONDS);
      server.kill();
      for (Future<?> scribe : writing) {
        scribe.get(ANSWER_SECONDS, TimeUnit.SECONDS);
      }
      assertThat(reached).as("writes are acknowledged").isTrue();
    }
    writes += enough + acknowledged.drainPermits();
  }

  /** What is wrong; all resources are looked at in the last round, and many in the others. */
  private List<String> inspect(RunningServer server, boolean all) {
    try (ApiClient client = ApiClient.of(server)) {
      var inspection = new Inspection(client);
      Map<String, List<Version>> byGroup = new HashMap<>();
      for (Scribe scribe : scribes) {
        Diary diary = scribe.diary();
        for (Group group : chosen(diary.groups.values(), all)) {
          inspection.checkGroup(group);
        }
        for (Version version : chosen(diary.versions.values(), all)) {
          inspection.checkVersion(version);
        }
        for (Version version : diary.versions.values()) {
          if (version.arn == null) {
            inspection.repeatCreation(scribe, version);
          }
          byGroup.computeIfAbsent(version.group, name -> new ArrayList<>()).add(version);
        }
      }
      List<String> groups = new ArrayList<>(byGroup.keySet());
      for (String group : chosen(groups, all)) {
        inspection.checkList(group, byGroup.getOrDefault(group, List.of()));
      }
      return inspection.problems();
    }
  }

  /** All of them, or the newest ones and some of the older. */
  private <T> List<T> chosen(Collection<T> things, boolean all) {
    List<T> list = new ArrayList<>(things);
    if (all || list.size() <= NEWEST) {
      return list;
    }
    List<T> older = list.subList(0, list.size() - NEWEST);
    Collections.shuffle(older, random);
    List<T> sample = new ArrayList<>(older.subList(0, Math.min(OLDER, older.size())));
    sample.addAll(list.subList(list.size() - NEWEST, list.size()));
    return sample;
  }
}
