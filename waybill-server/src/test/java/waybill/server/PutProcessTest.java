package waybill.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import waybill.server.objects.s3.S3Server;

/**
 * {@code object put} as processes with a heap smaller than the file, which are ended in its midst.
 */
final class PutProcessTest {
  private static final int BYTES = (40 << 20) + 5;
  private static final String URI = "s3://models/big.bin";

  @TempDir private Path directory;
  private final CountDownLatch reached = new CountDownLatch(1);
  private final CountDownLatch ended = new CountDownLatch(1);
  private final AtomicBoolean held = new AtomicBoolean();
  private S3Server server;

  /** A child and the files that have what it printed. */
  private record Child(Process process, Path out, Path err) {
    int end() throws InterruptedException {
      return process.waitFor();
    }
  }

  @BeforeEach
  void start() throws Exception {
    byte[] content = new byte[BYTES];
    new Random(5).nextBytes(content);
    Files.write(directory.resolve("big.bin"), content);
    server = new S3Server("models");
    server.onPart(this::holdOnce);
  }

  @AfterEach
  void stop() throws IOException {
    ended.countDown();
    server.close();
  }

  @Test
  void put_thatWasKilled_goesOnWhereItStopped_andAnotherMeanwhileSendsAllByItself()
      throws Exception {
    Child killed = put("killed");
    assertThat(reached.await(120, TimeUnit.SECONDS)).isTrue();
    freeze(killed.process()); // or it would repeat the part when the answer takes too long
    server.forgetParts();

    Child meanwhile = put("meanwhile");
    assertThat(meanwhile.end()).isZero();
    assertThat(server.parts()).containsExactly(1, 2, 3, 4, 5, 6);
    assertThat(meanwhile.err()).content().doesNotContain("goes on");

    killed.process().destroyForcibly();
    assertThat(killed.end()).isEqualTo(137);
    server.forgetParts();
    Child next = put("next");

    assertThat(next.end()).isZero();
    assertThat(next.err()).content().contains(URI + ": goes on at 24.0 of 40.0 MiB\n");
    assertThat(server.parts()).containsExactly(4, 5, 6);
    assertThat(next.out()).content().contains(BYTES + " bytes, SHA-256 " + sha256());
    assertThat(server.openUploads("models")).isZero();
  }

  @Test
  void put_thatWasStopped_saysHowToGoOn() throws Exception {
    Child stopped = put("stopped");
    assertThat(reached.await(120, TimeUnit.SECONDS)).isTrue();

    stopped.process().destroy();
    assertThat(stopped.end()).isEqualTo(143);

    assertThat(stopped.err()).content().contains("the same command goes on from there");
    assertThat(server.openUploads("models")).isEqualTo(1);
    assertThat(put("anew", "--anew").end()).isZero();
    assertThat(server.parts()).containsExactly(1, 2, 3, 1, 2, 3, 4, 5, 6);
    assertThat(server.openUploads("models")).isZero();
  }

  private static void freeze(Process process) throws Exception {
    Process signal = new ProcessBuilder("kill", "-STOP", Long.toString(process.pid())).start();
    assertThat(signal.waitFor()).isZero();
  }

  /** Holds the first fourth part until the test ends, and never stores that one. */
  private void holdOnce(int part) {
    if (part == 4 && held.compareAndSet(false, true)) {
      reached.countDown();
      try {
        ended.await();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
      throw new IllegalStateException("The test lets this part fail.");
    }
  }

  private Child put(String name, String... more) throws IOException {
    Path out = directory.resolve(name + ".out");
    Path err = directory.resolve(name + ".err");
    ProcessBuilder builder =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx32m",
            "-cp",
            System.getProperty("java.class.path"),
            Main.class.getName(),
            "object",
            "put",
            directory.resolve("big.bin").toString(),
            URI,
            "--endpoint-url=" + server.endpoint());
    builder.command().addAll(List.of(more));
    builder.environment().putAll(server.variables());
    builder
        .environment()
        .putAll(
            Map.of(
                "XDG_STATE_HOME", directory.resolve("state").toString(),
                "WAYBILL_DATA", directory.resolve("data").toString(),
                "LC_ALL", "C.UTF-8"));
    return new Child(
        builder.redirectOutput(out.toFile()).redirectError(err.toFile()).start(), out, err);
  }

  private String sha256() throws Exception {
    return HexFormat.of()
        .formatHex(
            MessageDigest.getInstance("SHA-256")
                .digest(Files.readAllBytes(directory.resolve("big.bin"))));
  }
}
