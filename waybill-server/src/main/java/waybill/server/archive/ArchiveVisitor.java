package waybill.server.archive;

import java.io.IOException;
import waybill.registry.artifact.StagingRefusal;

/**
 * Is told the members of an archive, in their order, by one thread. Paths are relative, have
 * slashes, keep the rules of names and never lie below a file.
 */
public interface ArchiveVisitor {

  /** A directory that was not there; those above it were told before, with members or without. */
  void directory(String path) throws IOException, StagingRefusal;

  /**
   * A file follows; its directory was told before.
   *
   * @param executable whether the archive lets anybody execute it
   * @param again whether there was a file of this path, which this one replaces
   */
  void file(String path, boolean executable, boolean again) throws IOException, StagingRefusal;

  /** The next bytes of the file; the array is used again afterwards. */
  void content(byte[] bytes, int offset, int length) throws IOException, StagingRefusal;

  /** The file is complete. */
  void endOfFile() throws IOException, StagingRefusal;
}
