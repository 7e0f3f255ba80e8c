package waybill.server.http;

import java.time.Duration;

/**
 * What a client may use up. The sizes are far above what the AWS SDKs send; the times leave a phone
 * on a bad line room for the largest body that counts.
 *
 * @param requestLineBytesMax of the first line of a request
 * @param headBytesMax of all header fields; a session token of AWS has up to 12 KB
 * @param headFieldsMax header fields of a request
 * @param bodyBytesMax of a request body
 * @param headTime from the first byte of a request to the end of its head
 * @param bodyTime from the end of the head to the end of the body
 * @param idleTime that a connection may be silent between requests
 * @param answerTime for a client to take in an answer
 * @param connectionsMax open at once; further ones wait to be accepted
 * @param requestsMax worked on at once; further ones are told to come back
 */
public record HttpLimits(
    int requestLineBytesMax,
    int headBytesMax,
    int headFieldsMax,
    int bodyBytesMax,
    Duration headTime,
    Duration bodyTime,
    Duration idleTime,
    Duration answerTime,
    int connectionsMax,
    int requestsMax) {}
