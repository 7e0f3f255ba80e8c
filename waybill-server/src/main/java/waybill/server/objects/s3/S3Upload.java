package waybill.server.objects.s3;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.ChecksumAlgorithm;
import software.amazon.awssdk.services.s3.model.CompleteMultipartUploadResponse;
import software.amazon.awssdk.services.s3.model.CompletedPart;
import software.amazon.awssdk.services.s3.model.CreateMultipartUploadRequest;
import software.amazon.awssdk.services.s3.model.PutObjectRequest;
import software.amazon.awssdk.services.s3.model.PutObjectResponse;
import software.amazon.awssdk.services.s3.model.UploadPartRequest;
import waybill.registry.artifact.ObjectUri;

/**
 * Sends one object. A part is read into memory, so that an attempt that failed can be repeated
 * whatever the source is, and is sent with its checksum, so that the store refuses what arrives
 * damaged. What is small is one part; more becomes an upload of many, which the store puts together
 * at the end and forgets when one fails.
 */
final class S3Upload {
  /**
   * Above S3's least of 5 MiB, and little enough for a small heap; what AWS's own command sends.
   */
  static final int PART_BYTES = 8 << 20;

  /** What S3 takes. */
  private static final int PARTS_MAX = 10_000;

  private static final long MIB = 1 << 20;
  private static final String TYPE = "application/octet-stream";

  private final S3Client client;
  private final ObjectUri uri;
  private final boolean sha256;

  /** One for all parts, which follow one another. */
  private byte[] part = new byte[0];

  /** What the store says of the object that was sent. */
  record Stored(@Nullable String eTag, @Nullable String versionId) {}

  S3Upload(S3Client client, ObjectUri uri, boolean sha256) {
    this.client = client;
    this.uri = uri;
    this.sha256 = sha256;
  }

  /**
   * Sends content of a known size.
   *
   * @throws IOException when the content has another size, or cannot be read
   * @throws SdkException when the store does not take it
   */
  Stored send(InputStream content, long size) throws IOException {
    if (size <= PART_BYTES) {
      readPart(content, (int) size, true);
      return sendWhole((int) size);
    }
    CreateMultipartUploadRequest.Builder request =
        CreateMultipartUploadRequest.builder()
            .bucket(uri.bucket())
            .key(uri.key())
            .contentType(TYPE);
    if (sha256) {
      request.checksumAlgorithm(ChecksumAlgorithm.SHA256);
    }
    String upload = client.createMultipartUpload(request.build()).uploadId();
    boolean done = false;
    try {
      Stored stored = complete(upload, sendParts(upload, content, size));
      done = true;
      return stored;
    } finally {
      if (!done) {
        forget(upload);
      }
    }
  }

  private Stored sendWhole(int length) {
    PutObjectRequest.Builder request =
        PutObjectRequest.builder().bucket(uri.bucket()).key(uri.key()).contentType(TYPE);
    if (sha256) {
      request.checksumSHA256(digest("SHA-256", length));
    } else {
      request.contentMD5(digest("MD5", length));
    }
    PutObjectResponse response = client.putObject(request.build(), body(length));
    return new Stored(response.eTag(), response.versionId());
  }

  private List<CompletedPart> sendParts(String upload, InputStream content, long size)
      throws IOException {
    long least = (size + PARTS_MAX - 1) / PARTS_MAX;
    long partSize = Math.max(PART_BYTES, (least + MIB - 1) / MIB * MIB);
    List<CompletedPart> parts = new ArrayList<>();
    for (long left = size; left > 0; ) {
      int length = Math.toIntExact(Math.min(partSize, left));
      left -= length;
      readPart(content, length, left == 0);
      parts.add(sendPart(upload, parts.size() + 1, length));
    }
    return parts;
  }

  private CompletedPart sendPart(String upload, int number, int length) {
    UploadPartRequest.Builder request =
        UploadPartRequest.builder()
            .bucket(uri.bucket())
            .key(uri.key())
            .uploadId(upload)
            .partNumber(number);
    CompletedPart.Builder completed = CompletedPart.builder().partNumber(number);
    if (sha256) {
      String sum = digest("SHA-256", length);
      request.checksumSHA256(sum);
      completed.checksumSHA256(sum);
    } else {
      request.contentMD5(digest("MD5", length));
    }
    return completed.eTag(client.uploadPart(request.build(), body(length)).eTag()).build();
  }

  private Stored complete(String upload, List<CompletedPart> parts) {
    CompleteMultipartUploadResponse response =
        client.completeMultipartUpload(
            request ->
                request
                    .bucket(uri.bucket())
                    .key(uri.key())
                    .uploadId(upload)
                    .multipartUpload(list -> list.parts(parts)));
    return new Stored(response.eTag(), response.versionId());
  }

  /** The parts of an upload that failed would cost their owner money. */
  private void forget(String upload) {
    try {
      client.abortMultipartUpload(
          request -> request.bucket(uri.bucket()).key(uri.key()).uploadId(upload));
    } catch (SdkException e) {
      System.getLogger(S3Upload.class.getName())
          .log(System.Logger.Level.WARNING, "Parts of {0} may be left in its store.", uri.text());
    }
  }

  private void readPart(InputStream content, int length, boolean last) throws IOException {
    if (part.length < length) {
      part = new byte[length];
    }
    if (content.readNBytes(part, 0, length) < length) {
      throw new EOFException("The content of " + uri.text() + " ended earlier than was said.");
    }
    if (last && content.read() >= 0) {
      throw new IOException("The content of " + uri.text() + " is longer than was said.");
    }
  }

  /** Does not copy, as the SDK's own bodies of bytes do. */
  private RequestBody body(int length) {
    return RequestBody.fromContentProvider(
        () -> new ByteArrayInputStream(part, 0, length), length, TYPE);
  }

  private String digest(String algorithm, int length) {
    try {
      MessageDigest digest = MessageDigest.getInstance(algorithm);
      digest.update(part, 0, length);
      return Base64.getEncoder().encodeToString(digest.digest());
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("Every Java platform has MD5 and SHA-256.", impossible);
    }
  }
}
