package waybill.conformance.clients;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.gaul.s3proxy.BlobStores;
import org.gaul.s3proxy.S3Proxy;
import org.gaul.s3proxy.auth.AuthenticationType;
import org.gaul.s3proxy.blobstore.BlobStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import waybill.conformance.Eventually;
import waybill.conformance.Program;

/** {@code waybill object} in a process of its own, beside the {@code aws} command. */
class ObjectsIT {
  private static final int MIB = 1 << 20;
  private static final int LARGE_MIB = 300;

  /** A sixth of the large object, the JDK and the SDK included. */
  private static final String HEAP = "-Xmx64m";

  @TempDir private Path directory;
  private S3Proxy server;
  private Map<String, String> environment;

  @BeforeEach
  void serve() throws Exception {
    Properties properties = new Properties();
    properties.setProperty(
        "jclouds.filesystem.basedir", Files.createDirectory(directory.resolve("s3")).toString());
    BlobStore blobs = BlobStores.create("filesystem-nio2", properties);
    server =
        S3Proxy.builder()
            .blobStore(blobs)
            .endpoint(URI.create("http://127.0.0.1:0"))
            .awsAuthentication(AuthenticationType.AWS_V4, "AKIATEST", "c2VjcmV0")
            .ignoreUnknownHeaders(true)
            .stopTimeout(0)
            .build();
    server.start();
    blobs.createContainer("models");
    environment =
        Map.of(
            "AWS_ACCESS_KEY_ID", "AKIATEST",
            "AWS_SECRET_ACCESS_KEY", "c2VjcmV0",
            "AWS_DEFAULT_REGION", "us-east-1",
            "AWS_CONFIG_FILE", directory.resolve("none").toString(),
            "AWS_SHARED_CREDENTIALS_FILE", directory.resolve("none").toString());
  }

  @AfterEach
  void stop() throws Exception {
    server.stop();
  }

  @Test
  void objects_largerThanTheHeap_comeThroughWholeAlsoAfterAKill() throws Exception {
    Path large = file("large", LARGE_MIB);
    Path back = directory.resolve("back");

    waybill().run("object", "put", large.toString(), "s3://models/large", endpoint()).answer();
    Process killed = start("object", "get", "s3://models/large", back.toString(), endpoint());
    boolean begun =
        Eventually.holds(
            Duration.ofMinutes(1), () -> sizeOf(directory.resolve("back.part")) > 16 * MIB);
    killed.destroyForcibly().waitFor();
    assertThat(begun).isTrue();
    assertThat(sizeOf(back)).isIn(0L, (long) LARGE_MIB * MIB); // none, or all before the kill
    waybill().run("object", "get", "s3://models/large", back.toString(), endpoint()).answer();

    assertThat(Files.mismatch(large, back)).isEqualTo(-1);
    assertThat(directory.resolve("back.part")).doesNotExist();
  }

  @Test
  void objects_inTheDataDirectory_needNoMoreMemory() throws Exception {
    Path large = file("large", LARGE_MIB);
    String data = "--data=" + directory.resolve("data");

    waybill().run("object", "put", large.toString(), "s3://m/large", data).answer();

    assertThat(Files.mismatch(large, directory.resolve("data/objects/m/large"))).isEqualTo(-1);
  }

  @Test
  void objects_ofOneCommand_areThoseOfTheOther() throws Exception {
    Tool aws = Tool.required("aws", environment).before("s3");
    Path content = file("content", 20);
    String plain = content.toString();

    aws.run("cp", plain, "s3://models/by aws+%20/ü", endpoint()).answer();
    waybill().run("object", "put", plain, "s3://models/by waybill+%20/ü", endpoint()).answer();
    String listed =
        waybill().run("object", "ls", "s3://models", "--recursive", endpoint()).answer();
    waybill().run("object", "get", "s3://models/by aws+%20/ü", at("from-aws"), endpoint()).answer();
    aws.run("cp", "s3://models/by waybill+%20/ü", at("from-waybill"), endpoint()).answer();

    assertThat(listed).contains("s3://models/by aws+%20/ü\n").contains("by waybill+%20/ü");
    assertThat(aws.run("ls", "s3://models", "--recursive", endpoint()).answer())
        .contains(" by aws+%20/ü\n")
        .contains(" 20971520 by waybill+%20/ü");
    assertThat(Files.mismatch(content, directory.resolve("from-aws"))).isEqualTo(-1);
    assertThat(Files.mismatch(content, directory.resolve("from-waybill"))).isEqualTo(-1);
  }

  private Tool waybill() {
    return new Tool(words(), environment);
  }

  private static List<String> words() {
    List<String> words = new ArrayList<>(Program.SERVER.with(List.of()).command());
    words.add(1, HEAP);
    return words;
  }

  private Process start(String... arguments) throws IOException {
    List<String> words = words();
    words.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(words);
    builder.environment().putAll(environment);
    return builder
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .redirectError(ProcessBuilder.Redirect.DISCARD)
        .start();
  }

  private String endpoint() {
    return "--endpoint-url=http://127.0.0.1:" + server.getPort();
  }

  private String at(String name) {
    return directory.resolve(name).toString();
  }

  /** A file in which each MiB begins with its number, so that none can stand for another. */
  private Path file(String name, int mib) throws IOException {
    Path path = directory.resolve(name);
    try (RandomAccessFile file = new RandomAccessFile(path.toFile(), "rw")) {
      file.setLength((long) mib * MIB);
      for (int i = 0; i < mib; i++) {
        file.seek((long) i * MIB);
        file.writeLong(i + 1L);
      }
    }
    return path;
  }

  private static long sizeOf(Path file) {
    try {
      return Files.size(file);
    } catch (IOException e) {
      return 0; // not yet
    }
  }
}
