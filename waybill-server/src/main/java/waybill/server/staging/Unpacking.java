package waybill.server.staging;

import java.io.IOException;
import org.jspecify.annotations.Nullable;
import waybill.registry.artifact.StagedTree.StagedFile;
import waybill.server.archive.ArchiveVisitor;

/**
 * Writes the members of an archive to a target, and notes them, with their digests if asked for.
 */
final class Unpacking implements ArchiveVisitor, AutoCloseable {
  private final TreeTarget target;
  private final TreeNotes notes;
  private final StagingProgress progress;
  private final @Nullable Sha256 digest;
  private TreeTarget.@Nullable FileTarget file;
  private String path = "";
  private boolean executable;
  private long size;

  Unpacking(TreeTarget target, TreeNotes notes, StagingOptions options) {
    this.target = target;
    this.notes = notes;
    this.progress = options.progress();
    this.digest = options.digests() ? new Sha256() : null;
  }

  @Override
  public void directory(String directory) throws IOException {
    target.directory(directory);
    notes.directory(directory);
  }

  @Override
  public void file(String path, boolean executable, boolean again) throws IOException {
    file = target.file(path, executable, again);
    this.path = path;
    this.executable = executable;
    size = 0;
  }

  @Override
  public void content(byte[] bytes, int offset, int length) throws IOException {
    if (file != null) {
      file.write(bytes, offset, length);
    }
    if (digest != null) {
      digest.add(bytes, offset, length);
    }
    size += length;
    progress.bytes(length);
  }

  @Override
  public void endOfFile() throws IOException {
    if (file != null) {
      file.complete();
    }
    notes.file(new StagedFile(path, size, digest == null ? null : digest.take(), executable));
    progress.file(path);
    close();
  }

  /** Lets go of a file that was begun and not ended. */
  @Override
  public void close() throws IOException {
    if (file != null) {
      file.close();
      file = null;
    }
  }
}
