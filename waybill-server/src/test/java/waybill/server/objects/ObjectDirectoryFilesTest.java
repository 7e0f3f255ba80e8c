package waybill.server.objects;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.ReadableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import waybill.registry.artifact.ObjectUri;
import waybill.registry.artifact.RefusedObject;
import waybill.server.files.Disk;
import waybill.server.files.FaultyDisk;
import waybill.server.files.LocalDisk;

/** Files that become objects without a copy, and objects that are read without one. */
final class ObjectDirectoryFilesTest {
  private static final ObjectUri A = new ObjectUri("b", "a");

  @TempDir private Path directory;

  @Test
  void take_whenAnyStepOfTheDiskFails_leavesTheFileOrHasIt() throws IOException {
    boolean failed = true;
    for (int step = 1; failed; step++) {
      Path root = directory.resolve("step-" + step);
      store(root).put(A, bytes("old"));
      Path file = Files.write(directory.resolve("finished-" + step), bytes("new!"));
      try {
        new ObjectDirectory(new FaultyDisk(step), root).take(A, file);
        failed = false;
      } catch (IOException e) {
        assertThat(e).hasMessage("step " + step + " failed");
      }

      assertThat(Files.readString(root.resolve("b/a")))
          .isEqualTo(Files.exists(file) ? "old" : "new!");
      assertThat(keys(store(root))).containsExactly("a");
      assertThat(store(root).head(A).size()).isEqualTo(4 - (Files.exists(file) ? 1 : 0));
    }
  }

  @Test
  void take_ofANameThatIsNoPath_isRefusedAndLeavesTheFile() throws IOException {
    Path file = Files.write(directory.resolve("finished"), bytes("x"));
    ObjectDirectory store = store(directory.resolve("objects"));
    store.put(A, bytes("one"));

    for (String name : List.of("s3://b/a//b", "s3://b/a/b")) {
      ObjectUri uri = ObjectUri.parse(name).orElseThrow();
      assertThatThrownBy(() -> store.take(uri, file)).isInstanceOf(RefusedObject.class);
    }

    assertThat(file).hasContent("x");
    assertThat(directory.resolve("objects/b/a")).hasContent("one");
  }

  @Test
  void take_fromAnotherFileSystem_copiesTheFile() throws IOException {
    Path file = Files.write(directory.resolve("finished"), bytes("far"));
    Disk disk =
        new FaultyDisk(Integer.MAX_VALUE) {
          @Override
          public void rename(Path from, Path to) throws IOException {
            if (from.equals(file)) {
              throw new AtomicMoveNotSupportedException(from.toString(), to.toString(), "far");
            }
            super.rename(from, to);
          }
        };
    ObjectDirectory store = new ObjectDirectory(disk, directory.resolve("objects"));

    store.take(A, file);

    assertThat(directory.resolve("objects/b/a")).hasContent("far");
    assertThat(file).doesNotExist();
  }

  @Test
  void open_always_isAChannelOfTheSameBytes() throws IOException {
    ObjectDirectory store = store(directory);
    store.put(A, bytes("0123456789"));
    ByteBuffer target = ByteBuffer.allocate(8);

    try (InputStream content = store.open(store.head(A), 2, 5)) {
      ReadableByteChannel channel = (ReadableByteChannel) content;
      assertThat(content.read()).isEqualTo('2');
      assertThat(content.skip(1)).isEqualTo(1);
      assertThat(channel.read(target)).isEqualTo(3);
      assertThat(channel.read(target)).isEqualTo(-1);
      assertThat(content.read()).isEqualTo(-1);
    }

    assertThat(new String(target.array(), 0, 3, StandardCharsets.UTF_8)).isEqualTo("456");
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static ObjectDirectory store(Path root) {
    return new ObjectDirectory(new LocalDisk(), root);
  }

  private static List<String> keys(ObjectDirectory store) throws IOException {
    List<String> keys = new ArrayList<>();
    store.list(new ObjectUri("b", ""), info -> keys.add(info.uri().key()));
    return keys;
  }
}
