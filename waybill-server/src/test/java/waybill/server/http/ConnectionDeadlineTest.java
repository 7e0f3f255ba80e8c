package waybill.server.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.helidon.webserver.CloseConnectionException;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class ConnectionDeadlineTest {
  private static final HttpLimits LIMITS =
      new HttpLimits(
          1,
          1,
          1,
          1,
          Duration.ofSeconds(5),
          Duration.ofSeconds(8),
          Duration.ofSeconds(60),
          Duration.ofSeconds(30),
          1,
          1);

  private long now;
  private final ConnectionDeadline deadline = new ConnectionDeadline(LIMITS, () -> now);

  @Test
  void expire_whileTheHeadComesInPieces_countsFromItsFirstByte() {
    now = seconds(4);
    deadline.beforeRead(true);
    deadline.afterRead();
    now = seconds(5);

    assertThat(deadline.expire()).isFalse();

    now += 1;
    assertThat(deadline.expire()).isTrue();
    assertThat(deadline.expire()).isFalse();
  }

  @Test
  void expire_whileTheServerWorks_isNeverTrue() {
    deadline.bodyBegins();
    deadline.workBegins();
    now = seconds(1000);

    assertThat(deadline.expire()).isFalse();
  }

  @Test
  void expire_betweenRequests_waitsForTheIdleTime() {
    deadline.requestEnds();
    now = seconds(59);
    assertThat(deadline.expire()).isFalse();

    deadline.afterRead();
    now = seconds(59 + 6);

    assertThat(deadline.expire()).isTrue();
  }

  @Test
  void beforeRead_whenPartOfTheNextHeadIsThere_startsItsTime() {
    deadline.requestEnds();
    deadline.beforeRead(true);
    now = seconds(6);

    assertThat(deadline.expire()).isTrue();
  }

  @Test
  void anyStep_onceExpired_closesTheConnection() {
    now = seconds(6);
    assertThat(deadline.expire()).isTrue();

    assertThatThrownBy(deadline::workBegins).isInstanceOf(CloseConnectionException.class);
  }

  private static long seconds(int count) {
    return Duration.ofSeconds(count).toNanos();
  }
}
