package waybill.server.store.embedded;

import java.io.IOException;
import waybill.registry.store.StoreFailure;

/** Lets the n-th call to the database fail, once it is armed; counts on without failing after. */
final class NthCallFails implements TappedConnections.Tap {
  private final int failing;
  private final boolean afterItsDeed;
  private int calls;
  private boolean armed;
  private boolean fired;

  /**
   * @param failing which call from now on, from 1
   * @param afterItsDeed whether the database does what it is told and only the answer is lost
   */
  NthCallFails(int failing, boolean afterItsDeed) {
    this.failing = failing;
    this.afterItsDeed = afterItsDeed;
  }

  synchronized void arm() {
    armed = true;
  }

  /** Whether there was an n-th call. */
  synchronized boolean disarm() {
    armed = false;
    return fired;
  }

  @Override
  public synchronized void before(String call) {
    if (armed) {
      calls++;
      failIf(!answerMayBeLost(call));
    }
  }

  @Override
  public synchronized void after(String call) {
    if (armed) {
      failIf(answerMayBeLost(call));
    }
  }

  /** SQLite's COMMIT fails only when it did not happen, so its answer cannot be lost. */
  private boolean answerMayBeLost(String call) {
    return afterItsDeed && !call.equals("COMMIT");
  }

  private void failIf(boolean here) {
    if (here && calls == failing && !fired) {
      fired = true;
      throw new StoreFailure("The disk is full.", new IOException("injected"));
    }
  }
}
