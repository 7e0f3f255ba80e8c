package waybill.quickstart;

import waybill.quickstart.iris.Members;

/**
 * An object in the server's object store, and what identifies its bytes.
 *
 * @param uri {@code s3://bucket/key}
 * @param digest {@code sha256:} and 64 hexadecimal digits, of the bytes as they lie there
 * @param size bytes
 */
record StoredObject(String uri, String digest, long size) {
  /** How a package's metrics and baselines refer to a JSON report. */
  Members asJsonReport() {
    return new Members()
        .with("ContentType", "application/json")
        .with("ContentDigest", digest)
        .with("S3Uri", uri);
  }
}
