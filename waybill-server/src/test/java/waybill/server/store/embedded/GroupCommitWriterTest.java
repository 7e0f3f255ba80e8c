package waybill.server.store.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.IntPredicate;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import waybill.registry.store.StoreFailure;
import waybill.server.store.embedded.WriteJob.Outcome;

class GroupCommitWriterTest {
  private static final int CALLERS = 20;

  @TempDir private Path directory;

  private final AtomicInteger commits = new AtomicInteger();
  private volatile IntPredicate failing = number -> false;
  private final CountDownLatch hold = new CountDownLatch(1);
  private final CountDownLatch held = new CountDownLatch(1);
  private Checkpointer checkpointer;
  private GroupCommitWriter writer;

  @BeforeEach
  void open() {
    var file = new SqliteFile(directory.resolve("test.db"));
    file.createIfAbsent();
    var tapped = new TappedConnections(file, new CommitTap());
    checkpointer = new Checkpointer(tapped);
    writer = new GroupCommitWriter(tapped, new DescribeCache(0), checkpointer);
    run(connection -> connection.update("CREATE TABLE mark (number INTEGER PRIMARY KEY)"));
    commits.set(0);
  }

  @AfterEach
  void close() {
    writer.close();
    checkpointer.close();
  }

  @Test
  void run_whenManyWait_commitsThemTogether() throws Exception {
    Set<Integer> answered = whileTheWriterIsHeld(number -> insert(number));

    assertThat(commits).hasValue(2); // of the work that held the writer, and of all the others
    assertThat(answered).hasSize(CALLERS);
    assertThat(marks()).hasSize(CALLERS);
  }

  @Test
  void run_whenOneOfABatchThrows_undoesThatOneAlone() throws Exception {
    Set<Integer> answered =
        whileTheWriterIsHeld(
            number ->
                number == 7
                    ? insertThen(
                        number,
                        () -> {
                          throw new IllegalArgumentException("seven");
                        })
                    : insert(number));

    assertThat(commits).hasValue(2);
    assertThat(answered).hasSize(CALLERS - 1).doesNotContain(7);
    assertThat(marks()).hasSize(CALLERS - 1).doesNotContain(7);
  }

  @Test
  void run_whenTheDatabaseFailsForOneOfABatch_commitsTheOthersOneByOne() throws Exception {
    Set<Integer> answered =
        whileTheWriterIsHeld(
            number ->
                number == 7 ? c -> c.update("INSERT INTO nowhere VALUES (7)") : insert(number));

    assertThat(commits).hasValue(1 + CALLERS - 1);
    assertThat(answered).hasSize(CALLERS - 1).doesNotContain(7);
    assertThat(marks()).hasSize(CALLERS - 1).doesNotContain(7);
  }

  @Test
  void run_whenTheCommitOfABatchFails_commitsItsWorksOneByOne() throws Exception {
    failing = number -> number == 2;

    Set<Integer> answered = whileTheWriterIsHeld(number -> insert(number));

    assertThat(commits).hasValue(2 + CALLERS);
    assertThat(answered).hasSize(CALLERS);
    assertThat(marks()).hasSize(CALLERS);
  }

  @Test
  void run_whenEveryCommitFails_failsAllAndKeepsNothing() throws Exception {
    failing = number -> true;

    Set<Integer> answered = whileTheWriterIsHeld(number -> insert(number));

    failing = number -> false;
    assertThat(answered).isEmpty();
    assertThat(marks()).isEmpty();
  }

  @Test
  void run_whenClosed_throwsIllegalState() {
    writer.close();

    assertThatThrownBy(() -> run(insert(1)))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("The store is closed.");
  }

  @Test
  void run_whenTheCallerIsInterrupted_answersAndStaysInterrupted() {
    Thread.currentThread().interrupt();

    run(insert(1));

    assertThat(Thread.interrupted()).isTrue();
    assertThat(marks()).containsExactly(1);
  }

  /** Lets one work hold the writer until the works of all callers wait; who was answered. */
  private Set<Integer> whileTheWriterIsHeld(
      Function<Integer, Function<SqlConnection, Integer>> work) throws Exception {
    Set<Integer> answered = ConcurrentHashMap.newKeySet();
    List<Thread> callers = new ArrayList<>();
    callers.add(Thread.ofPlatform().start(() -> failuresAside(() -> run(this::holdUntilLetGo))));
    assertThat(held.await(10, TimeUnit.SECONDS)).isTrue();
    for (int number : IntStream.range(0, CALLERS).toArray()) {
      callers.add(
          Thread.ofPlatform()
              .start(
                  () ->
                      failuresAside(
                          () -> {
                            run(work.apply(number));
                            answered.add(number);
                          })));
    }
    for (Thread caller : callers) {
      awaitWaiting(caller);
    }
    hold.countDown();
    for (Thread caller : callers) {
      assertThat(caller.join(Duration.ofSeconds(20))).isTrue();
    }
    return answered;
  }

  private int holdUntilLetGo(SqlConnection connection) {
    held.countDown();
    try {
      return hold.await(10, TimeUnit.SECONDS) ? 1 : 0;
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void awaitWaiting(Thread thread) {
    long end = System.nanoTime() + Duration.ofSeconds(10).toNanos();
    while (thread.getState() != Thread.State.TIMED_WAITING && System.nanoTime() < end) {
      Thread.onSpinWait();
    }
    assertThat(thread.getState()).isEqualTo(Thread.State.TIMED_WAITING);
  }

  private static void failuresAside(Runnable call) {
    try {
      call.run();
    } catch (IllegalArgumentException | StoreFailure e) {
      assertThat(e).hasMessageMatching("seven|injected|The database failed: .*nowhere.*");
    }
  }

  private int run(Function<SqlConnection, Integer> work) {
    return writer.run(
        connection -> new Outcome<>(work.apply(connection), new DescribeCache.Changes()));
  }

  private static Function<SqlConnection, Integer> insert(int number) {
    return connection -> connection.update("INSERT INTO mark VALUES (?)", number);
  }

  private static Function<SqlConnection, Integer> insertThen(int number, Supplier<Integer> then) {
    return connection -> insert(number).apply(connection) * then.get();
  }

  private List<Integer> marks() {
    return writer.run(
        connection ->
            new Outcome<>(
                connection.query(row -> row.getInt(1), "SELECT number FROM mark ORDER BY 1"),
                new DescribeCache.Changes()));
  }

  private final class CommitTap implements TappedConnections.Tap {
    @Override
    public void before(String call) {
      if (call.equals("COMMIT")) {
        if (failing.test(commits.incrementAndGet())) {
          throw new StoreFailure("injected", new IOException("injected"));
        }
      }
    }
  }
}
