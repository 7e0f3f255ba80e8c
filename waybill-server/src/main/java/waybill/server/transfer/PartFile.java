package waybill.server.transfer;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import org.jspecify.annotations.Nullable;
import waybill.registry.artifact.ObjectStore;
import waybill.registry.artifact.StoredObject;
import waybill.registry.history.Digest;

/**
 * A file that grows under another name, {@code FILE.part}, until it is whole. A second file, {@code
 * FILE.part.from}, says of which object in which state the part is: a later call goes on where it
 * ends if the object still is in that state, and else begins anew. The note is written after the
 * part was emptied and before its first byte comes, so it never speaks of bytes of another object.
 */
final class PartFile {
  private static final int BUFFER_BYTES = 1 << 16;

  private final Path file;
  private final Path part;
  private final Path note;

  PartFile(Path file) {
    this.file = file.toAbsolutePath();
    this.part = this.file.resolveSibling(this.file.getFileName() + ".part");
    this.note = this.file.resolveSibling(this.file.getFileName() + ".part.from");
  }

  /**
   * Brings an object to the file.
   *
   * @return the SHA-256 of the whole, in hex
   * @throws IOException when it did not come whole; what came waits for the next call
   */
  String receive(ObjectStore store, StoredObject object, Progress progress) throws IOException {
    try (FileChannel channel =
            FileChannel.open(
                part,
                StandardOpenOption.CREATE,
                StandardOpenOption.READ,
                StandardOpenOption.WRITE);
        FileLock lock = lock(channel)) {
      if (lock == null) {
        throw new IOException("Another process is writing " + part + ".");
      }
      MessageDigest digest = Digest.sha256();
      prepare(channel, object);
      if (channel.size() > 0) {
        progress.startAt(channel.size());
      }
      channel.position(0);
      InputStream there = new MeteredStream(Channels.newInputStream(channel), digest, progress);
      long have = drain(there);
      try (InputStream rest =
          new MeteredStream(store.open(object, have, object.size() - have), digest, progress)) {
        append(rest, channel);
      }
      if (channel.size() != object.size()) {
        throw new IOException(
            part + " has " + channel.size() + " bytes, and the object " + object.size() + ".");
      }
      channel.force(true);
      Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      syncDirectory();
      Files.deleteIfExists(note);
      return new Digest(digest.digest()).text();
    }
  }

  private void prepare(FileChannel channel, StoredObject object) throws IOException {
    String state = object.uri().text() + "\n" + object.eTag() + "\n" + object.size() + "\n";
    boolean same =
        Files.isRegularFile(note)
            && Files.readString(note).equals(state)
            && channel.size() <= object.size();
    if (!same) {
      channel.truncate(0);
      channel.force(true);
      Files.write(
          note,
          state.getBytes(StandardCharsets.UTF_8),
          StandardOpenOption.CREATE,
          StandardOpenOption.TRUNCATE_EXISTING,
          StandardOpenOption.WRITE,
          StandardOpenOption.SYNC);
    }
  }

  private static long drain(InputStream content) throws IOException {
    byte[] buffer = new byte[BUFFER_BYTES];
    long all = 0;
    for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
      all += read;
    }
    return all;
  }

  private static void append(InputStream content, FileChannel channel) throws IOException {
    channel.position(channel.size());
    byte[] buffer = new byte[BUFFER_BYTES];
    for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
      ByteBuffer left = ByteBuffer.wrap(buffer, 0, read);
      while (left.hasRemaining()) {
        channel.write(left);
      }
    }
  }

  private static @Nullable FileLock lock(FileChannel channel) throws IOException {
    try {
      return channel.tryLock();
    } catch (OverlappingFileLockException e) {
      return null;
    }
  }

  private void syncDirectory() throws IOException {
    Path directory = file.resolveSibling(".").normalize();
    try (FileChannel channel = FileChannel.open(directory, StandardOpenOption.READ)) {
      channel.force(true);
    }
  }
}
