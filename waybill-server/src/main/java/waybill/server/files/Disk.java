package waybill.server.files;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Path;

/**
 * The steps by which files of the data directory are read and changed. A step that throws may have
 * been done, in part or not at all. What was done survives power loss only after the matching sync.
 */
public interface Disk {

  boolean exists(Path path) throws IOException;

  /** The whole content. */
  byte[] read(Path file) throws IOException;

  /** Makes a directory, and those above it, for its owner alone; one that is there is left be. */
  void createDirectories(Path directory) throws IOException;

  /** Makes a file readable for its owner alone, or empties it, and writes to it. */
  void write(Path file, byte[] content) throws IOException;

  /** Makes a file, readable for its owner alone, that was not there; its content is what comes. */
  OutputStream create(Path file) throws IOException;

  /** Brings the content of a file to stable storage. */
  void sync(Path file) throws IOException;

  /**
   * Gives a file another name in the same file system in one step, in place of one that has it.
   *
   * @throws AtomicMoveNotSupportedException when the names are of two file systems
   */
  void rename(Path from, Path to) throws IOException;

  /** Brings the names in a directory to stable storage. */
  void syncDirectory(Path directory) throws IOException;

  /** Removes a file if it is there. */
  void delete(Path file) throws IOException;

  /**
   * Removes a directory, and never a file that took its name meanwhile.
   *
   * @throws DirectoryNotEmptyException when something is in it
   * @throws IOException when it is not there, or no directory
   */
  void deleteDirectory(Path directory) throws IOException;
}
