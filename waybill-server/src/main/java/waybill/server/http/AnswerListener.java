package waybill.server.http;

import java.time.Duration;

/** Hears of every answer of the API; any thread may tell it. */
@FunctionalInterface
public interface AnswerListener {

  /**
   * An answer is ready.
   *
   * @param operation as the target named it, without the prefix; whatever a stranger sent
   * @param took from the end of the head until now
   */
  void answered(String operation, int status, Duration took);
}
