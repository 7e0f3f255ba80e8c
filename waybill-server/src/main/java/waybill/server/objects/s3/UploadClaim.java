package waybill.server.objects.s3;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import waybill.server.files.DurableFile;

/**
 * The right to one note, for as long as an upload runs. The operating system holds a lock on a file
 * beside the note, so the claim ends with the process, however that ends.
 *
 * <p>A lock file is made, locked and removed only by the one who has the lock on the directory's
 * gate; else somebody could lock a file that was just removed while another makes it anew. Systems
 * give up all locks of a process on a file when it closes one of its channels to it, so the process
 * remembers its claims and never opens a file twice.
 */
final class UploadClaim implements AutoCloseable {
  private static final Set<Path> HELD = new HashSet<>();

  private final Path directory;
  private final String subject;
  private final Path lock;
  private final FileChannel channel;
  private final DurableFile note;

  private UploadClaim(Path directory, String subject, FileChannel channel, DurableFile note) {
    this.directory = directory;
    this.subject = subject;
    this.lock = lockOf(directory, subject);
    this.channel = channel;
    this.note = note;
  }

  /** Takes the claim; null when this process or another has it. */
  static @Nullable UploadClaim take(Path directory, String subject, DurableFile note)
      throws IOException {
    Path lock = lockOf(directory, subject);
    synchronized (HELD) {
      if (HELD.contains(lock)) {
        return null;
      }
      try (FileChannel gate = gate(directory)) {
        gate.lock(); // closing gives it up
        FileChannel channel = lock(lock);
        if (channel == null) {
          return null;
        }
        HELD.add(lock);
        return new UploadClaim(directory, subject, channel, note);
      }
    }
  }

  private static @Nullable FileChannel lock(Path lock) throws IOException {
    FileChannel channel = open(lock);
    boolean locked = false;
    try {
      locked = channel.tryLock() != null;
      return locked ? channel : null;
    } finally {
      if (!locked) {
        channel.close();
      }
    }
  }

  /** The note; empty where there is none, or none that can be understood. */
  Optional<UploadNote> note() throws IOException {
    return note.exists() ? UploadNote.parse(note.read(), subject) : Optional.empty();
  }

  /** Writes the note in place of another. When this returns, it survives power loss. */
  void write(UploadNote content) throws IOException {
    note.replace(content.text(subject));
  }

  /** Removes the note, as the upload is over. One that stays leads the next upload nowhere. */
  void forget() {
    try {
      if (note.exists()) {
        note.delete();
      }
    } catch (IOException e) {
      complain(e);
    }
  }

  /** Gives the claim up. */
  @Override
  public void close() {
    synchronized (HELD) {
      try (FileChannel gate = gate(directory);
          channel) {
        gate.lock();
        if (!note.exists()) {
          Files.deleteIfExists(lock);
        }
      } catch (IOException e) {
        complain(e);
      } finally {
        HELD.remove(lock);
      }
    }
  }

  private void complain(IOException e) {
    System.getLogger(UploadClaim.class.getName())
        .log(
            System.Logger.Level.WARNING,
            "{0} or its lock could not be removed: {1}",
            note.name(),
            e.toString());
  }

  private static FileChannel gate(Path directory) throws IOException {
    return open(directory.resolve("gate"));
  }

  private static Path lockOf(Path directory, String subject) {
    return directory.resolve(subject + ".lock");
  }

  private static FileChannel open(Path file) throws IOException {
    return FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
  }
}
