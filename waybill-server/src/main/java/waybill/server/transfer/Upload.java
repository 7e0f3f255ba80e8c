package waybill.server.transfer;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import waybill.registry.artifact.ObjectUri;
import waybill.registry.artifact.ResumableStore;
import waybill.registry.artifact.StoredObject;
import waybill.registry.history.Digest;

/**
 * Brings files to a store. One that breaks off leaves the store as it was; the next upload of the
 * file goes on from there where the store can.
 */
public final class Upload {
  /** The name of standard input. */
  public static final String STANDARD = "-";

  private final ResumableStore store;
  private final Report report;
  private final InputStream in;
  private final boolean anew;

  /**
   * Brings files to this store.
   *
   * @param in standard input
   * @param anew whether uploads that broke off are given up rather than gone on with
   */
  public Upload(ResumableStore store, Report report, InputStream in, boolean anew) {
    this.store = store;
    this.report = report;
    this.in = in;
    this.anew = anew;
  }

  /**
   * Brings a file, or what standard input has.
   *
   * @param to a URI that ends in a slash, or is a bucket, gets the file's name behind it
   */
  public void file(String file, ObjectUri to) throws IOException {
    if (file.equals(STANDARD)) {
      standard(to);
      return;
    }
    Path path = Path.of(file);
    if (Files.isDirectory(path)) {
      throw new IOException(file + " is a directory. Say --recursive to bring all that is in it.");
    }
    if (!Files.isRegularFile(path)) {
      throw new FileNotFoundException("There is no file " + file + ".");
    }
    boolean place = to.key().isEmpty() || to.key().endsWith("/");
    send(path, place ? to.below(String.valueOf(path.getFileName())) : to);
  }

  /** Brings all regular files below a directory; links are named and left out. */
  public void directory(Path directory, ObjectUri to) throws IOException {
    if (!Files.isDirectory(directory)) {
      throw new FileNotFoundException("There is no directory " + directory + ".");
    }
    List<Path> paths;
    try (Stream<Path> found = Files.walk(directory)) {
      paths = found.sorted(Comparator.comparing(Path::toString)).toList();
    }
    for (Path path : paths) {
      if (Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS)) {
        send(path, to.below(directory.relativize(path).toString()));
      } else if (!Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)) {
        report.note("Left out, as it is no regular file: " + path);
      }
    }
  }

  /** A store must know the size before, which a pipe cannot say; so it is kept on disk first. */
  private void standard(ObjectUri to) throws IOException {
    if (to.key().isEmpty() || to.key().endsWith("/")) {
      throw new IOException("Standard input has no name: end " + to.text() + " with one.");
    }
    Path kept = Files.createTempFile("waybill-", ".object");
    try {
      long size = Files.copy(in, kept, StandardCopyOption.REPLACE_EXISTING);
      send(kept, to, (content, progress) -> store.put(to, content, size));
    } finally {
      Files.deleteIfExists(kept);
    }
  }

  /** How content comes to its place. */
  private interface Sending {
    StoredObject send(InputStream content, Progress progress) throws IOException;
  }

  private void send(Path file, ObjectUri to) throws IOException {
    send(
        file,
        to,
        (content, progress) -> {
          try (KeptPut kept = new KeptPut(report, progress, anew)) {
            StoredObject stored = store.put(to, file, content, kept);
            kept.done();
            return stored;
          }
        });
  }

  private void send(Path file, ObjectUri to, Sending sending) throws IOException {
    MessageDigest digest = Digest.sha256();
    Progress progress = report.progress(to.text(), Files.size(file));
    StoredObject stored;
    try (InputStream content = new MeteredStream(Files.newInputStream(file), digest, progress)) {
      stored = sending.send(content, progress);
    } finally {
      progress.end();
    }
    report.moved(stored, new Digest(digest.digest()).text());
  }
}
