package waybill.server.store.embedded;

import static waybill.registry.fixture.Samples.CALLER;
import static waybill.registry.fixture.Samples.CLOCK;
import static waybill.registry.fixture.Samples.carrying;
import static waybill.registry.fixture.Samples.group;
import static waybill.registry.fixture.Samples.newGroup;
import static waybill.registry.fixture.Samples.newPackage;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import waybill.registry.document.Document;
import waybill.registry.document.Document.Structure;
import waybill.registry.document.Document.Text;
import waybill.registry.fixture.TableRenderer;
import waybill.registry.group.GroupKey;
import waybill.registry.modelpackage.PackageKey;
import waybill.registry.store.Act;
import waybill.registry.store.Transaction;
import waybill.server.store.embedded.Connections.Role;

/**
 * Creates a second: each its own transaction under a lock, against group commit, taking turns. A
 * create takes a number, and writes an 8 KB rendering, its row, its history and some forty
 * properties for searches.
 */
public final class CommitBench {
  private static final int RENDERING_BYTES = 8 * 1024;
  private static final long ROUND_NANOS = TimeUnit.SECONDS.toNanos(4);

  private static final Structure MEMBERS = members(36);

  private CommitBench() {}

  private static Structure members(int count) {
    Map<String, Document> members = new HashMap<>();
    for (int i = 0; i < count; i++) {
      members.put("Member" + i, new Text("s3://bucket/models/a-value-of-usual-length-" + i));
    }
    return new Structure(members);
  }

  private interface Create {
    void run(GroupKey group);
  }

  /**
   * Prints a line for each number of clients and way of committing.
   *
   * @param args a directory on the disk to be measured
   */
  public static void main(String[] args) throws Exception {
    for (int round = 0; round < 2; round++) {
      for (int clients : new int[] {1, 8, 64}) {
        naive(Files.createTempDirectory(Path.of(args[0]), "naive"), clients);
        grouped(Files.createTempDirectory(Path.of(args[0]), "group"), clients);
      }
    }
  }

  private static void naive(Path directory, int clients) throws Exception {
    var renderer = new TableRenderer(RENDERING_BYTES);
    var act = new Act(CALLER, "Bench", CLOCK.instant());
    EmbeddedStore.open(directory, renderer, CLOCK).close();
    var lock = new Object();
    try (SqlConnection connection =
        new SqliteFile(directory.resolve(EmbeddedStore.FILE_NAME)).open(Role.WRITER)) {
      measure(
          "own transaction",
          clients,
          group -> {
            synchronized (lock) {
              connection.update("BEGIN IMMEDIATE");
              create(new SqlTransaction(connection, renderer, act), group);
              connection.update("COMMIT");
            }
          });
    }
  }

  private static void grouped(Path directory, int clients) throws Exception {
    var commits = new AtomicLong();
    var file = new SqliteFile(directory.resolve(EmbeddedStore.FILE_NAME));
    file.createIfAbsent();
    var counting =
        new TappedConnections(
            file,
            new TappedConnections.Tap() {
              @Override
              public void after(String call) {
                if (call.equals("COMMIT")) {
                  commits.incrementAndGet();
                }
              }
            });
    try (var store = EmbeddedStore.open(counting, new TableRenderer(RENDERING_BYTES), CLOCK)) {
      long creates =
          measure(
              "group commit",
              clients,
              group -> store.registry().commit(CALLER, "Bench", t -> create(t, group)));
      System.out.printf("    works a commit: %.1f%n", (double) creates / commits.get());
    }
  }

  private static int create(Transaction t, GroupKey group) {
    if (t.findGroup(group).isEmpty()) {
      t.insert(newGroup(group));
    }
    int number = t.nextVersion(group);
    t.insert(carrying(newPackage(new PackageKey.Version(group, number)), MEMBERS));
    return number;
  }

  private static long measure(String way, int clients, Create create) throws Exception {
    long end = System.nanoTime() + ROUND_NANOS;
    long started = System.nanoTime();
    long creates = 0;
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<Long>> counts = new ArrayList<>();
      for (int i = 0; i < clients; i++) {
        GroupKey group = group("g" + i);
        counts.add(threads.submit(() -> createUntil(end, create, group)));
      }
      for (Future<Long> count : counts) {
        creates += count.get();
      }
    }
    double seconds = (System.nanoTime() - started) / 1e9;
    System.out.printf("%-16s %3d clients %8.0f creates/s%n", way, clients, creates / seconds);
    return creates;
  }

  private static long createUntil(long end, Create create, GroupKey group) {
    long count = 0;
    while (System.nanoTime() < end) {
      create.run(group);
      count++;
    }
    return count;
  }
}
