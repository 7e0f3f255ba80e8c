package waybill.server.staging;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import waybill.registry.artifact.StagedTree;
import waybill.registry.artifact.StagedTree.StagedFile;
import waybill.registry.artifact.StagingPlan;
import waybill.registry.artifact.StagingPlan.Mount;
import waybill.registry.artifact.StagingRefusal;

/**
 * Finished trees that many jobs share, in one directory that several processes may use at once.
 * Each is {@code IDENTITY/tree} beside {@code IDENTITY/manifest}; its files and directories are
 * read-only. What is in use is never removed; of the rest, the least recently used goes first when
 * all together have more bytes than allowed.
 *
 * <p>May be used from any thread; a process opens a directory once.
 */
public final class StagingCache implements AutoCloseable {
  private static final String TREE = "tree";
  private static final String MANIFEST = "manifest";
  private static final Pattern ENTRY = Pattern.compile("[0-9a-f]{64}");

  /** How often it is looked whether another process has finished the same tree. */
  private static final Duration LOOK = Duration.ofMillis(20);

  /** How long the half tree of a killed process is kept for a run that could go on with it. */
  private static final Duration LEFT = Duration.ofDays(1);

  private final Path directory;
  private final long bytesMax;
  private final Clock clock;
  private final EntryLocks locks;

  /**
   * Opens a cache.
   *
   * @param directory made for its owner alone if it is not there
   * @param bytesMax of the content of all trees; what is in use may exceed it
   * @param clock tells the time of use
   * @throws IllegalStateException when this process has it open
   */
  public StagingCache(Path directory, long bytesMax, Clock clock) throws IOException {
    this.directory = directory.toAbsolutePath().normalize();
    this.bytesMax = bytesMax;
    this.clock = clock;
    Files.createDirectories(this.directory);
    this.locks = new EntryLocks(this.directory.toRealPath().resolve("lock"));
    Workspace.sweep(this.directory, clock.instant().minus(LEFT));
  }

  /**
   * A tree that is in use until it is closed.
   *
   * @param root where its files are; nobody may write there
   */
  public record Lease(StagedTree tree, Path root) {}

  /** Trees of one plan, in the order of its mounts, in use until they are closed. */
  public final class Leases implements AutoCloseable {
    private final List<String> entries = new ArrayList<>();
    private final List<Lease> leases = new ArrayList<>();

    private Leases() {}

    /** The trees. */
    public List<Lease> all() {
      return List.copyOf(leases);
    }

    @Override
    public void close() throws IOException {
      leases.clear();
      while (!entries.isEmpty()) {
        locks.release(entries.removeLast());
      }
      trim();
    }
  }

  /**
   * Finds the trees of a plan, or stages them; a tree that somebody else is staging is waited for.
   *
   * @throws StagingRefusal as {@link Stager#stage} does
   */
  public Leases lease(StagingPlan plan, Stager stager)
      throws StagingRefusal, IOException, InterruptedException {
    Leases leases = new Leases();
    boolean complete = false;
    try {
      for (Mount mount : plan.mounts()) {
        leases.leases.add(lease(mount, stager, leases.entries));
      }
      complete = true;
    } finally {
      if (!complete) {
        leases.close();
      }
    }
    trim();
    return leases;
  }

  private Lease lease(Mount mount, Stager stager, List<String> entries)
      throws StagingRefusal, IOException, InterruptedException {
    String entry = ContentIdentity.of(mount.content(), stager.options());
    Path place = directory.resolve(entry);
    while (true) {
      if (locks.takeShared(entry)) {
        Optional<StagedTree> tree = TreeManifest.read(place.resolve(MANIFEST), mount.directory());
        if (tree.isPresent()) {
          entries.add(entry);
          touch(place);
          return new Lease(tree.get(), place.resolve(TREE));
        }
        locks.release(entry);
      }
      if (locks.takeExclusive(entry)) {
        try {
          fill(place, mount, stager);
        } finally {
          locks.release(entry);
        }
      } else {
        Thread.sleep(LOOK);
      }
    }
  }

  /** With the exclusive lock; another process may have filled it just before. */
  private void fill(Path place, Mount mount, Stager stager)
      throws StagingRefusal, IOException, InterruptedException {
    if (TreeManifest.read(place.resolve(MANIFEST), mount.directory()).isPresent()) {
      return;
    }
    if (Files.exists(place)) {
      Removal.discard(place);
    }
    try (Workspace workspace = Workspace.open(place)) {
      stager.write(mount, workspace, TREE, MANIFEST);
    }
  }

  private void touch(Path place) throws IOException {
    try {
      Files.setLastModifiedTime(place.resolve(MANIFEST), FileTime.from(clock.instant()));
    } catch (IOException e) {
      throw StagingFault.ofDisk(place, e);
    }
  }

  private record Kept(String entry, long bytes, FileTime usedAt) {}

  /** Removes what is too much, as far as nobody uses it. */
  private void trim() throws IOException {
    List<Kept> all = new ArrayList<>();
    try (DirectoryStream<Path> places = Files.newDirectoryStream(directory)) {
      for (Path place : places) {
        if (ENTRY.matcher(String.valueOf(place.getFileName())).matches()) {
          kept(place).ifPresent(all::add);
        }
      }
    }
    all.sort(Comparator.comparing(Kept::usedAt));
    long bytes = all.stream().mapToLong(Kept::bytes).sum();
    for (Kept each : all) {
      if (bytes > bytesMax && locks.takeExclusive(each.entry())) {
        try {
          Removal.discard(directory.resolve(each.entry()));
          bytes -= each.bytes();
        } catch (NoSuchFileException e) {
          // another process was faster
        } finally {
          locks.release(each.entry());
        }
      }
    }
  }

  private static Optional<Kept> kept(Path place) throws IOException {
    try {
      Path manifest = place.resolve(MANIFEST);
      FileTime usedAt = Files.getLastModifiedTime(manifest);
      return TreeManifest.read(manifest, "")
          .map(
              tree ->
                  new Kept(
                      String.valueOf(place.getFileName()),
                      tree.files().stream().mapToLong(StagedFile::size).sum(),
                      usedAt));
    } catch (NoSuchFileException e) {
      return Optional.empty();
    }
  }

  /** Lets go of the directory; what is leased may be removed by others from here on. */
  @Override
  public void close() throws IOException {
    locks.close();
  }
}
