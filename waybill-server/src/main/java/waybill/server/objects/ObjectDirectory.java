package waybill.server.objects;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
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
import waybill.server.files.DurableDirectory;

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
  /** How often a put makes its folder again because deletes took it away. */
  private static final int FOLDER_ATTEMPTS_MAX = 100;

  /** How often the state of a file is read again because it changed meanwhile. */
  private static final int STATE_ATTEMPTS_MAX = 100;

  private final Disk disk;
  private final Path root;
  private final Arrivals arrivals;
  private final RememberedTags tags = new RememberedTags();

  public ObjectDirectory(Disk disk, Path root) {
    this.disk = disk;
    this.root = root.toAbsolutePath().normalize();
    this.arrivals = new Arrivals(disk, this.root.resolve(ObjectPath.ARRIVALS));
  }

  @Override
  public void put(ObjectUri uri, byte[] content) throws IOException {
    put(uri, new ByteArrayInputStream(content), content.length);
  }

  @Override
  public StoredObject put(ObjectUri uri, InputStream content, long size) throws IOException {
    Path file = path(uri);
    checkPlace(uri, file);
    Arrivals.Arrival arrival = arrivals.write(content, size, uri.text());
    try {
      FileState state = FileState.of(arrival.file()).orElseThrow();
      tags.remember(arrival.file(), state, arrival.md5());
      disk.sync(arrival.file());
      place(uri, arrival.file(), file);
    } finally {
      arrivals.forget(arrival.file());
    }
    return new StoredObject(uri, size, arrival.md5(), null);
  }

  private void place(ObjectUri uri, Path arrived, Path file) throws IOException {
    for (int attempt = 1; ; attempt++) {
      try {
        checkPlace(uri, file);
        new DurableDirectory(disk, parent(file)).create();
        disk.rename(arrived, file);
        break;
      } catch (NoSuchFileException | FileAlreadyExistsException e) { // a delete took the folder
        if (attempt == FOLDER_ATTEMPTS_MAX || !Files.exists(arrived)) {
          throw e;
        }
      }
    }
    // All of them: who made one that was missing may not have come to its sync yet.
    for (Path each = parent(file); each.startsWith(root); each = parent(each)) {
      syncUnlessGone(each); // it goes with the object when somebody deletes that
    }
  }

  private void syncUnlessGone(Path folder) throws IOException {
    try {
      disk.syncDirectory(folder);
    } catch (NoSuchFileException e) {
      if (isFolder(folder)) { // made again
        disk.syncDirectory(folder);
      }
    }
  }

  /** A file system, unlike S3, has no file and folder of the same name. */
  private void checkPlace(ObjectUri uri, Path file) throws IOException {
    Optional<BasicFileAttributes> there = FileState.attributes(file);
    if (there.isPresent() && !there.get().isRegularFile()) {
      String why = there.get().isDirectory() ? "others have names below it" : "a link is there";
      throw refused(uri, why);
    }
    for (Path each = parent(file); !each.equals(root); each = parent(each)) {
      Optional<BasicFileAttributes> folder = FileState.attributes(each);
      if (folder.isPresent() && !folder.get().isDirectory()) {
        throw refused(
            uri,
            folder.get().isRegularFile()
                ? "the beginning of its name is an object itself"
                : "a link stands in its path");
      }
    }
  }

  @Override
  public StoredObject head(ObjectUri uri) throws IOException {
    return tagged(uri, existing(uri)).info();
  }

  private Optional<StoredObject> find(ObjectUri uri) throws IOException {
    try {
      return Optional.of(head(uri));
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
        String tag = tags.of(file, state);
        if (FileState.of(file).equals(Optional.of(state))) {
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
      bucket = parent(path(new ObjectUri(start.bucket(), "any")));
    } catch (RefusedObject e) {
      throw noBucket(start);
    }
    if (!isFolder(bucket)) {
      throw noBucket(start);
    }
    KeyWalk.walk(
        bucket,
        start.key(),
        key -> {
          ObjectUri uri = new ObjectUri(start.bucket(), key);
          Optional<StoredObject> object = find(uri); // none when deleted since its folder was read
          object.ifPresent(objects);
        });
  }

  @Override
  public InputStream open(StoredObject object, long from, long length) throws IOException {
    ObjectUri uri = object.uri();
    Path file = existing(uri);
    FileState before = FileState.of(file).orElseThrow(() -> missing(uri));
    FileChannel channel;
    try {
      channel = FileChannel.open(file, Set.of(StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS));
    } catch (NoSuchFileException e) {
      throw missing(uri);
    }
    boolean sound = false;
    try {
      Tagged now = tagged(uri, file);
      // The state around the opening tells that the channel has the file whose ETag this is.
      if (!now.state().equals(before) || !now.info().eTag().equals(object.eTag())) {
        throw new ChangedObject("The object " + uri.text() + " has changed.");
      }
      InputStream content = new FileRange(channel.position(from), length);
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
      file = existing(uri);
    } catch (MissingObject e) {
      return false;
    }
    disk.delete(file);
    Path folder = parent(file);
    try {
      disk.syncDirectory(folder);
      while (!parent(folder).equals(root)) { // the bucket stays
        disk.deleteDirectory(folder);
        folder = parent(folder);
        disk.syncDirectory(folder);
      }
    } catch (FileSystemException e) {
      return true; // others are in it, or took its name, or another delete was faster
    }
    return true;
  }

  @Override
  public List<String> buckets() throws IOException {
    if (!isFolder(root)) {
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

  /** The path of an object that is there, with no link on the way. */
  private Path existing(ObjectUri uri) throws IOException {
    Path file;
    try {
      file = path(uri);
    } catch (RefusedObject e) {
      throw missing(uri);
    }
    if (FileState.of(file).isEmpty()) {
      throw missing(uri);
    }
    for (Path each = parent(file); !each.equals(root); each = parent(each)) {
      if (!isFolder(each)) {
        throw missing(uri);
      }
    }
    return file;
  }

  private static boolean isFolder(Path path) throws IOException {
    return FileState.attributes(path).filter(BasicFileAttributes::isDirectory).isPresent();
  }

  private static Path parent(Path path) {
    return path.resolveSibling(".").normalize();
  }

  private static MissingObject missing(ObjectUri uri) {
    return new MissingObject("There is no object " + uri.text() + ".");
  }

  private static MissingObject noBucket(ObjectUri uri) {
    return new MissingObject("There is no bucket " + uri.bucket() + ".");
  }

  private static RefusedObject refused(ObjectUri uri, String why) {
    return new RefusedObject("There can be no object " + uri.text() + " here: " + why + ".");
  }

  private Path path(ObjectUri uri) throws RefusedObject {
    List<String> names = ObjectPath.of(uri);
    try {
      Path path = root;
      for (String name : names) {
        path = path.resolve(name);
      }
      return path;
    } catch (InvalidPathException e) { // for example where the locale knows no UTF-8
      throw refused(uri, "its file system has no such names");
    }
  }
}
