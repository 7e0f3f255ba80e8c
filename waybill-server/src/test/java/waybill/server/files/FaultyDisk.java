package waybill.server.files;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Arrays;

/** A disk whose n-th step fails, in the middle where a step has one. */
public class FaultyDisk implements Disk {
  private final Disk disk = new LocalDisk();
  private final int failing;
  private int steps;

  public FaultyDisk(int failing) {
    this.failing = failing;
  }

  private void step() throws IOException {
    if (++steps == failing) {
      throw new IOException("step " + failing + " failed");
    }
  }

  @Override
  public boolean exists(Path path) throws IOException {
    return disk.exists(path);
  }

  @Override
  public byte[] read(Path file) throws IOException {
    return disk.read(file);
  }

  @Override
  public void createDirectories(Path directory) throws IOException {
    step();
    disk.createDirectories(directory);
  }

  @Override
  public void write(Path file, byte[] content) throws IOException {
    disk.write(file, Arrays.copyOf(content, content.length / 2));
    step();
    disk.write(file, content);
  }

  @Override
  public OutputStream create(Path file) throws IOException {
    step();
    return new FilterOutputStream(disk.create(file)) {
      @Override
      public void write(byte[] bytes, int offset, int length) throws IOException {
        out.write(bytes, offset, length / 2);
        step();
        out.write(bytes, offset + length / 2, length - length / 2);
      }
    };
  }

  @Override
  public void sync(Path file) throws IOException {
    step();
    disk.sync(file);
  }

  @Override
  public void rename(Path from, Path to) throws IOException {
    step();
    disk.rename(from, to);
  }

  @Override
  public void syncDirectory(Path directory) throws IOException {
    step();
    disk.syncDirectory(directory);
  }

  @Override
  public void delete(Path file) throws IOException {
    step();
    disk.delete(file);
  }

  @Override
  public void deleteDirectory(Path directory) throws IOException {
    step();
    disk.deleteDirectory(directory);
  }
}
