package waybill.server.staging;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import waybill.registry.artifact.ObjectUri;
import waybill.registry.artifact.StagedTree;
import waybill.registry.artifact.StagingPlan;
import waybill.registry.artifact.StagingRefusal;
import waybill.registry.artifact.StagingRule;
import waybill.registry.fixture.MemoryObjects;
import waybill.registry.fixture.SettableClock;
import waybill.registry.history.Digest;

final class StagingCacheTest {
  @TempDir private Path directory;
  private final MemoryObjects objects = new MemoryObjects();
  private final BrokenLine counted = new BrokenLine(objects, Integer.MAX_VALUE);
  private final Stager stager = new Stager(counted, StagingOptions.DEFAULT);
  private final SettableClock clock = new SettableClock(Instant.parse("2026-01-01T00:00:00Z"));
  private Path place = Path.of("unset");

  @BeforeEach
  void putModels() throws IOException {
    place = directory.resolve("cache");
    objects.put(Models.ARCHIVE, Models.archive());
    Models.putParts(objects, 10);
  }

  @Test
  void tree_leasedTwice_isStagedOnceAndReadOnly() throws Exception {
    try (StagingCache cache = new StagingCache(place, 1L << 30, clock)) {
      StagingPlan plan = Models.archivePlan(objects);
      StagedTree expected = stager.preview(plan).getFirst();
      int before = counted.opened();

      try (var one = cache.lease(plan, stager);
          var two = cache.lease(plan, stager)) {
        assertThat(one.all()).isEqualTo(two.all());
        Path root = one.all().getFirst().root();
        assertThat(DiskPicture.of(root, Models.DIRECTORY, "r--r--r--", "r-xr-xr-x"))
            .isEqualTo(expected)
            .isEqualTo(one.all().getFirst().tree());
      }
      assertThat(counted.opened()).isEqualTo(before + 1);
    }
    try (StagingCache again = new StagingCache(place, 1L << 30, clock);
        var third = again.lease(Models.archivePlan(objects), stager)) {
      assertThat(third.all()).hasSize(1);
      assertThat(counted.opened(Models.ARCHIVE)).isEqualTo(2);
    }
  }

  @Test
  void tree_leasedByManyThreadsAtOnce_isStagedOnce() throws Exception {
    try (StagingCache cache = new StagingCache(place, 1L << 30, clock);
        ExecutorService threads = Executors.newFixedThreadPool(6)) {
      Callable<Integer> lease =
          () -> {
            try (var leases = cache.lease(Models.prefixPlan(objects), stager)) {
              return leases.all().getFirst().tree().files().size();
            }
          };

      List<Future<Integer>> all = new ArrayList<>();
      for (int i = 0; i < 12; i++) {
        all.add(threads.submit(lease));
      }

      for (Future<Integer> each : all) {
        assertThat(each.get()).isEqualTo(10);
      }
      assertThat(counted.opened()).isEqualTo(10);
    }
  }

  @Test
  void trees_withMoreBytesThanAllowed_areRemovedLeastRecentlyUsedFirst() throws Exception {
    try (StagingCache cache = new StagingCache(place, 250, clock)) {
      List<StagingPlan> plans = List.of(small("a"), small("b"), small("c"));
      for (StagingPlan plan : plans) {
        cache.lease(plan, stager).close();
        clock.set(clock.instant().plus(Duration.ofMinutes(1)));
        cache.lease(plans.getFirst(), stager).close();
        clock.set(clock.instant().plus(Duration.ofMinutes(1)));
      }
      int before = counted.opened();

      cache.lease(plans.get(0), stager).close();
      cache.lease(plans.get(2), stager).close();
      assertThat(counted.opened()).isEqualTo(before);
      cache.lease(plans.get(1), stager).close();
      assertThat(counted.opened()).isEqualTo(before + 1);
    }
  }

  @Test
  void tree_inUseByAnotherProcess_isRemovedWhenThatHasEnded() throws Exception {
    Path files = Files.createDirectory(directory.resolve("files"));
    Files.write(files.resolve("model.tar.gz"), Models.archive());
    Process other =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                CacheMain.class.getName(),
                place.toString(),
                files.toString())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    BufferedReader words = other.inputReader(UTF_8);
    Path root = Path.of(String.valueOf(words.readLine()));

    try (StagingCache cache = new StagingCache(place, 0, clock)) {
      cache.lease(small("x"), stager).close();
      assertThat(root.resolve("run.sh")).exists();
      assertThat(DiskPicture.names(place)).hasSize(2);

      other.destroyForcibly().waitFor();
      cache.lease(small("x"), stager).close();
      assertThat(root).doesNotExist();
      assertThat(DiskPicture.names(place)).containsExactly("lock");
    }
  }

  @Test
  void entry_thatIsNotWhole_isStagedAgain() throws Exception {
    try (StagingCache cache = new StagingCache(place, 1L << 30, clock)) {
      Path entry;
      try (var leases = cache.lease(Models.archivePlan(objects), stager)) {
        entry = leases.all().getFirst().root().resolveSibling("manifest");
      }
      String manifest = Files.readString(entry);
      Files.writeString(entry, manifest.substring(0, manifest.length() - 2));

      try (var leases = cache.lease(Models.archivePlan(objects), stager)) {
        assertThat(leases.all().getFirst().tree().files()).hasSize(2);
      }
      assertThat(Files.readString(entry)).isEqualTo(manifest);
    }
  }

  @Test
  void tree_thatIsRefused_leavesNothing() throws Exception {
    try (StagingCache cache = new StagingCache(place, 1L << 30, clock)) {
      cache.lease(Models.archivePlan(objects), stager).close();
      Stager pinning =
          new Stager(
              objects,
              StagingOptions.DEFAULT.withPins(Map.of(Models.ARCHIVE, Digest.of(new byte[1]))));

      StagingRefusal refusal =
          catchThrowableOfType(
              StagingRefusal.class, () -> cache.lease(Models.archivePlan(objects), pinning));

      assertThat(refusal.rule()).isEqualTo(StagingRule.P1);
      assertThat(DiskPicture.names(place)).hasSize(2).contains("lock");
    }
  }

  @Test
  void manifest_ofAnyNames_readsBack() throws Exception {
    StagedTree tree =
        new StagedTree(
            "/d",
            List.of(
                new StagedTree.StagedFile(" a\n%\u0085\t", 7, Digest.of(new byte[1]), true),
                new StagedTree.StagedFile("b\u2028/\r", 0, Digest.of(new byte[0]), false)),
            List.of("e\n f", "g"));
    Path file = directory.resolve("manifest");

    TreeManifest.write(file, tree);

    assertThat(TreeManifest.read(file, "/d")).contains(tree);
  }

  private StagingPlan small(String name) throws IOException {
    ObjectUri uri = new ObjectUri("models", "small/" + name + "/w");
    objects.put(uri, new byte[100], name);
    return new StagingPlan(
        List.of(
            new StagingPlan.Mount(
                Models.DIRECTORY,
                uri.text(),
                new StagingPlan.Files(
                    List.of(new StagingPlan.PlannedFile("w", objects.head(uri)))))));
  }
}
