package waybill.server.objects.s3;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.ResponseInputStream;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.Bucket;
import software.amazon.awssdk.services.s3.model.EncodingType;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;
import software.amazon.awssdk.services.s3.model.HeadObjectResponse;
import software.amazon.awssdk.services.s3.model.S3Exception;
import software.amazon.awssdk.services.s3.model.S3Object;
import waybill.registry.artifact.ChangedObject;
import waybill.registry.artifact.MissingObject;
import waybill.registry.artifact.ObjectUri;
import waybill.registry.artifact.RefusedObject;
import waybill.registry.artifact.Resumption;
import waybill.registry.artifact.StoredObject;
import waybill.server.objects.BucketStore;

/**
 * A store that speaks S3's protocol. Keys go there letter for letter. Buckets are not made here.
 */
public final class S3Objects implements BucketStore {
  private final S3Client client;
  private final S3Faults faults;
  private final S3Access access;
  private final @Nullable UploadNotes notes;

  /**
   * Makes a client, which connects when it is first asked.
   *
   * @throws IOException when AWS's configuration files, which may have the key, cannot be read
   */
  public S3Objects(S3Access access) throws IOException {
    this(access, null);
  }

  /**
   * The same for files whose upload can go on when it broke off.
   *
   * @param notes where it is noted what was sent; null for nowhere
   */
  public S3Objects(S3Access access, @Nullable UploadNotes notes) throws IOException {
    try {
      this.client = S3Clients.of(access);
    } catch (SdkException | IllegalArgumentException | IllegalStateException e) {
      throw new IOException("The store " + access.name() + " cannot be used: " + e.getMessage(), e);
    }
    this.faults = new S3Faults(access.name());
    this.access = access;
    this.notes = notes;
  }

  @Override
  public void put(ObjectUri uri, byte[] content) throws IOException {
    put(uri, new ByteArrayInputStream(content), content.length);
  }

  @Override
  public StoredObject put(ObjectUri uri, InputStream content, long size) throws IOException {
    return send(
        uri,
        size,
        requests -> new S3Upload(requests, buffer(content, uri)).send(PartPlan.of(size)));
  }

  @Override
  public StoredObject put(ObjectUri uri, Path file, InputStream content, Resumption resumption)
      throws IOException {
    SourceFile source = SourceFile.of(file);
    boolean hasParts = PartPlan.of(source.bytes()).hasMany();
    try (UploadClaim claim =
        notes == null ? null : notes.claim(access.name(), uri, file, hasParts)) {
      if (claim == null) {
        return put(uri, content, source.bytes());
      }
      return send(
          uri,
          source.bytes(),
          requests ->
              new KeptUpload(requests, buffer(content, uri), claim, resumption).send(source));
    }
  }

  private static PartBuffer buffer(InputStream content, ObjectUri uri) {
    return new PartBuffer(content, uri.text());
  }

  /** A way to send content. */
  private interface Sending {
    UploadRequests.Stored by(UploadRequests requests) throws IOException;
  }

  private StoredObject send(ObjectUri uri, long size, Sending sending) throws IOException {
    String fault = S3Names.fault(uri);
    if (fault != null) {
      throw new RefusedObject("There can be no object " + uri.text() + " here: " + fault + ".");
    }
    try {
      UploadRequests.Stored stored = sending.by(new UploadRequests(client, uri, access.sha256()));
      String eTag = stored.eTag();
      return eTag == null
          ? head(uri)
          : new StoredObject(uri, size, bare(eTag), version(stored.versionId()));
    } catch (SdkException e) {
      throw faults.of(e, uri);
    }
  }

  @Override
  public StoredObject head(ObjectUri uri) throws IOException {
    checkName(uri);
    HeadObjectResponse answer =
        asked(uri, () -> client.headObject(to -> to.bucket(uri.bucket()).key(uri.key())));
    return new StoredObject(
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
  public void list(ObjectUri start, Consumer<StoredObject> objects) throws IOException {
    if (!S3Names.isBucket(start.bucket())) {
      throw faults.noBucket(start);
    }
    OrderedKeys ordered = new OrderedKeys(objects);
    try {
      for (S3Object object :
          client
              .listObjectsV2Paginator(
                  to ->
                      to.bucket(start.bucket())
                          .prefix(start.key())
                          .encodingType(EncodingType.URL)) // XML has no place for some characters
              .contents()) {
        ObjectUri uri = new ObjectUri(start.bucket(), object.key());
        ordered.take(new StoredObject(uri, object.size(), bare(object.eTag()), null));
      }
      ordered.end();
    } catch (SdkException e) {
      throw faults.of(e, start);
    }
  }

  @Override
  public InputStream open(StoredObject object, long from, long length) throws IOException {
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

  private InputStream openRange(StoredObject object, long from, long to) throws IOException {
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
  public boolean isFasterInParts(ObjectUri uri) {
    return true;
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
    if (S3Names.fault(uri) != null) {
      throw faults.noObject(uri);
    }
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
