package waybill.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import waybill.server.files.Disk;
import waybill.server.files.LocalDisk;

class DataDirectoryTest {
  @TempDir Path above;

  @Test
  void create_whenParentsAreMissing_syncsTheNameOfEveryNewDirectory() throws IOException {
    List<Path> synced = new ArrayList<>();
    Path path = above.resolve("share").resolve("waybill");

    new DataDirectory(recording(synced), path).create();

    assertThat(path).isDirectory();
    assertThat(synced).containsExactly(above.resolve("share"), above);
  }

  @Test
  void create_whenItIsThere_syncsNothing() throws IOException {
    List<Path> synced = new ArrayList<>();

    new DataDirectory(recording(synced), above).create();

    assertThat(synced).isEmpty();
  }

  /** The real disk, noting which directories are synced. */
  private static Disk recording(List<Path> synced) {
    Disk real = new LocalDisk();
    return (Disk)
        Proxy.newProxyInstance(
            Disk.class.getClassLoader(),
            new Class<?>[] {Disk.class},
            (_, method, arguments) -> {
              if (method.getName().equals("syncDirectory")) {
                synced.add((Path) arguments[0]);
              }
              try {
                return method.invoke(real, arguments);
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            });
  }
}
