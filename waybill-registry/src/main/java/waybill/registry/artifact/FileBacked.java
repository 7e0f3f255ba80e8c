package waybill.registry.artifact;

import java.io.IOException;
import java.nio.channels.FileChannel;

/**
 * What a store may give when it opens an object that is a file itself: its bytes can go to another
 * file without passing through this process. For one thread.
 */
public interface FileBacked {

  /**
   * Moves bytes to a file within the system, which need not copy them twice, and not at all where
   * the file system lets files share them.
   *
   * @param position in the target where they go
   * @param max at least 1
   * @return how many, at least one; -1 at the end
   * @throws java.io.EOFException when the object ends too early
   * @throws IOException when the one cannot be read or the other not written
   */
  int copyTo(FileChannel target, long position, int max) throws IOException;
}
