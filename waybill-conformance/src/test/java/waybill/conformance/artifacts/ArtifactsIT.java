package waybill.conformance.artifacts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import waybill.conformance.ApiClient;
import waybill.conformance.Eventually;
import waybill.conformance.Program;
import waybill.conformance.Reply;
import waybill.conformance.RunningServer;

/** Pinning, killing, verifying: the whole way of an artifact, by the programs that people run. */
class ArtifactsIT {
  private static final Duration FINISHED_MAX = Duration.ofSeconds(60);

  @TempDir private Path directory;

  /** What a program did. */
  private record Run(int exitCode, String out) {}

  @Test
  void artifacts_whenPinnedAndThenChanged_areToldFromTheOthers() throws Exception {
    try (RunningServer server = RunningServer.start("--config", settings().toString());
        ApiClient client = ApiClient.of(server)) {
      put(server, "iris/model.tar.gz", "model");
      put(server, "iris/extra/a.bin", "a");
      put(server, "iris/extra/b.bin", "b");
      client.call("CreateModelPackageGroup", Map.of("ModelPackageGroupName", "iris"));

      Reply made = client.call("CreateModelPackage", version());
      assertThat(made.status()).as(made.body()).isEqualTo(200);
      server.kill();
      server.startAgain();
      assertThat(Eventually.holds(FINISHED_MAX, () -> isPinned(server))).as(server.log()).isTrue();

      Run same = verify(server, "iris/1");
      assertThat(same.out()).startsWith("iris/1: unchanged 3, changed 0, missing 0\n");
      assertThat(same.exitCode()).isZero();
      put(server, "iris/extra/a.bin", "A");
      Files.delete(object(server, "iris/extra/b.bin"));
      Run changed = verify(server, "iris/1", "--output", "json");
      assertThat(changed.exitCode()).isEqualTo(4);
      assertThat(changed.out())
          .contains("\"Unchanged\":1,\"Changed\":1,\"Missing\":1,\"NotPinned\":0")
          .contains("\"ExpectedSha256\":\"" + sha256("a") + "\"")
          .contains("\"FoundSha256\":\"" + sha256("A") + "\"");
    }
  }

  @Test
  void artifacts_whenNothingIsPinned_areNotVerified() throws Exception {
    try (RunningServer server = RunningServer.start();
        ApiClient client = ApiClient.of(server)) {
      client.call("CreateModelPackageGroup", Map.of("ModelPackageGroupName", "iris"));
      client.call("CreateModelPackage", version());

      assertThat(artifacts(server, "iris/1", "--query", "Outcome", "--output", "text").out())
          .isEqualTo("Refused\n");
      assertThat(verify(server, "iris/1").exitCode()).isEqualTo(5);
      assertThat(verify(server, "iris/2").exitCode()).isEqualTo(1);
      assertThat(verify(server).exitCode()).isEqualTo(2);
    }
  }

  private static Map<String, Object> version() {
    Map<String, Object> extra =
        Map.of(
            "ChannelName",
            "extra",
            "S3DataSource",
            Map.of(
                "S3Uri",
                "s3://models/iris/extra/",
                "S3DataType",
                "S3Prefix",
                "CompressionType",
                "None"));
    Map<String, Object> container =
        Map.of(
            "Image",
            "waybill/onnx:1",
            "ModelDataUrl",
            "s3://models/iris/model.tar.gz",
            "AdditionalModelDataSources",
            List.of(extra));
    return Map.of(
        "ModelPackageGroupName",
        "iris",
        "InferenceSpecification",
        Map.of("Containers", List.of(container)));
  }

  private Path settings() throws IOException {
    return Files.writeString(directory.resolve("config.yaml"), "artifacts:\n  check: pin\n");
  }

  private static Path object(RunningServer server, String key) {
    return server.data().resolve("objects/models").resolve(key);
  }

  private static void put(RunningServer server, String key, String content) throws IOException {
    Path file = object(server, key);
    Files.createDirectories(file.resolveSibling("."));
    Files.writeString(file, content);
  }

  private boolean isPinned(RunningServer server) {
    try {
      return artifacts(server, "iris/1", "--query", "Status", "--output", "text")
          .out()
          .equals("Completed\n");
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private Run artifacts(RunningServer server, String... words)
      throws IOException, InterruptedException {
    return run(server, Program.COMMAND, "artifacts", words);
  }

  private Run verify(RunningServer server, String... words)
      throws IOException, InterruptedException {
    return run(server, Program.SERVER, "verify", words);
  }

  private Run run(RunningServer server, Program program, String word, String... more)
      throws IOException, InterruptedException {
    List<String> words = new ArrayList<>(List.of(word));
    words.addAll(List.of(more));
    ProcessBuilder builder = program.with(words);
    builder.environment().keySet().removeIf(name -> name.matches("(AWS|WAYBILL)_.*"));
    builder.environment().put("WAYBILL_DATA", server.data().toString());
    builder.environment().put("WAYBILL_LAUNCHER", launcher().toString());
    builder.environment().put("HOME", directory.toString());
    Process process = builder.redirectError(ProcessBuilder.Redirect.DISCARD).start();
    String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return new Run(process.waitFor(), out);
  }

  /** Starts the built command as the launcher does, without a kit. */
  private Path launcher() throws IOException {
    String command =
        Program.COMMAND.with(List.of()).command().stream()
            .map(word -> "'" + word + "'")
            .collect(Collectors.joining(" "));
    Path file = directory.resolve("waybill");
    Files.writeString(file, "#!/bin/sh\nexec " + command + " \"$@\"\n");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwx------"));
    return file;
  }

  private static String sha256(String content) throws NoSuchAlgorithmException {
    byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
    return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
  }
}
