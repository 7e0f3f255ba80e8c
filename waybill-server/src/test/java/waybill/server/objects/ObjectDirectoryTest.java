package waybill.server.objects;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import waybill.registry.artifact.ObjectUri;
import waybill.registry.artifact.RefusedObject;
import waybill.server.files.LocalDisk;

final class ObjectDirectoryTest {
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
        "s3://b/a\nb",
        "s3://.b/x"
      })
  void put_ofANameThatIsNoPath_isRefusedAndMakesNothing(String name) {
    assertThatThrownBy(() -> put(name, "x"))
        .isInstanceOf(RefusedObject.class)
        .hasMessageStartingWith("There can be no object ");
    assertThat(directory.resolve("objects")).doesNotExist();
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
