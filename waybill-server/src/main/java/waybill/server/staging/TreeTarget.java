package waybill.server.staging;

import java.io.IOException;
import java.nio.ByteBuffer;

/** Where the files of trees go: a directory of the disk, or nowhere. */
interface TreeTarget {

  /** Makes a directory whose parent was made before, or is the target itself. */
  void directory(String path) throws IOException;

  /**
   * Begins a file.
   *
   * @param again whether it replaces a file that was begun and completed before
   */
  FileTarget file(String path, boolean executable, boolean again) throws IOException;

  /** What is done once a file survives power loss; on a thread of its own. */
  interface WhenSafe {
    /** For files that nobody waits for. */
    WhenSafe NOTHING = () -> {};

    void run() throws IOException;
  }

  /** Takes one file's bytes. */
  interface FileTarget extends AutoCloseable {
    /** Takes all that remains of a buffer. */
    void write(ByteBuffer bytes) throws IOException;

    /** Takes a part of an array. */
    default void write(byte[] bytes, int offset, int length) throws IOException {
      write(ByteBuffer.wrap(bytes, offset, length));
    }

    /** All bytes are there; runs something once the file survives power loss. */
    void complete(WhenSafe whenSafe) throws IOException;

    /** Lets go of the file; one that is not complete stays behind in part. */
    @Override
    void close() throws IOException;
  }

  /** Takes everything and keeps nothing, for previews. */
  TreeTarget NOWHERE =
      new TreeTarget() {
        @Override
        public void directory(String path) {}

        @Override
        public FileTarget file(String path, boolean executable, boolean again) {
          return new FileTarget() {
            @Override
            public void write(ByteBuffer bytes) {}

            @Override
            public void complete(WhenSafe whenSafe) {}

            @Override
            public void close() {}
          };
        }
      };

  /** The same target, seen from one of its directories. */
  default TreeTarget below(String directory) {
    TreeTarget whole = this;
    return new TreeTarget() {
      @Override
      public void directory(String path) throws IOException {
        whole.directory(directory + "/" + path);
      }

      @Override
      public FileTarget file(String path, boolean executable, boolean again) throws IOException {
        return whole.file(directory + "/" + path, executable, again);
      }
    };
  }
}
