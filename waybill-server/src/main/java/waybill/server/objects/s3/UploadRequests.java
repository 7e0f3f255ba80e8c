package waybill.server.objects.s3;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.ChecksumAlgorithm;
import software.amazon.awssdk.services.s3.model.CompleteMultipartUploadResponse;
import software.amazon.awssdk.services.s3.model.CompletedPart;
import software.amazon.awssdk.services.s3.model.CreateMultipartUploadRequest;
import software.amazon.awssdk.services.s3.model.HeadObjectResponse;
import software.amazon.awssdk.services.s3.model.Part;
import software.amazon.awssdk.services.s3.model.PutObjectRequest;
import software.amazon.awssdk.services.s3.model.PutObjectResponse;
import software.amazon.awssdk.services.s3.model.S3Exception;
import software.amazon.awssdk.services.s3.model.UploadPartRequest;
import waybill.registry.artifact.ObjectUri;

/**
 * The requests that bring one object to a store. Each body goes with its checksum, so that the
 * store refuses what arrives damaged. All throw an {@link SdkException} when the store does not do
 * it.
 */
final class UploadRequests {
  private final S3Client client;
  private final ObjectUri uri;
  private final boolean sha256;

  /** What the store says of the object that was sent. */
  record Stored(@Nullable String eTag, @Nullable String versionId) {}

  UploadRequests(S3Client client, ObjectUri uri, boolean sha256) {
    this.client = client;
    this.uri = uri;
    this.sha256 = sha256;
  }

  String name() {
    return uri.text();
  }

  /** Sends an object that is one part. */
  Stored whole(PartBuffer part) {
    PutObjectRequest.Builder request =
        PutObjectRequest.builder().bucket(uri.bucket()).key(uri.key()).contentType(PartBuffer.TYPE);
    if (sha256) {
      request.checksumSHA256(part.sha256());
    } else {
      request.contentMD5(part.md5());
    }
    PutObjectResponse response = client.putObject(request.build(), part.body());
    return new Stored(response.eTag(), response.versionId());
  }

  /** Begins an upload of parts and returns its id. */
  String begin() {
    CreateMultipartUploadRequest.Builder request =
        CreateMultipartUploadRequest.builder()
            .bucket(uri.bucket())
            .key(uri.key())
            .contentType(PartBuffer.TYPE);
    if (sha256) {
      request.checksumAlgorithm(ChecksumAlgorithm.SHA256);
    }
    return client.createMultipartUpload(request.build()).uploadId();
  }

  /** Sends a part. */
  CompletedPart part(String upload, int number, PartBuffer part) {
    UploadPartRequest.Builder request =
        UploadPartRequest.builder()
            .bucket(uri.bucket())
            .key(uri.key())
            .uploadId(upload)
            .partNumber(number);
    CompletedPart.Builder completed = CompletedPart.builder().partNumber(number);
    if (sha256) {
      String sum = part.sha256();
      request.checksumSHA256(sum);
      completed.checksumSHA256(sum);
    } else {
      request.contentMD5(part.md5());
    }
    return completed.eTag(client.uploadPart(request.build(), part.body()).eTag()).build();
  }

  /**
   * A part that the store has already; null where it has another, or does not say so by a digest.
   */
  @Nullable CompletedPart kept(Part listed, PartBuffer part) {
    String sum = listed.checksumSHA256();
    boolean same =
        sum == null
            ? bare(listed.eTag()).equalsIgnoreCase(part.md5Hex())
            : sum.equals(part.sha256());
    if (!same || listed.size() == null || listed.size() != part.length()) {
      return null;
    }
    CompletedPart.Builder completed =
        CompletedPart.builder().partNumber(listed.partNumber()).eTag(listed.eTag());
    return (sha256 ? completed.checksumSHA256(part.sha256()) : completed).build();
  }

  /** The parts of an upload that the store has, by number. */
  Map<Integer, Part> parts(String upload) {
    Map<Integer, Part> parts = new HashMap<>();
    client
        .listPartsPaginator(to -> to.bucket(uri.bucket()).key(uri.key()).uploadId(upload))
        .parts()
        .forEach(part -> parts.put(part.partNumber(), part));
    return parts;
  }

  /**
   * Makes the object of its parts. The answer may have been lost with a connection, and the request
   * sent once more; a store that then knows no such upload has the object.
   */
  Stored complete(String upload, List<CompletedPart> parts) {
    try {
      CompleteMultipartUploadResponse response =
          client.completeMultipartUpload(
              request ->
                  request
                      .bucket(uri.bucket())
                      .key(uri.key())
                      .uploadId(upload)
                      .multipartUpload(list -> list.parts(parts)));
      return new Stored(response.eTag(), response.versionId());
    } catch (S3Exception e) {
      Stored there = e.statusCode() == 404 ? completed(parts) : null;
      if (there == null) {
        throw e;
      }
      return there;
    }
  }

  private @Nullable Stored completed(List<CompletedPart> parts) {
    try {
      HeadObjectResponse object =
          client.headObject(request -> request.bucket(uri.bucket()).key(uri.key()));
      return PartsTag.of(parts).filter(bare(object.eTag())::equals).isPresent()
          ? new Stored(object.eTag(), object.versionId())
          : null;
    } catch (S3Exception e) {
      return null; // the upload is gone, and this says why no better
    }
  }

  /** Removes an upload with its parts, which would cost their owner money, if the store does it. */
  void abort(String upload) {
    try {
      client.abortMultipartUpload(
          request -> request.bucket(uri.bucket()).key(uri.key()).uploadId(upload));
    } catch (SdkException e) {
      if (!(e instanceof S3Exception answer && answer.statusCode() == 404)) {
        System.getLogger(UploadRequests.class.getName())
            .log(System.Logger.Level.WARNING, "Parts of {0} may be left in its store.", uri.text());
      }
    }
  }

  private static String bare(@Nullable String eTag) {
    return eTag == null ? "" : eTag.replace("\"", "");
  }
}
