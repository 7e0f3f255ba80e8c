package waybill.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What the harness promises to the other judges. */
class ServerStartIT {
  @Test
  void server_whenStoppedAndStartedAgain_keepsItsKey() {
    try (RunningServer server = RunningServer.start()) {
      AccessKey first = server.key();

      int exit = server.stop();
      server.startAgain();

      assertThat(exit).isIn(0, 143); // a JVM that ends its hooks on SIGTERM answers 143
      assertThat(server.key()).isEqualTo(first);
      assertThat(server.endpoint().getHost()).isEqualTo("127.0.0.1");
    }
  }

  @Test
  void server_whenKilled_startsAgainOnItsData() {
    try (RunningServer server = RunningServer.start()) {
      AccessKey first = server.key();

      server.kill();
      server.startAgain();

      assertThat(server.key()).isEqualTo(first);
    }
  }
}
