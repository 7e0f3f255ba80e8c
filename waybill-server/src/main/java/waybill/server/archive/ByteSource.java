package waybill.server.archive;

import java.io.IOException;
import waybill.registry.artifact.StagingRefusal;

/** Bytes that may turn out to be refused while they are read. */
interface ByteSource extends AutoCloseable {

  /**
   * Reads at least one byte.
   *
   * @return how many bytes were read; -1 at the end
   */
  int read(byte[] target, int offset, int length) throws IOException, StagingRefusal;

  /** The thread that reads will not read again. */
  void done();

  /** Lets go of what it reads from; a thread that waits in {@link #read} is let go as well. */
  @Override
  void close() throws IOException;
}
