package waybill.cli;

import java.util.List;
import org.jspecify.annotations.Nullable;
import waybill.cli.command.Option;
import waybill.cli.command.ParsedWords;
import waybill.cli.failure.ExitCode;
import waybill.cli.input.Parameters;
import waybill.cli.output.Sink;
import waybill.cli.report.Masked;
import waybill.cli.report.ValidationAttempt;
import waybill.cli.report.ValidationReport;
import waybill.wire.json.JsonNumber;
import waybill.wire.json.JsonObject;
import waybill.wire.json.JsonString;

/** {@code waybill validate PACKAGE}: one more attempt, which may be followed to its end. */
final class ValidateCommand {
  static final List<Option> OPTIONS =
      List.of(Option.one("validation-profile"), Option.flag("watch", "watch", true));

  private static final String START = "StartModelPackageValidation";

  private final Session session;
  private final OwnClient client;
  private final Sink out;

  ValidateCommand(Session session, OwnClient client) {
    this.session = session;
    this.client = client;
    this.out = session.out();
  }

  int run(ParsedWords words) {
    Parameters parameters = new Parameters();
    parameters.put("ModelPackageName", new JsonString(String.valueOf(words.word("package"))));
    String profile = words.word("validation-profile");
    if (words.flag("watch", false)) {
      long open = profile == null ? open(parameters) : 0;
      return followed(parameters, open == 0 ? started(parameters, profile) : open);
    }
    JsonObject answer = start(parameters, profile);
    if (!session.isForPeople()) {
      new Printer(session, START).print(answer);
      return ExitCode.OK;
    }
    String arn = String.valueOf(answer.text("ModelPackageArn"));
    String name = Masked.line(arn.substring(arn.indexOf('/') + 1));
    out.write(name + ": attempt " + number(answer) + " will begin at once\n");
    out.write("Follow it by: waybill validate " + name + " --watch\n");
    return ExitCode.OK;
  }

  /** The number of an attempt that is going on, which is followed instead of a new one; else 0. */
  private long open(Parameters parameters) {
    List<ValidationAttempt> attempts =
        ValidationAttempt.all(client.call(ValidationWatch.DESCRIBE, parameters));
    if (attempts.isEmpty() || attempts.get(0).isEnded()) {
      return 0;
    }
    long number = attempts.get(0).number();
    session.host().tell("Attempt " + number + " has not ended; none is started beside it.\n");
    return number;
  }

  private long started(Parameters parameters, @Nullable String profile) {
    return number(start(parameters, profile));
  }

  private JsonObject start(Parameters parameters, @Nullable String profile) {
    Parameters all = new Parameters();
    parameters.json().members().forEach(all::put);
    if (profile != null) {
      all.put("ProfileName", new JsonString(profile));
    }
    return client.call(START, all);
  }

  private static long number(JsonObject answer) {
    return answer.get("Attempt") instanceof JsonNumber(var literal) ? Long.parseLong(literal) : 0;
  }

  private int followed(Parameters parameters, long number) {
    JsonObject last = new ValidationWatch(session, client).follow(parameters, number);
    ValidationAttempt attempt = ValidationWatch.attempt(last, number);
    if (session.isForPeople()) {
      new ValidationReport(last, attempt).write(out);
    } else {
      new Printer(session, ValidationWatch.DESCRIBE).print(last);
    }
    return attempt.isGood() ? ExitCode.OK : ExitCode.NOT_GOOD;
  }
}
