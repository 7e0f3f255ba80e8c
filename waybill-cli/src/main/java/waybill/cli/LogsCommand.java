package waybill.cli;

import java.util.List;
import waybill.cli.command.Option;
import waybill.cli.command.ParsedWords;
import waybill.cli.failure.ExitCode;
import waybill.cli.failure.Failure;
import waybill.cli.report.Masked;

/** {@code waybill logs JOB}: the lines of a transform job, and those that are still to come. */
final class LogsCommand {
  static final List<Option> OPTIONS = List.of(Option.flag("follow", "follow", true));

  private static final long PAUSE_MILLIS = 1000;

  private final Session session;
  private final OwnClient client;

  LogsCommand(Session session, OwnClient client) {
    this.session = session;
    this.client = client;
  }

  int run(ParsedWords words) {
    if (!session.isForPeople()) {
      throw Failure.usage("A log is lines: it has no --output and no --query.");
    }
    boolean follow = words.flag("follow", false);
    JobLog log = new JobLog(client, String.valueOf(words.word("job")));
    while (true) {
      String text = log.next();
      if (text != null) {
        session.out().write(Masked.lines(text));
        session.out().sendNow();
      } else if (!follow || log.isEnded()) {
        return ExitCode.OK;
      } else {
        session.host().time().pause(PAUSE_MILLIS);
      }
    }
  }
}
