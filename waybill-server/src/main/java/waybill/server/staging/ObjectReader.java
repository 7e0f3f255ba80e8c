package waybill.server.staging;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jspecify.annotations.Nullable;
import waybill.registry.artifact.ChangedObject;
import waybill.registry.artifact.MissingObject;
import waybill.registry.artifact.ObjectStore;
import waybill.registry.artifact.StagedTree.StagedFile;
import waybill.registry.artifact.StagingPlan.PlannedFile;
import waybill.registry.artifact.StagingRefusal;
import waybill.registry.artifact.StagingRule;
import waybill.registry.artifact.StoredObject;
import waybill.registry.history.Digest;
import waybill.server.archive.ArchiveReader;

/** Reads objects: copied as they are, or unpacked. */
final class ObjectReader {
  private static final int BUFFER_BYTES = 256 << 10;

  /** From here on a second thread for the digest is worth its buffers. */
  private static final long LARGE_BYTES = 16L << 20;

  private final ObjectStore objects;
  private final StagingOptions options;

  /** As many as threads copy at once. */
  private final Queue<ByteBuffer> buffers = new ConcurrentLinkedQueue<>();

  ObjectReader(ObjectStore objects, StagingOptions options) {
    this.objects = objects;
    this.options = options;
  }

  /** Unpacks an archive into a target. */
  void unpack(StoredObject archive, TreeTarget target, TreeNotes notes)
      throws StagingRefusal, IOException, InterruptedException {
    try (InputStream packed = new RetryingStream(objects, archive, options.pause());
        Unpacking unpacking = new Unpacking(target, notes, options)) {
      ArchiveReader reader = new ArchiveReader(options.limits());
      if (options.pins().containsKey(archive.uri())) {
        Digesting digesting = new Digesting(packed);
        reader.read(archive, digesting, unpacking);
        checkPin(archive, digesting.digest.take());
      } else {
        reader.read(archive, packed, unpacking);
      }
    } catch (MissingObject | ChangedObject e) {
      throw refusal(archive, e);
    }
  }

  /** Copies an object to a file, which is complete and survives power loss then. */
  StagedFile copy(PlannedFile planned, TreeTarget target)
      throws StagingRefusal, IOException, InterruptedException {
    StoredObject object = planned.object();
    try (RetryingStream in = new RetryingStream(objects, object, options.pause());
        TreeTarget.FileTarget file = target.file(planned.path(), false, false)) {
      Digest digest = copy(object, in, file);
      file.completeSafely();
      return new StagedFile(planned.path(), object.size(), digest, false);
    } catch (MissingObject | ChangedObject e) {
      throw refusal(object, e);
    }
  }

  /** Whether an object is copied sooner, and can be, by several threads. */
  boolean isFasterInParts(StoredObject object) throws IOException {
    return object.size() > PartedCopy.PART_BYTES
        && !options.needsDigest(object.uri())
        && objects.isFasterInParts(object.uri());
  }

  /**
   * Copies the bytes of an object from one position to another to the same place in a file, which
   * others may be doing for other bytes. No digest is taken.
   */
  void copyPart(StoredObject object, long from, long end, TreeTarget.FileTarget file)
      throws StagingRefusal, IOException {
    try (RetryingStream in = new RetryingStream(objects, object, from, end, options.pause())) {
      copyUnseen(in, file);
    } catch (MissingObject | ChangedObject e) {
      throw refusal(object, e);
    }
  }

  private @Nullable Digest copy(StoredObject object, RetryingStream in, TreeTarget.FileTarget file)
      throws StagingRefusal, IOException, InterruptedException {
    if (!options.needsDigest(object.uri())) {
      copyUnseen(in, file);
      return null;
    }
    Digest digest =
        object.size() >= LARGE_BYTES
            ? copyWithAside(in, file)
            : copyAlone(in, file, Math.clamp(object.size(), 1, BUFFER_BYTES));
    checkPin(object, digest);
    return digest;
  }

  /** Without a digest the bytes need not come into the heap. */
  private void copyUnseen(RetryingStream in, TreeTarget.FileTarget file) throws IOException {
    ByteBuffer idle = buffers.poll();
    ByteBuffer buffer = idle == null ? ByteBuffer.allocateDirect(BUFFER_BYTES) : idle;
    try {
      for (int read = in.read(file, buffer); read >= 0; read = in.read(file, buffer)) {
        options.progress().bytes(read);
      }
    } finally {
      buffers.add(buffer);
    }
  }

  private Digest copyAlone(InputStream in, TreeTarget.FileTarget file, int bufferBytes)
      throws IOException {
    Sha256 digest = new Sha256();
    byte[] buffer = new byte[bufferBytes];
    for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
      file.write(buffer, 0, read);
      digest.add(buffer, 0, read);
      options.progress().bytes(read);
    }
    return digest.take();
  }

  private Digest copyWithAside(InputStream in, TreeTarget.FileTarget file)
      throws IOException, InterruptedException {
    try (DigestAside digest = new DigestAside(BUFFER_BYTES)) {
      while (true) {
        byte[] buffer = digest.buffer();
        int read = in.read(buffer);
        if (read < 0) {
          return digest.finish();
        }
        file.write(buffer, 0, read);
        digest.add(buffer, read);
        options.progress().bytes(read);
      }
    }
  }

  void checkPin(StoredObject object, Digest found) throws StagingRefusal {
    Digest expected = options.pins().get(object.uri());
    if (expected != null && !expected.equals(found)) {
      throw new StagingRefusal(
          StagingRule.P1,
          object.uri().text(),
          "The object has the SHA-256 "
              + found.text()
              + ", but "
              + expected.text()
              + " was recorded when it was registered. Bring the recorded content back, or register"
              + " a new version.");
    }
  }

  /** Tells an object that is gone or was written again. */
  private static StagingRefusal refusal(StoredObject object, IOException found) {
    String uri = object.uri().text();
    return found instanceof MissingObject
        ? new StagingRefusal(
            StagingRule.F1,
            uri,
            "Could not find model data at URI " + uri + ": the object is gone. Upload it again.")
        : new StagingRefusal(
            StagingRule.F3,
            uri,
            "The object no longer has the ETag "
                + object.eTag()
                + ": it was written again meanwhile. Register what shall count now, or stage again.");
  }

  /** Digests what is read through it. */
  private static final class Digesting extends FilterInputStream {
    private final Sha256 digest = new Sha256();

    Digesting(InputStream in) {
      super(in);
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
      int read = in.read(target, offset, length);
      if (read > 0) {
        digest.add(target, offset, read);
      }
      return read;
    }
  }
}
