package waybill.server;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import waybill.server.objects.s3.S3Server;

/** {@code object put} that breaks off, as a command line. */
final class ObjectPutTest {
  @TempDir private Path directory;

  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @Test
  void put_thatBrokeOff_saysHowToGoOnAndThatItDoes() throws Exception {
    byte[] content = new byte[20 << 20];
    new Random(2).nextBytes(content);
    Files.write(directory.resolve("big"), content);
    try (S3Server server = new S3Server("models")) {
      Map<String, String> environment = new HashMap<>(server.variables());
      environment.put("XDG_STATE_HOME", directory.resolve("state").toString());
      String[] put = {
        "object",
        "put",
        directory.resolve("big").toString(),
        "s3://models/big",
        "--endpoint-url=" + server.endpoint()
      };
      server.onPart(
          number -> {
            if (number == 2) {
              throw new IllegalStateException("The test fails the second part.");
            }
          });
      assertThat(run(environment, put)).isEqualTo(1);
      assertThat(err.toString(UTF_8))
          .contains("Broken off. What was sent stays in the store: the same command goes on")
          .contains("The store " + server.endpoint() + " fails with s3://models/big: answers ");
      server.onPart(number -> {});

      assertThat(run(environment, put)).isZero();

      assertThat(err.toString(UTF_8))
          .startsWith(
              "s3://models/big: goes on at 8.0 of 20.0 MiB\ns3://models/big: 16.0 of 20.0 MiB\n");
      assertThat(server.parts()).containsExactly(1, 2, 3);
    }
  }

  private int run(Map<String, String> environment, String... words) {
    err.reset();
    return new Main(
            environment,
            InputStream.nullInputStream(),
            new PrintStream(new ByteArrayOutputStream(), true, UTF_8),
            new PrintStream(err, true, UTF_8))
        .run(List.of(words));
  }
}
