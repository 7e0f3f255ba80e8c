package waybill.server.staging;

import java.io.IOException;
import java.nio.ByteBuffer;
import waybill.registry.artifact.FileBacked;

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

  /** Takes one file's bytes: one after the other, or each at its position by several threads. */
  interface FileTarget extends AutoCloseable {
    /** Takes all that remains of a buffer. */
    void write(ByteBuffer bytes) throws IOException;

    /** Takes all that remains of a buffer for a position in the file. */
    void write(ByteBuffer bytes, long position) throws IOException;

    /** Takes a part of an array. */
    default void write(byte[] bytes, int offset, int length) throws IOException {
      write(ByteBuffer.wrap(bytes, offset, length));
    }

    /**
     * Takes at least one of the next bytes of a file in the store, for a position in this file.
     *
     * @param max how many at most
     * @return how many; -1 when there are no more, 0 where they go nowhere but through a buffer
     */
    int take(FileBacked content, long position, int max) throws IOException;

    /** All bytes are there. They survive power loss once the tree is finished. */
    void complete() throws IOException;

    /** All bytes are there, and survive power loss when this returns. */
    void completeSafely() throws IOException;

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
            public void write(ByteBuffer bytes, long position) {}

            @Override
            public int take(FileBacked content, long position, int max) {
              return 0;
            }

            @Override
            public void complete() {}

            @Override
            public void completeSafely() {}

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
