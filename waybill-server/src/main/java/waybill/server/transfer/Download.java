package waybill.server.transfer;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;
import waybill.registry.artifact.ObjectStore;
import waybill.registry.artifact.ObjectUri;
import waybill.registry.artifact.PathRules;
import waybill.registry.artifact.StagingRefusal;
import waybill.registry.artifact.StoredObject;
import waybill.registry.history.Digest;

/** Brings objects to files. A file is there only when it is whole. */
public final class Download {
  private static final int BUFFER_BYTES = 1 << 16;

  private final ObjectStore store;
  private final Report report;

  public Download(ObjectStore store, Report report) {
    this.store = store;
    this.report = report;
  }

  /**
   * Brings one object.
   *
   * @param to a file, a directory that is there, or {@link Upload#STANDARD}
   */
  public void object(ObjectUri from, String to) throws IOException {
    StoredObject object = store.head(from);
    if (to.equals(Upload.STANDARD)) {
      String sha256 = copy(object, report.out());
      if (report.out().checkError()) {
        throw new IOException("Standard output was closed before all was written.");
      }
      report.note(from.text() + ": " + object.size() + " bytes, SHA-256 " + sha256);
      return;
    }
    Path path = Path.of(to);
    if (Files.isDirectory(path) || to.endsWith("/")) {
      String name = from.key().substring(from.key().lastIndexOf('/') + 1);
      checkPath(name, object);
      Files.createDirectories(path);
      path = path.resolve(name);
    }
    if (Files.exists(path) && !Files.isRegularFile(path)) { // a pipe or a device
      try (OutputStream out = Files.newOutputStream(path)) {
        report.moved(object, copy(object, out));
      }
      return;
    }
    Path parent = path.toAbsolutePath().getParent();
    if (parent != null && !Files.isDirectory(parent)) {
      throw new FileNotFoundException("There is no directory " + parent + ".");
    }
    receive(object, path);
  }

  /** Brings all objects whose keys begin so to files below a directory. */
  public void directory(ObjectUri from, Path to) throws IOException {
    boolean place = from.key().isEmpty() || from.key().endsWith("/");
    ObjectUri start = place ? from : new ObjectUri(from.bucket(), from.key() + "/");
    List<StoredObject> objects = new ArrayList<>();
    store.list(start, objects::add);
    if (objects.isEmpty()) {
      throw new FileNotFoundException("There is no object whose name begins " + start.text() + ".");
    }
    for (StoredObject object : objects) { // all of them before the first is written
      checkPath(object.uri().key().substring(start.key().length()), object);
    }
    for (StoredObject object : objects) {
      Path file = to.resolve(object.uri().key().substring(start.key().length()));
      Path parent = file.getParent();
      if (parent != null) {
        Files.createDirectories(parent);
      }
      receive(object, file);
    }
  }

  private void receive(StoredObject object, Path file) throws IOException {
    Progress progress = report.progress(object.uri().text(), object.size());
    String sha256;
    try {
      sha256 = new PartFile(file).receive(store, object, progress);
    } finally {
      progress.end();
    }
    report.moved(object, sha256);
  }

  private String copy(StoredObject object, OutputStream out) throws IOException {
    MessageDigest digest = Digest.sha256();
    Progress progress = report.progress(object.uri().text(), object.size());
    try (InputStream content =
        new MeteredStream(store.open(object, 0, object.size()), digest, progress)) {
      byte[] buffer = new byte[BUFFER_BYTES];
      for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
        out.write(buffer, 0, read);
      }
      out.flush();
    } finally {
      progress.end();
    }
    return new Digest(digest.digest()).text();
  }

  /** Keys are not to be trusted: some would lead out of the directory. */
  private static void checkPath(String path, StoredObject object) throws IOException {
    try {
      PathRules.checkKey(path, object.uri().text());
    } catch (StagingRefusal refusal) {
      throw new IOException(
          "The object " + refusal.object() + " cannot be a file. " + refusal.sentence(), refusal);
    }
  }
}
