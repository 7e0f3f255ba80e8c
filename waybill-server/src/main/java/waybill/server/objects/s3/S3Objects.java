package waybill.server.objects.s3;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.ResponseInputStream;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.Bucket;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;
import software.amazon.awssdk.services.s3.model.HeadObjectResponse;
import software.amazon.awssdk.services.s3.model.S3Exception;
import software.amazon.awssdk.services.s3.model.S3Object;
import waybill.registry.artifact.ChangedObject;
import waybill.registry.artifact.MissingObject;
import waybill.registry.artifact.ObjectInfo;
import waybill.registry.artifact.ObjectUri;
import waybill.registry.artifact.RefusedObject;
import waybill.server.objects.BucketStore;

/**
 * A store that speaks S3's protocol. Keys go there letter for letter. Buckets are not made here.
 */
public final class S3Objects implements BucketStore {
  /** What S3 allows in a key, in UTF-8. */
  private static final int KEY_BYTES_MAX = 1024;

  /** Of all bucket names there are or were; what else there is would change the request's path. */
  private static final Pattern BUCKET = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,254}");

  private final S3Client client;
  private final S3Faults faults;
  private final boolean sha256;

  /**
   * Makes a client, which connects when it is first asked.
   *
   * @throws IOException when AWS's configuration files, which may have the key, cannot be read
   */
  public S3Objects(S3Access access) throws IOException {
    try {
      this.client = S3Clients.of(access);
    } catch (SdkException | IllegalArgumentException | IllegalStateException e) {
      throw new IOException("The store " + access.name() + " cannot be used: " + e.getMessage(), e);
    }
    this.faults = new S3Faults(access.name());
    this.sha256 = access.sha256();
  }

  @Override
  public void put(ObjectUri uri, byte[] content) throws IOException {
    put(uri, new ByteArrayInputStream(content), content.length);
  }

  @Override
  public ObjectInfo put(ObjectUri uri, InputStream content, long size) throws IOException {
    String fault = fault(uri);
    if (fault != null) {
      throw new RefusedObject("There can be no object " + uri.text() + " here: " + fault + ".");
    }
    try {
      S3Upload.Stored stored = new S3Upload(client, uri, sha256).send(content, size);
      String eTag = stored.eTag();
      return eTag == null
          ? head(uri)
          : new ObjectInfo(uri, size, bare(eTag), version(stored.versionId()));
    } catch (SdkException e) {
      throw faults.of(e, uri);
    }
  }

  @Override
  public ObjectInfo head(ObjectUri uri) throws IOException {
    checkName(uri);
    HeadObjectResponse answer =
        asked(uri, () -> client.headObject(to -> to.bucket(uri.bucket()).key(uri.key())));
    return new ObjectInfo(
        uri, answer.contentLength(), bare(answer.eTag()), version(answer.versionId()));
  }

  /** Asks for the bucket when there is no object: answers without a body do not say which. */
  private <T> T asked(ObjectUri uri, Supplier<T> request) throws IOException {
    try {
      return request.get();
    } catch (S3Exception e) {
      if (e.statusCode() == 404 && !hasBucket(uri)) {
        throw faults.noBucket(uri);
      }
      throw faults.of(e, uri);
    } catch (SdkException e) {
      throw faults.of(e, uri);
    }
  }

  private boolean hasBucket(ObjectUri uri) {
    try {
      client.headBucket(to -> to.bucket(uri.bucket()));
      return true;
    } catch (S3Exception e) {
      return e.statusCode() != 404;
    } catch (SdkException e) {
      return true;
    }
  }

  @Override
  public void list(ObjectUri start, Consumer<ObjectInfo> objects) throws IOException {
    if (!BUCKET.matcher(start.bucket()).matches()) {
      throw faults.noBucket(start);
    }
    OrderedKeys ordered = new OrderedKeys(objects);
    try {
      for (S3Object object :
          client
              .listObjectsV2Paginator(to -> to.bucket(start.bucket()).prefix(start.key()))
              .contents()) {
        ObjectUri uri = new ObjectUri(start.bucket(), object.key());
        ordered.take(new ObjectInfo(uri, object.size(), bare(object.eTag()), null));
      }
      ordered.end();
    } catch (SdkException e) {
      throw faults.of(e, start);
    }
  }

  @Override
  public InputStream open(ObjectInfo object, long from, long length) throws IOException {
    ObjectUri uri = object.uri();
    checkName(uri);
    if (length == 0) { // no range says that
      if (!head(uri).eTag().equals(object.eTag())) {
        throw new ChangedObject("The object " + uri.text() + " has changed.");
      }
      return InputStream.nullInputStream();
    }
    return new ResumingStream(
        (first, end) -> openRange(object, first, end), from, Math.addExact(from, length));
  }

  private InputStream openRange(ObjectInfo object, long from, long to) throws IOException {
    ObjectUri uri = object.uri();
    ResponseInputStream<GetObjectResponse> content =
        asked(
            uri,
            () ->
                client.getObject(
                    request ->
                        request
                            .bucket(uri.bucket())
                            .key(uri.key())
                            .range("bytes=" + from + "-" + (to - 1))
                            .ifMatch('"' + object.eTag() + '"')));
    GetObjectResponse answer = content.response();
    if (!bare(answer.eTag()).equals(object.eTag())) { // of a store that knows no conditions
      content.abort();
      throw new ChangedObject("The object " + uri.text() + " has changed.");
    }
    String range = answer.contentRange();
    if (range == null ? from > 0 : !range.startsWith("bytes " + from + "-")) {
      content.abort();
      throw new IOException("The store sends other bytes of " + uri.text() + " than were asked.");
    }
    return new AbortedWhenClosed(content);
  }

  @Override
  public boolean delete(ObjectUri uri) throws IOException {
    try {
      head(uri); // the answer to a delete does not say whether there was anything
    } catch (MissingObject e) {
      return false;
    }
    asked(uri, () -> client.deleteObject(to -> to.bucket(uri.bucket()).key(uri.key())));
    return true;
  }

  @Override
  public List<String> buckets() throws IOException {
    ObjectUri all = new ObjectUri("", "");
    return asked(all, () -> client.listBuckets().buckets().stream().map(Bucket::name).toList());
  }

  @Override
  public void close() {
    client.close();
  }

  private void checkName(ObjectUri uri) throws MissingObject {
    if (fault(uri) != null) {
      throw faults.noObject(uri);
    }
  }

  private static @Nullable String fault(ObjectUri uri) {
    if (!BUCKET.matcher(uri.bucket()).matches()) {
      return "that is no name of a bucket";
    }
    if (uri.key().isEmpty()) {
      return "its key is empty";
    }
    if (!StandardCharsets.UTF_8.newEncoder().canEncode(uri.key())) {
      return "its key is no UTF-8";
    }
    return uri.key().getBytes(StandardCharsets.UTF_8).length > KEY_BYTES_MAX
        ? "its key has more than " + KEY_BYTES_MAX + " bytes"
        : null;
  }

  private static String bare(@Nullable String eTag) {
    return eTag == null ? "" : eTag.replace("\"", "");
  }

  /** A store that keeps no versions of a bucket says the word null. */
  private static @Nullable String version(@Nullable String versionId) {
    return versionId == null || versionId.equals("null") ? null : versionId;
  }

  /** Drops the connection where bytes are left, which the SDK would else read to their end. */
  private static final class AbortedWhenClosed extends FilterInputStream {
    private final ResponseInputStream<GetObjectResponse> content;

    AbortedWhenClosed(ResponseInputStream<GetObjectResponse> content) {
      super(content);
      this.content = content;
    }

    @Override
    public void close() {
      content.abort();
    }
  }
}
