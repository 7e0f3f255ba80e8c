package waybill.server.objects;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import waybill.registry.artifact.ChangedObject;
import waybill.registry.artifact.MissingObject;
import waybill.registry.artifact.ObjectUri;
import waybill.registry.artifact.RefusedObject;
import waybill.registry.artifact.StoredObject;
import waybill.server.files.FaultyDisk;
import waybill.server.files.LocalDisk;

final class ObjectDirectoryTest {
  private static final ObjectUri A = new ObjectUri("b", "a");

  @TempDir private Path directory;

  @Test
  void put_always_keepsTheObjectUnderItsNameAndNothingElse() throws IOException {
    put("s3://reports/cards/iris.pdf", "one");
    put("s3://reports/cards/iris.pdf", "two");
    put("s3://reports/cards/größe", "three");

    assertThat(directory.resolve("objects/reports/cards/iris.pdf")).hasContent("two");
    assertThat(directory.resolve("objects/reports/cards/größe")).hasContent("three");
    try (Stream<Path> files = Files.walk(directory)) {
      assertThat(files.filter(Files::isRegularFile)).hasSize(2);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "s3://b/",
        "s3://b/a//b",
        "s3://b/a/",
        "s3://b/../x",
        "s3://../x",
        "s3://b/a/./b",
        "s3://b/a\u0000b",
        "s3://.b/x"
      })
  void put_ofANameThatIsNoPath_isRefusedAndMakesNothing(String name) {
    assertThatThrownBy(() -> put(name, "x"))
        .isInstanceOf(RefusedObject.class)
        .hasMessageStartingWith("There can be no object ");
    assertThat(directory.resolve("objects")).doesNotExist();
  }

  @Test
  void put_ofANameWithANewline_isKeptUnderIt() throws IOException {
    put("s3://b/a\nb", "x");

    assertThat(directory.resolve("objects/b/a\nb")).hasContent("x");
  }

  @Test
  void put_ofATooLongName_isRefused() {
    assertThatThrownBy(() -> put("s3://b/" + "x".repeat(256), "x"))
        .isInstanceOf(RefusedObject.class);
    assertThatThrownBy(() -> put("s3://b/" + "xx/".repeat(400) + "x", "x"))
        .isInstanceOf(RefusedObject.class);
  }

  @Test
  void put_whereAnObjectStandsInTheWay_isRefusedAndLeavesIt() throws IOException {
    put("s3://b/a", "one");
    put("s3://b/c/d", "two");

    for (String name : List.of("s3://b/a/b", "s3://b/a/b/c", "s3://b/c")) {
      assertThatThrownBy(() -> put(name, "x")).isInstanceOf(RefusedObject.class);
    }
    assertThat(directory.resolve("objects/b/a")).hasContent("one");
    assertThat(directory.resolve("objects/b/c/d")).hasContent("two");
  }

  @Test
  void put_whenAnyStepOfTheDiskFails_leavesTheOldOrTheNewAndNothingElse() throws IOException {
    boolean failed = true;
    for (int step = 1; failed; step++) {
      Path root = directory.resolve("step-" + step);
      store(root).put(A, bytes("old"));
      try {
        new ObjectDirectory(new FaultyDisk(step), root).put(A, bytes("new!"));
        failed = false;
      } catch (IOException e) {
        assertThat(e).hasMessage("step " + step + " failed");
      }

      assertThat(Files.readString(root.resolve("b/a"))).isIn("old", "new!");
      assertThat(root.resolve(".arriving")).isEmptyDirectory();
      assertThat(keys(store(root))).containsExactly("a");
      assertThat(store(root).head(A).size()).isEqualTo(Files.size(root.resolve("b/a")));
    }
  }

  @Test
  void put_byManyAtOnceWhileOthersDelete_neverMixesOrFails() throws Exception {
    ObjectDirectory one = store(directory);
    ObjectDirectory other = store(directory);
    ObjectUri deep = ObjectUri.parse("s3://b/x/y/z").orElseThrow();
    List<Callable<Void>> tasks = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      byte[] content = new byte[100_000 + i];
      Arrays.fill(content, (byte) i);
      ObjectDirectory store = i % 2 == 0 ? one : other;
      tasks.add(
          () -> {
            for (int round = 0; round < 20; round++) {
              store.put(deep, content);
              store.delete(deep);
            }
            store.put(deep, content);
            return null;
          });
    }

    try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
      for (Future<Void> done : threads.invokeAll(tasks)) {
        done.get();
      }
    }

    one.put(deep, bytes("last"));
    assertThat(other.head(deep)).isEqualTo(one.head(deep));
    assertThat(directory.resolve(".arriving")).isEmptyDirectory();
  }

  @Test
  void head_whenThePastIsRemembered_readsNoContent() throws IOException {
    store(directory).put(A, bytes("setosa"));
    Path file = directory.resolve("b/a");
    String tag = store(directory).head(A).eTag();
    FileTime before = Files.getLastModifiedTime(file);
    Files.writeString(file, "SETOSA"); // which nobody can see from outside
    Files.setLastModifiedTime(file, before);

    assertThat(store(directory).head(A).eTag()).isEqualTo(tag);
  }

  @Test
  void head_whenAPersonChangedOrReplacedTheFile_readsItAnew() throws IOException {
    ObjectDirectory store = store(directory);
    StoredObject before = store.put(A, new ByteArrayInputStream(bytes("setosa")), 6);
    Path file = directory.resolve("b/a");

    Files.writeString(file, "SETOSA");
    Files.setLastModifiedTime(file, FileTime.from(Instant.parse("2026-01-01T00:00:00Z")));
    StoredObject edited = store.head(A);
    Files.delete(file);
    Files.writeString(file, "Setosa");
    StoredObject replaced = store.head(A);

    assertThat(List.of(before.eTag(), edited.eTag(), replaced.eTag())).doesNotHaveDuplicates();
    assertThat(edited.eTag()).isEqualTo("310a8090693fabf9c0274159ee3d50a1"); // by md5sum
    assertThat(store.head(A)).isEqualTo(replaced);
    assertThatThrownBy(() -> store.open(before, 0, 6)).isInstanceOf(ChangedObject.class);
  }

  @Test
  void links_always_areNoObjects() throws IOException {
    ObjectDirectory store = store(directory);
    store.put(A, bytes("x"));
    Path secret = Files.writeString(directory.resolve("secret"), "secret");
    Files.createSymbolicLink(directory.resolve("b/link"), secret);
    Files.createSymbolicLink(directory.resolve("b/folder"), directory);
    Files.createSymbolicLink(directory.resolve("bucket"), directory.resolve("b"));

    assertThat(keys(store)).containsExactly("a");
    assertThat(store.buckets()).containsExactly("b");
    for (String name : List.of("s3://b/link", "s3://b/folder/secret", "s3://bucket/a")) {
      ObjectUri uri = ObjectUri.parse(name).orElseThrow();
      assertThatThrownBy(() -> store.head(uri)).isInstanceOf(MissingObject.class);
      assertThatThrownBy(() -> store.put(uri, bytes("y"))).isInstanceOf(RefusedObject.class);
      assertThat(store.delete(uri)).isFalse();
    }
    assertThat(secret).hasContent("secret");
  }

  @Test
  void leftovers_ofACrash_areNeverListedAndGoAfterADay() throws IOException {
    Path arriving = Files.createDirectories(directory.resolve(".arriving"));
    Path old = Files.writeString(arriving.resolve("old"), "x");
    Path young = Files.writeString(arriving.resolve("young"), "x");
    Files.setLastModifiedTime(
        old, FileTime.from(Instant.now().minus(Arrivals.ABANDONED).minusSeconds(1)));

    store(directory).put(A, bytes("x"));

    assertThat(old).doesNotExist();
    assertThat(young).exists();
    assertThat(keys(store(directory))).containsExactly("a");
    assertThat(store(directory).buckets()).containsExactly("b");
  }

  @Test
  void delete_always_takesTheFoldersThatBecameEmptyButNotTheBucket() throws IOException {
    put("s3://b/x/y/z", "1");
    put("s3://b/x/w", "2");
    ObjectDirectory store = store(directory.resolve("objects"));

    store.delete(ObjectUri.parse("s3://b/x/y/z").orElseThrow());
    assertThat(directory.resolve("objects/b/x/y")).doesNotExist();
    assertThat(directory.resolve("objects/b/x/w")).exists();
    store.delete(ObjectUri.parse("s3://b/x/w").orElseThrow());
    assertThat(directory.resolve("objects/b")).isEmptyDirectory();
    assertThat(keys(store)).isEmpty();
  }

  private static ObjectDirectory store(Path root) {
    return new ObjectDirectory(new LocalDisk(), root);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static List<String> keys(ObjectDirectory store) throws IOException {
    List<String> keys = new ArrayList<>();
    store.list(new ObjectUri("b", ""), info -> keys.add(info.uri().key()));
    return keys;
  }

  @Property(tries = 500)
  void paths_ofAnyName_neverLeaveTheBucket(@ForAll @StringLength(max = 30) String key) {
    Path root = Path.of("/objects");
    try {
      Path path = root;
      for (String name : ObjectPath.of(new ObjectUri("b", key))) {
        path = path.resolve(name);
      }
      assertThat(path).isEqualTo(path.normalize());
      assertThat(path.startsWith("/objects/b")).isTrue();
      assertThat(path).isEqualTo(Path.of("/objects/b/" + key));
    } catch (RefusedObject | InvalidPathException refused) {
      assertThat(refused.getMessage()).isNotEmpty();
    }
  }

  private void put(String name, String content) throws IOException {
    new ObjectDirectory(new LocalDisk(), directory.resolve("objects"))
        .put(ObjectUri.parse(name).orElseThrow(), content.getBytes(StandardCharsets.UTF_8));
  }
}
