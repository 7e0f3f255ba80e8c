package waybill.server.objects.s3;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.IntConsumer;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.gaul.s3proxy.BlobStores;
import org.gaul.s3proxy.S3Proxy;
import org.gaul.s3proxy.auth.AuthenticationType;
import org.gaul.s3proxy.blobstore.BlobStore;
import org.gaul.s3proxy.blobstore.ForwardingBlobStore;
import org.gaul.s3proxy.blobstore.domain.MultipartUpload;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.s3.model.CompleteMultipartUploadRequest;
import software.amazon.awssdk.services.s3.model.CompleteMultipartUploadResponse;
import software.amazon.awssdk.services.s3.model.UploadPartRequest;
import software.amazon.awssdk.services.s3.model.UploadPartResponse;
import waybill.registry.identity.SecretKey;

/**
 * A real server of S3's protocol, S3Proxy, in memory, which checks signatures. A test sees the
 * parts of uploads come, and can hold them back or fail them.
 */
public final class S3Server implements AutoCloseable {
  private static final S3Access.Keys KEYS =
      new S3Access.Keys("AKIATEST", new SecretKey("c2VjcmV0LW9mLXRoZS10ZXN0"), null);

  /** Held, since the log system forgets the level of a logger that nobody holds. */
  private static final Logger LOG = Logger.getLogger("org");

  private final BlobStore blobs;
  private final S3Proxy server;
  private final List<Integer> stored = new CopyOnWriteArrayList<>();
  private volatile IntConsumer arrival = number -> {};
  private volatile Runnable completion = () -> {};

  /** Starts a server that has these buckets. */
  public S3Server(String... buckets) throws Exception {
    LOG.setLevel(Level.WARNING);
    blobs = BlobStores.create("transient-nio2", new Properties());
    server =
        S3Proxy.builder()
            .blobStore(new Watched())
            .endpoint(URI.create("http://127.0.0.1:0"))
            .awsAuthentication(AuthenticationType.AWS_V4, KEYS.id(), KEYS.secret().reveal())
            .ignoreUnknownHeaders(true)
            .stopTimeout(0)
            .build();
    server.start();
    for (String bucket : buckets) {
      blobs.createContainer(bucket);
    }
  }

  /** Where it listens. */
  public URI endpoint() {
    return URI.create("http://127.0.0.1:" + server.getPort());
  }

  /** How it is reached, through another address if one is given. */
  public S3Access access(@Nullable URI other) {
    return new S3Access(other == null ? endpoint() : other, null, true, KEYS, null, false);
  }

  /** Its keys in the variables of AWS. */
  public Map<String, String> variables() {
    return Map.of("AWS_ACCESS_KEY_ID", KEYS.id(), "AWS_SECRET_ACCESS_KEY", KEYS.secret().reveal());
  }

  /** Does this before the store has a part; what it throws fails the request. */
  public void onPart(IntConsumer doing) {
    arrival = doing;
  }

  /** Does this when an object was made of its parts, before that is answered. */
  public void onCompletion(Runnable doing) {
    completion = doing;
  }

  /**
   * The numbers of the parts that the store has taken, in their order, since they were forgotten.
   */
  public List<Integer> parts() {
    return List.copyOf(stored);
  }

  /** Forgets those. */
  public void forgetParts() {
    stored.clear();
  }

  /** How many uploads of parts to a bucket were begun and neither completed nor aborted. */
  public int openUploads(String bucket) {
    return blobs.listMultipartUploads(bucket).size();
  }

  /** Passes all on, and parts only after the test saw them. */
  private final class Watched extends ForwardingBlobStore {
    Watched() {
      super(blobs);
    }

    @Override
    public UploadPartResponse uploadMultipartPart(
        MultipartUpload upload, UploadPartRequest request, InputStream content) {
      arrival.accept(request.partNumber());
      UploadPartResponse response = super.uploadMultipartPart(upload, request, content);
      stored.add(request.partNumber());
      return response;
    }

    @Override
    public CompleteMultipartUploadResponse completeMultipartUpload(
        MultipartUpload upload, CompleteMultipartUploadRequest request) {
      CompleteMultipartUploadResponse response = super.completeMultipartUpload(upload, request);
      completion.run();
      return response;
    }
  }

  @Override
  public void close() throws IOException {
    try {
      server.stop();
    } catch (Exception e) { // the server declares nothing narrower
      throw new IOException(e);
    }
  }
}
