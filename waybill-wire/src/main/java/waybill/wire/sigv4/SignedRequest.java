package waybill.wire.sigv4;

import java.util.List;

/**
 * As much of a request as a signature covers.
 *
 * @param target path and query as they stand in the request line, for example {@code /}
 * @param headers in the order of the wire
 */
@SuppressWarnings("ArrayRecordComponent") // never compared; copying a body of megabytes is waste
public record SignedRequest(String method, String target, List<Header> headers, byte[] body) {}
