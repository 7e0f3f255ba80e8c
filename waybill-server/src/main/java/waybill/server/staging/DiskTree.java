package waybill.server.staging;

import java.io.EOFException;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import waybill.registry.artifact.FileBacked;

/**
 * A tree below a directory that nobody else can enter. No link is ever made there, files are only
 * made new (which follows no link) and every directory on the way was made here, so nothing can be
 * written elsewhere. Directories are made by one thread; files may be written by many.
 */
final class DiskTree implements TreeTarget {
  private static final FileAttribute<Set<PosixFilePermission>> OWNER_DIRECTORY =
      PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));

  private static final Set<StandardOpenOption> NEW =
      Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);

  private final Path root;
  private final Set<PosixFilePermission> directoryMode;
  private final Set<PosixFilePermission> plainMode;
  private final Set<PosixFilePermission> executableMode;
  private final SyncQueue syncs;
  private final List<Path> directories = new ArrayList<>();

  /** Whether files made with some permissions have them all: the process's mask can take some. */
  private final Map<Set<PosixFilePermission>, Boolean> unmasked = new ConcurrentHashMap<>();

  private DiskTree(Path root, Modes modes, SyncQueue syncs) {
    this.root = root;
    this.directoryMode = modes.directory();
    this.plainMode = modes.file(false);
    this.executableMode = modes.file(true);
    this.syncs = syncs;
    directories.add(root);
  }

  /** A tree at a place of which the parent is there; made, unless an earlier run has made it. */
  static DiskTree at(Path root, Modes modes, SyncQueue syncs) throws IOException {
    try {
      if (!Files.isDirectory(root, LinkOption.NOFOLLOW_LINKS)) {
        Files.createDirectory(root, OWNER_DIRECTORY);
      }
      return new DiskTree(root, modes, syncs);
    } catch (IOException e) {
      throw StagingFault.ofDisk(root, e);
    }
  }

  @Override
  public void directory(String path) throws IOException {
    Path directory = resolve(path);
    try {
      Files.createDirectory(directory, OWNER_DIRECTORY);
    } catch (FileAlreadyExistsException e) { // from the run that this one continues
      if (!Files.isDirectory(directory, LinkOption.NOFOLLOW_LINKS)) {
        throw StagingFault.ofDisk(directory, e);
      }
    } catch (IOException e) {
      throw StagingFault.ofDisk(directory, e);
    }
    directories.add(directory);
  }

  @Override
  public FileTarget file(String path, boolean executable, boolean again) throws IOException {
    Path file = resolve(path);
    Set<PosixFilePermission> permissions = executable ? executableMode : plainMode;
    try {
      if (again) {
        Files.delete(file);
      }
      FileChannel channel =
          FileChannel.open(file, NEW, PosixFilePermissions.asFileAttribute(permissions));
      return new DiskFile(file, channel, permissions);
    } catch (IOException e) {
      throw StagingFault.ofDisk(file, e);
    }
  }

  private Path resolve(String path) throws StagingFault {
    try {
      return root.resolve(path);
    } catch (InvalidPathException e) {
      throw new StagingFault(
          "This process cannot write the name '"
              + path
              + "', since its locale knows no UTF-8. Start it with LC_ALL=C.UTF-8.",
          e);
    }
  }

  /** Gives directories their permissions and waits until all is on stable storage. */
  void finish() throws IOException, InterruptedException {
    for (Path directory : directories.reversed()) { // the inner ones first
      try {
        Files.setPosixFilePermissions(directory, directoryMode);
        syncs.add(FileChannel.open(directory, StandardOpenOption.READ));
      } catch (IOException e) {
        throw StagingFault.ofDisk(directory, e);
      }
    }
    try {
      syncs.await();
    } catch (IOException e) {
      throw StagingFault.ofDisk(root, e);
    }
  }

  private final class DiskFile implements FileTarget {
    private final Path path;
    private final FileChannel channel;
    private final Set<PosixFilePermission> permissions;
    private boolean handedOver;

    DiskFile(Path path, FileChannel channel, Set<PosixFilePermission> permissions) {
      this.path = path;
      this.channel = channel;
      this.permissions = permissions;
    }

    @Override
    public void write(ByteBuffer bytes) throws IOException {
      try {
        while (bytes.hasRemaining()) {
          channel.write(bytes);
        }
      } catch (IOException e) {
        throw StagingFault.ofDisk(path, e);
      }
    }

    @Override
    public void write(ByteBuffer bytes, long position) throws IOException {
      try {
        for (long at = position; bytes.hasRemaining(); ) {
          at += channel.write(bytes, at);
        }
      } catch (IOException e) {
        throw StagingFault.ofDisk(path, e);
      }
    }

    @Override
    public void complete() throws IOException {
      try {
        permit();
        syncs.add(channel);
        handedOver = true;
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new InterruptedIOException("interrupted while waiting for the disk");
      } catch (IOException e) {
        throw StagingFault.ofDisk(path, e);
      }
    }

    @Override
    public void completeSafely() throws IOException {
      try {
        permit();
        channel.force(true);
      } catch (IOException e) {
        throw StagingFault.ofDisk(path, e);
      }
    }

    @Override
    public int take(FileBacked content, long position, int max) throws IOException {
      try {
        return content.copyTo(channel, position, max);
      } catch (EOFException e) {
        throw e; // of the store's file
      } catch (IOException e) {
        throw StagingFault.ofDisk(path, e);
      }
    }

    /** Gives the file the permissions that the mask has taken from it, if any. */
    private void permit() throws IOException {
      Boolean whole = unmasked.get(permissions);
      if (whole == null) {
        whole = Files.getPosixFilePermissions(path).equals(permissions);
        unmasked.put(permissions, whole);
      }
      if (!whole) {
        Files.setPosixFilePermissions(path, permissions);
      }
    }

    @Override
    public void close() throws IOException {
      if (!handedOver) {
        channel.close();
      }
    }
  }
}
