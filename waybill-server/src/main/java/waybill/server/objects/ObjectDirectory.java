package waybill.server.objects;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import waybill.registry.artifact.ChangedObject;
import waybill.registry.artifact.MissingObject;
import waybill.registry.artifact.ObjectUri;
import waybill.registry.artifact.RefusedObject;
import waybill.registry.artifact.StoredObject;
import waybill.server.files.Disk;

/**
 * Keeps objects as files below one directory, {@code BUCKET/KEY}, which is made when the first
 * object comes. Several processes may use it at once.
 *
 * <p>An object arrives in a folder beside the buckets, under a name of its own, and is moved to its
 * place when it is whole and on disk. A delete takes the folders that became empty with it; a put
 * that had chosen one of them makes it again. Only regular files are objects: links are not
 * followed, as they could lead out of the directory. A bucket is there as long as its folder is.
 */
public final class ObjectDirectory implements BucketStore {
  /** How often the state of a file is read again because it changed meanwhile. */
  private static final int STATE_ATTEMPTS_MAX = 100;

  private static final Set<OpenOption> NO_LINK =
      Set.of(StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS);

  private final Disk disk;
  private final Path root;
  private final Places places;
  private final SeenFolders folders;
  private final Arrivals arrivals;
  private final RememberedTags tags = new RememberedTags();

  public ObjectDirectory(Disk disk, Path root) {
    this.disk = disk;
    this.root = root.toAbsolutePath().normalize();
    this.places = new Places(disk, this.root);
    this.folders = new SeenFolders(this.root);
    this.arrivals = new Arrivals(disk, this.root.resolve(ObjectPath.ARRIVALS));
  }

  @Override
  public void put(ObjectUri uri, byte[] content) throws IOException {
    put(uri, new ByteArrayInputStream(content), content.length);
  }

  @Override
  public StoredObject put(ObjectUri uri, InputStream content, long size) throws IOException {
    Path file = path(uri);
    places.check(uri, file);
    Arrivals.Arrival arrival = arrivals.write(content, size, uri.text());
    try {
      FileState state = FileState.of(arrival.file()).orElseThrow();
      tags.remember(arrival.file(), state, arrival.md5());
      disk.sync(arrival.file());
      places.move(uri, arrival.file(), file);
    } finally {
      arrivals.forget(arrival.file());
    }
    return new StoredObject(uri, size, arrival.md5(), null);
  }

  /**
   * Moves a file of the same file system to its place. Its MD5, which would cost reading all of it,
   * is taken when the ETag is first asked for.
   */
  @Override
  public void take(ObjectUri uri, Path file) throws IOException {
    Path target = path(uri);
    places.check(uri, target);
    disk.sync(file);
    try {
      places.move(uri, file, target);
    } catch (AtomicMoveNotSupportedException e) { // it lies on another file system
      BucketStore.super.take(uri, file);
    }
  }

  @Override
  public StoredObject head(ObjectUri uri) throws IOException {
    return tagged(uri, existing(uri).file()).info();
  }

  private Optional<StoredObject> find(ObjectUri uri, Path file) throws IOException {
    try {
      return Optional.of(tagged(uri, file).info());
    } catch (MissingObject e) {
      return Optional.empty();
    }
  }

  /** A file in a state, with the ETag of that state. */
  private record Tagged(StoredObject info, FileState state) {}

  private Tagged tagged(ObjectUri uri, Path file) throws IOException {
    for (int attempt = 0; attempt < STATE_ATTEMPTS_MAX; attempt++) {
      FileState state = FileState.of(file).orElseThrow(() -> missing(uri));
      try {
        String known = tags.known(file, state); // says itself which state it is of
        String tag = known == null ? tags.read(file, state) : known;
        if (known != null || FileState.of(file).equals(Optional.of(state))) {
          return new Tagged(new StoredObject(uri, state.size(), tag, null), state);
        }
      } catch (NoSuchFileException e) {
        throw missing(uri);
      }
    }
    throw new IOException("The object " + uri.text() + " changes all the time.");
  }

  @Override
  public void list(ObjectUri start, Consumer<StoredObject> objects) throws IOException {
    Path bucket;
    try {
      bucket = Places.parent(path(new ObjectUri(start.bucket(), "any")));
    } catch (RefusedObject e) {
      throw noBucket(start);
    }
    if (!Places.isFolder(bucket)) {
      throw noBucket(start);
    }
    KeyWalk.walk(
        bucket,
        start.key(),
        (key, file) -> {
          ObjectUri uri = new ObjectUri(start.bucket(), key);
          Optional<StoredObject> object = find(uri, file); // none when deleted since it was seen
          object.ifPresent(objects);
        });
  }

  @Override
  public InputStream open(StoredObject object, long from, long length) throws IOException {
    ObjectUri uri = object.uri();
    Existing before = existing(uri);
    Path file = before.file();
    FileChannel channel;
    try {
      channel = FileChannel.open(file, NO_LINK);
    } catch (NoSuchFileException e) {
      throw missing(uri);
    }
    boolean sound = false;
    try {
      Tagged now = tagged(uri, file);
      // The state around the opening tells that the channel has the file whose ETag this is.
      if (!now.state().equals(before.state()) || !now.info().eTag().equals(object.eTag())) {
        throw new ChangedObject("The object " + uri.text() + " has changed.");
      }
      InputStream content = new FileContent(from == 0 ? channel : channel.position(from), length);
      sound = true;
      return content;
    } finally {
      if (!sound) {
        channel.close();
      }
    }
  }

  @Override
  public boolean delete(ObjectUri uri) throws IOException {
    Path file;
    try {
      file = existing(uri).file();
    } catch (MissingObject e) {
      return false;
    }
    disk.delete(file);
    Path folder = Places.parent(file);
    try {
      disk.syncDirectory(folder);
      while (!Places.parent(folder).equals(root)) { // the bucket stays
        disk.deleteDirectory(folder);
        folder = Places.parent(folder);
        disk.syncDirectory(folder);
      }
    } catch (FileSystemException e) {
      return true; // others are in it, or took its name, or another delete was faster
    }
    return true;
  }

  @Override
  public List<String> buckets() throws IOException {
    if (!Places.isFolder(root)) {
      return List.of();
    }
    try (Stream<Path> folders = Files.list(root)) {
      return folders
          .filter(folder -> Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS))
          .map(folder -> String.valueOf(folder.getFileName()))
          .filter(name -> !name.startsWith("."))
          .sorted()
          .toList();
    }
  }

  @Override
  public void close() {}

  /** The file of an object that is there, with no link on the way. */
  private record Existing(Path file, FileState state) {}

  private Existing existing(ObjectUri uri) throws IOException {
    Path file;
    try {
      file = path(uri);
    } catch (RefusedObject e) {
      throw missing(uri);
    }
    FileState state = FileState.of(file).orElseThrow(() -> missing(uri));
    if (!folders.isReal(Places.parent(file))) {
      throw missing(uri);
    }
    return new Existing(file, state);
  }

  private static MissingObject missing(ObjectUri uri) {
    return new MissingObject("There is no object " + uri.text() + ".");
  }

  private static MissingObject noBucket(ObjectUri uri) {
    return new MissingObject("There is no bucket " + uri.bucket() + ".");
  }

  private Path path(ObjectUri uri) throws RefusedObject {
    try {
      return root.resolve(String.join("/", ObjectPath.of(uri)));
    } catch (InvalidPathException e) { // for example where the locale knows no UTF-8
      throw Places.refused(uri, "its file system has no such names");
    }
  }
}
