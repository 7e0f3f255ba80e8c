package waybill.server.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DurableFileTest {
  @TempDir private Path directory;

  @Test
  void replace_whenAllGoesWell_leavesTheNewContentForItsOwnerAlone() throws IOException {
    DurableFile file = new DurableFile(new LocalDisk(), directory.resolve("credentials"));

    file.replace("old");
    file.replace("new");

    assertThat(file.read()).isEqualTo("new");
    assertThat(Files.getPosixFilePermissions(directory.resolve("credentials")))
        .isEqualTo(PosixFilePermissions.fromString("rw-------"));
    try (var files = Files.list(directory)) {
      assertThat(files).hasSize(1);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3})
  void replace_whenAStepBeforeTheNewNameFails_leavesTheOldContentWhole(int step)
      throws IOException {
    Path path = directory.resolve("credentials");
    new DurableFile(new LocalDisk(), path).replace("old");
    DurableFile file = new DurableFile(new FaultyDisk(step), path);

    assertThatThrownBy(() -> file.replace("new")).isInstanceOf(IOException.class);

    assertThat(file.read()).isEqualTo("old");
  }

  @Test
  void replace_whenTheLastSyncFails_saysSoAndIsWholeAllTheSame() throws IOException {
    Path path = directory.resolve("credentials");
    new DurableFile(new LocalDisk(), path).replace("old");
    DurableFile file = new DurableFile(new FaultyDisk(4), path);

    assertThatThrownBy(() -> file.replace("new")).hasMessage("step 4 failed");

    assertThat(file.read()).isEqualTo("new");
  }

  @Test
  void replace_always_syncsTheContentBeforeTheNameAndTheNameAfter() throws IOException {
    List<String> steps = new ArrayList<>();
    DurableFile file = new DurableFile(new RecordingDisk(steps), directory.resolve("endpoint"));

    file.replace("http://127.0.0.1:8660\n");

    assertThat(steps)
        .containsExactly(
            "write .endpoint.new",
            "sync .endpoint.new",
            "rename .endpoint.new endpoint",
            "syncDirectory " + directory.getFileName());
  }

  /** Writes nothing but the names of the steps. */
  private record RecordingDisk(List<String> steps) implements Disk {

    @Override
    public boolean exists(Path path) {
      return false;
    }

    @Override
    public byte[] read(Path file) {
      return new byte[0];
    }

    @Override
    public void createDirectories(Path path) {
      steps.add("createDirectories " + path.getFileName());
    }

    @Override
    public void write(Path file, byte[] content) {
      steps.add("write " + file.getFileName());
    }

    @Override
    public OutputStream create(Path file) {
      steps.add("create " + file.getFileName());
      return OutputStream.nullOutputStream();
    }

    @Override
    public void sync(Path file) {
      steps.add("sync " + file.getFileName());
    }

    @Override
    public void rename(Path from, Path to) {
      steps.add("rename " + from.getFileName() + " " + to.getFileName());
    }

    @Override
    public void syncDirectory(Path path) {
      steps.add("syncDirectory " + path.getFileName());
    }

    @Override
    public void delete(Path file) {
      steps.add("delete " + file.getFileName());
    }

    @Override
    public void deleteDirectory(Path directory) {
      steps.add("deleteDirectory " + directory.getFileName());
    }
  }
}
