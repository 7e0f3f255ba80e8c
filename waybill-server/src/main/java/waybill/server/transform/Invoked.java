package waybill.server.transform;

import java.time.Duration;
import waybill.registry.artifact.ObjectUri;

/**
 * What is known of one request, for evidence.
 *
 * @param index of the request among those of its object, from 0
 * @param records in it
 * @param requestSha256 in hexadecimal, of the body that the first container got
 * @param status of the last try; 0 when there was no whole answer
 * @param answerBytes of the last container's answer; 0 unless the request succeeded
 * @param answerSha256 likewise, in hexadecimal
 * @param requestSample its first bytes, as far as they were wanted
 * @param answerSample likewise of the answer, unless there was none
 * @param time of all tries together, with the waits between them
 */
public record Invoked(
    ObjectUri object,
    long index,
    long records,
    long requestBytes,
    String requestSha256,
    int status,
    long answerBytes,
    String answerSha256,
    Sample requestSample,
    Sample answerSample,
    Duration time,
    int retries) {
  /** The same without samples. */
  public Invoked withoutSamples() {
    return new Invoked(
        object,
        index,
        records,
        requestBytes,
        requestSha256,
        status,
        answerBytes,
        answerSha256,
        Sample.NONE,
        Sample.NONE,
        time,
        retries);
  }
}
