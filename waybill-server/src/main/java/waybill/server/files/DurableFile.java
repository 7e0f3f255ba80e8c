package waybill.server.files;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/**
 * A small file that is always whole: readers see the old content or the new, also after a crash.
 */
public final class DurableFile {
  private final Disk disk;
  private final Path file;

  /** The file of this path, which has a parent; it need not be there yet. */
  public DurableFile(Disk disk, Path file) {
    this.disk = disk;
    this.file = file.toAbsolutePath();
  }

  /** Its path, for messages. */
  public String name() {
    return file.toString();
  }

  /** Whether it is there. */
  public boolean exists() throws IOException {
    return disk.exists(file);
  }

  /** The content as UTF-8. */
  public String read() throws IOException {
    return new String(disk.read(file), StandardCharsets.UTF_8);
  }

  /**
   * Replaces the content. When this returns, the new one survives power loss.
   *
   * @throws IOException when the old content still stands, or the new one may yet be lost
   */
  public void replace(String content) throws IOException {
    replace(content.getBytes(StandardCharsets.UTF_8));
  }

  /** The same with bytes. */
  public void replace(byte[] content) throws IOException {
    Path next = file.resolveSibling("." + file.getFileName() + ".new");
    disk.write(next, content);
    disk.sync(next);
    disk.rename(next, file);
    disk.syncDirectory(directory());
  }

  /** Removes the file for good, if it is there. */
  public void delete() throws IOException {
    disk.delete(file);
    disk.syncDirectory(directory());
  }

  private Path directory() {
    return file.resolveSibling(".").normalize();
  }
}
