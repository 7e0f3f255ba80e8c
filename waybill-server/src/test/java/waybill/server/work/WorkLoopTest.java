package waybill.server.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

final class WorkLoopTest {
  private final BlockingQueue<String> done = new LinkedBlockingQueue<>();
  private final AtomicInteger left = new AtomicInteger();

  @Test
  void work_fromBefore_isDoneAtTheStart() throws InterruptedException {
    left.set(2);

    try (WorkLoop _ = WorkLoop.start("test", this::doOne)) {
      assertThat(next()).isEqualTo("piece 2");
      assertThat(next()).isEqualTo("piece 1");
      assertThat(next()).isEqualTo("nothing");
    }
  }

  @Test
  void work_thatComesLater_isDoneWhenTold() throws InterruptedException {
    try (WorkLoop loop = WorkLoop.start("test", this::doOne)) {
      assertThat(next()).isEqualTo("nothing");

      left.set(1);
      loop.tell();

      assertThat(next()).isEqualTo("piece 1");
    }
  }

  @Test
  void work_thatFails_isTriedAgain() throws InterruptedException {
    left.set(1);
    AtomicInteger tries = new AtomicInteger();

    try (WorkLoop _ = WorkLoop.start("test", () -> failFirst(tries))) {
      assertThat(next()).isEqualTo("failed");
      assertThat(next()).isEqualTo("piece 1");
    }
  }

  @Test
  void work_thatMeetsAnError_isTriedAgain() throws InterruptedException {
    AtomicInteger tries = new AtomicInteger();

    try (WorkLoop _ = WorkLoop.start("test", () -> exhaustFirst(tries))) {
      assertThat(next()).isEqualTo("failed");
      assertThat(next()).isEqualTo("nothing");
    }
  }

  @Test
  void work_atAPace_isLookedForWithoutBeingTold() throws InterruptedException {
    try (WorkLoop _ = WorkLoop.start("test", this::doOne, Duration.ofMillis(1))) {
      assertThat(next()).isEqualTo("nothing");

      left.set(1);

      assertThat(nextPiece()).isEqualTo("piece 1");
    }
  }

  private String nextPiece() throws InterruptedException {
    String piece = next();
    while (piece.equals("nothing")) {
      piece = next();
    }
    return piece;
  }

  private boolean failFirst(AtomicInteger tries) {
    if (tries.getAndIncrement() == 0) {
      done.add("failed");
      throw new IllegalStateException("as a test");
    }
    return doOne();
  }

  private boolean exhaustFirst(AtomicInteger tries) {
    if (tries.getAndIncrement() == 0) {
      done.add("failed");
      throw new OutOfMemoryError("unable to create native thread");
    }
    return doOne();
  }

  private boolean doOne() {
    int number = left.getAndUpdate(n -> Math.max(n - 1, 0));
    done.add(number == 0 ? "nothing" : "piece " + number);
    return number > 0;
  }

  private String next() throws InterruptedException {
    return String.valueOf(done.poll(30, TimeUnit.SECONDS));
  }
}
