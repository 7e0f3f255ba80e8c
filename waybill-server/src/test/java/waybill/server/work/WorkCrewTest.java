package waybill.server.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

final class WorkCrewTest {
  private static final Duration LONG = Duration.ofMinutes(2);

  private final BlockingQueue<String> told = new LinkedBlockingQueue<>();
  private final WorkCrew<String, WorkAttempt> crew =
      new WorkCrew<>(1, LONG, () -> told.add("free"));

  @Test
  void attempt_whileItRuns_isFoundAndTakesItsPlace() throws Exception {
    Scripted waiting = new Scripted();
    crew.begin("a", "test a", waiting);

    assertThat(next()).isEqualTo("began");
    assertThat(crew.isFree()).isFalse();
    assertThat(crew.find("a")).containsSame(waiting);
    assertThat(crew.find("b")).isEmpty();
    waiting.go.countDown();

    assertThat(next()).isEqualTo("ended");
    assertThat(next()).isEqualTo("free");
    assertThat(crew.isFree()).isTrue();
    assertThat(crew.find("a")).isEmpty();
  }

  @Test
  void attempt_thatMeetsAnError_leavesItsPlaceAndIsNotToldAsOver() throws Exception {
    crew.begin("a", "test a", new Failing(new StackOverflowError("as a test")));
    crew.close(); // waits for it, so that nothing can be told later

    assertThat(crew.find("a")).isEmpty();
    assertThat(told).isEmpty();
  }

  @Test
  void attempts_thatNobodyWaitsFor_areGivenUpAndTheOthersGoOn() throws Exception {
    WorkCrew<String, WorkAttempt> two = new WorkCrew<>(2, LONG, () -> {});
    Scripted wanted = new Scripted();
    two.begin("a", "test a", wanted);
    assertThat(next()).isEqualTo("began");
    two.begin("b", "test b", new Scripted());
    assertThat(next()).isEqualTo("began");

    two.abandonAllBut(List.of("a"));

    assertThat(next()).isEqualTo("given up");
    wanted.go.countDown();
    assertThat(next()).isEqualTo("ended");
    two.close();
  }

  @Test
  void crew_thatIsClosed_hasGivenUpWhatRanAndBeginsNothing() throws Exception {
    crew.begin("a", "test a", new Scripted());
    assertThat(next()).isEqualTo("began");

    crew.close();
    assertThat(next()).isEqualTo("given up");
    assertThat(next()).isEqualTo("free");
    crew.begin("b", "test b", new Scripted());

    assertThat(crew.isFree()).isFalse();
    assertThat(crew.find("b")).isEmpty();
  }

  @Test
  void end_thatFindsNoRoom_isKeptUntilItIsGivenUp() throws Exception {
    WorkAttempt attempt =
        new WorkAttempt() {
          @Override
          protected void run() {
            try {
              keep("a test", this::failed);
            } catch (InterruptedException e) {
              told.add("given up");
            }
          }

          private void failed() throws IOException {
            told.add("no room");
            throw new IOException("as a test");
          }
        };
    crew.begin("a", "test a", attempt);

    assertThat(next()).isEqualTo("no room");
    attempt.abandon();
    assertThat(next()).isEqualTo("given up");
  }

  private String next() throws InterruptedException {
    return String.valueOf(told.poll(LONG.toSeconds(), TimeUnit.SECONDS));
  }

  /** Waits, as work that may be interrupted, until it may go on. */
  private final class Scripted extends WorkAttempt {
    private final CountDownLatch go = new CountDownLatch(1);

    @Override
    protected void run() {
      try {
        enter();
        told.add("began");
        go.await();
        leave();
        told.add("ended");
      } catch (InterruptedException e) {
        leave();
        told.add(isAbandoned() ? "given up" : "interrupted");
      }
    }
  }

  private static final class Failing extends WorkAttempt {
    private final Error error;

    Failing(Error error) {
      this.error = error;
    }

    @Override
    protected void run() {
      throw error;
    }
  }
}
