package waybill.server.objects.s3;

import java.io.IOException;
import java.net.URI;
import java.util.Map;
import java.util.Properties;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.gaul.s3proxy.BlobStores;
import org.gaul.s3proxy.S3Proxy;
import org.gaul.s3proxy.auth.AuthenticationType;
import org.gaul.s3proxy.blobstore.BlobStore;
import org.jspecify.annotations.Nullable;
import waybill.registry.identity.SecretKey;

/** A real server of S3's protocol, S3Proxy, in memory, which checks signatures. */
public final class S3Server implements AutoCloseable {
  private static final S3Access.Keys KEYS =
      new S3Access.Keys("AKIATEST", new SecretKey("c2VjcmV0LW9mLXRoZS10ZXN0"), null);

  /** Held, since the log system forgets the level of a logger that nobody holds. */
  private static final Logger LOG = Logger.getLogger("org");

  private final BlobStore blobs;
  private final S3Proxy server;

  /** Starts a server that has these buckets. */
  public S3Server(String... buckets) throws Exception {
    LOG.setLevel(Level.WARNING);
    blobs = BlobStores.create("transient-nio2", new Properties());
    server =
        S3Proxy.builder()
            .blobStore(blobs)
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

  @Override
  public void close() throws IOException {
    try {
      server.stop();
    } catch (Exception e) { // the server declares nothing narrower
      throw new IOException(e);
    }
  }
}
