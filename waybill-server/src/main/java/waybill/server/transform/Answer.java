package waybill.server.transform;

import org.jspecify.annotations.Nullable;

/**
 * What came back for a request.
 *
 * @param contentType as it was written; null for none
 * @param message the beginning of the body where the status is no success; else empty
 */
record Answer(int status, @Nullable String contentType, String message) {
  boolean isSuccess() {
    return status / 100 == 2;
  }
}
