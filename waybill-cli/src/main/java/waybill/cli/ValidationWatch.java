package waybill.cli;

import waybill.cli.failure.Failure;
import waybill.cli.host.Time;
import waybill.cli.input.Parameters;
import waybill.cli.output.Sink;
import waybill.cli.output.TextWidth;
import waybill.cli.report.ProgressLine;
import waybill.cli.report.ValidationAttempt;
import waybill.wire.json.JsonObject;

/**
 * Follows an attempt to its end. On a terminal one line is written over and over; elsewhere each
 * state has a line, and numbers have one now and then, so that the log of a build stays short.
 * Nothing is written where a layout for programs was asked for.
 */
final class ValidationWatch {
  static final String DESCRIBE = "DescribeModelPackageValidation";

  private static final long PAUSE_MILLIS = 1000;
  private static final long BETWEEN_NUMBERS_MILLIS = 10_000;

  private final OwnClient client;
  private final Time time;
  private final Sink out;
  private final boolean shown;
  private final int columns;
  private final ProgressLine progress = new ProgressLine();
  private String line = "";
  private long numbersAt = Long.MIN_VALUE;

  ValidationWatch(Session session, OwnClient client) {
    this.client = client;
    this.time = session.host().time();
    this.out = session.out();
    this.shown = session.isForPeople();
    this.columns = shown ? session.host().terminal().columns() : 0;
  }

  /**
   * Returns the answer in which the attempt has ended.
   *
   * @throws Failure if there is no such attempt any more, or nobody can be asked
   */
  JsonObject follow(Parameters parameters, long number) {
    while (true) {
      client.forget();
      JsonObject answer = client.call(DESCRIBE, parameters);
      ValidationAttempt attempt = attempt(answer, number);
      if (attempt.isEnded()) {
        over("");
        return answer;
      }
      if (shown) {
        show(attempt);
      }
      time.pause(PAUSE_MILLIS);
    }
  }

  /**
   * An attempt in an answer.
   *
   * @throws Failure when it is not there
   */
  static ValidationAttempt attempt(JsonObject answer, long number) {
    ValidationAttempt attempt = ValidationAttempt.numbered(answer, number);
    if (attempt == null) {
      throw Failure.plain("There is no attempt " + number + " any more.");
    }
    return attempt;
  }

  private void show(ValidationAttempt attempt) {
    long now = time.nowMillis();
    if (columns > 0) {
      over(progress.of(attempt, now));
    } else if (attempt.running() == null) {
      tell(progress.of(attempt, now));
    } else if (now >= numbersAt + BETWEEN_NUMBERS_MILLIS) {
      numbersAt = now;
      tell(progress.of(attempt, now));
    }
  }

  private void tell(String text) {
    if (!text.equals(line)) {
      out.write(text + "\n");
      out.sendNow();
      line = text;
    }
  }

  /** Writes over the line on a terminal; nothing to clear it, for what follows. */
  private void over(String text) {
    if (columns == 0 || (text.isEmpty() && line.isEmpty())) {
      return;
    }
    String fitting = text;
    while (TextWidth.of(fitting) >= columns) {
      fitting = fitting.substring(0, fitting.length() - 1);
    }
    int rest = Math.max(0, TextWidth.of(line) - TextWidth.of(fitting));
    out.write("\r" + fitting + " ".repeat(rest) + (fitting.isEmpty() ? "\r" : ""));
    out.sendNow();
    line = fitting;
  }
}
