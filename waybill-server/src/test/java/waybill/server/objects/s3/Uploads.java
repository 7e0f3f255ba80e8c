package waybill.server.objects.s3;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import waybill.registry.artifact.ObjectUri;
import waybill.registry.artifact.StoredObject;
import waybill.server.files.LocalDisk;

/** A file of four parts, a server for it and a user's directory for notes. */
final class Uploads implements AutoCloseable {
  static final int PART = PartPlan.PART_BYTES;
  static final int BYTES = 3 * PART + 5;
  static final ObjectUri URI = new ObjectUri("models", "big model.bin");

  final S3Server server = new S3Server("models");
  final Path file;
  final Path notes;
  final S3Objects store;

  Uploads(Path directory) throws Exception {
    file = directory.resolve("model.bin");
    notes = directory.resolve("state/uploads");
    store = new S3Objects(server.access(null), notes());
    write(BYTES, 7);
  }

  UploadNotes notes() {
    return new UploadNotes(new LocalDisk(), notes);
  }

  /** Gives the file other content. */
  void write(int bytes, int seed) throws IOException {
    byte[] content = new byte[bytes];
    new Random(seed).nextBytes(content);
    Files.write(file, content);
  }

  Heard put() throws IOException {
    return put(store, new Heard(true));
  }

  Heard put(S3Objects to, Heard heard) throws IOException {
    try (InputStream content = Files.newInputStream(file)) {
      StoredObject stored = to.put(URI, file, content, heard);
      assertThat(stored.size()).isEqualTo(Files.size(file));
    }
    return heard;
  }

  /** Fails this part and all later ones. */
  void failFrom(int part) {
    server.onPart(
        number -> {
          if (number >= part) {
            throw new IllegalStateException("The test fails part " + number + ".");
          }
        });
  }

  void heal() {
    server.onPart(number -> {});
    server.forgetParts();
  }

  /** Asserts that the object is the file, and nothing is left of uploads here and there. */
  void assertDone() throws IOException {
    assertWhole();
    assertThat(noteNames()).isEmpty();
    assertThat(server.openUploads("models")).isZero();
  }

  void assertWhole() throws IOException {
    StoredObject object = store.head(URI);
    try (InputStream content = store.open(object, 0, object.size())) {
      assertThat(content.readAllBytes()).isEqualTo(Files.readAllBytes(file));
    }
  }

  /** What lies in the directory, other than the gate to it. */
  List<String> noteNames() throws IOException {
    if (!Files.isDirectory(notes)) {
      return List.of();
    }
    try (Stream<Path> found = Files.list(notes)) {
      return found.map(path -> path.getFileName() + "").filter(n -> !n.equals("gate")).toList();
    }
  }

  Path note() throws IOException {
    return notes.resolve(
        noteNames().stream().filter(name -> name.endsWith(".upload")).findFirst().orElseThrow());
  }

  @Override
  public void close() throws IOException {
    store.close();
    server.close();
  }
}
