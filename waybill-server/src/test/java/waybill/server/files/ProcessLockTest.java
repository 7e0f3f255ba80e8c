package waybill.server.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProcessLockTest {
  @TempDir private Path directory;

  @Test
  void take_whileAnotherHasIt_isEmptyUntilThatOneLetsGo() throws IOException {
    Path file = directory.resolve("server.lock");

    try (ProcessLock first = ProcessLock.take(file).orElseThrow()) {
      assertThat(first).isNotNull();
      assertThat(ProcessLock.take(file)).isEmpty();
    }

    assertThat(ProcessLock.take(file)).isPresent();
  }
}
