package waybill.cli.help;

import java.util.ArrayList;
import java.util.List;
import waybill.cli.call.Waiting;
import waybill.cli.command.Names;
import waybill.cli.command.OperationOptions;
import waybill.wire.operation.ContractDocs;
import waybill.wire.operation.Operation;
import waybill.wire.operation.Waiter;

/** The page of a state that can be waited for. */
final class WaiterPage {
  private WaiterPage() {}

  static String of(String program, Operation operation, Waiter waiter, OperationOptions options) {
    ContractDocs docs = ContractDocs.load();
    Sheet sheet = new Sheet();
    String command = program + " wait " + Names.option(waiter.name());
    sheet.heading("EXAMPLE");
    ExampleCommand.write(sheet, command, docs.examples(operation).getFirst().input());
    sheet.heading("DESCRIPTION").paragraph(2, sentence(operation, waiter));
    sheet.paragraph(2, failure(waiter));
    new OptionList(sheet, operation, options, docs).write(command + " help");
    sheet.heading("ANSWER").line(2, "Nothing is printed.");
    return sheet.text();
  }

  /** What one line of a list of waiters says. */
  static String sentence(Operation operation, Waiter waiter) {
    return "Asks "
        + Names.option(operation.name())
        + " every "
        + waiter.minDelaySeconds()
        + " seconds, at most "
        + Waiting.ATTEMPTS_MAX
        + " times, until "
        + conditions(waiter, Waiter.Outcome.SUCCESS)
        + ".";
  }

  private static String failure(Waiter waiter) {
    return "Ends with exit code 255 if that does not happen in time, or as soon as "
        + conditions(waiter, Waiter.Outcome.FAILURE)
        + ".";
  }

  private static String conditions(Waiter waiter, Waiter.Outcome outcome) {
    List<String> conditions = new ArrayList<>();
    for (Waiter.Acceptor acceptor : waiter.acceptors()) {
      if (acceptor.outcome() == outcome) {
        conditions.add(
            switch (acceptor.condition()) {
              case Waiter.OutputEquals equal -> equal.path() + " is " + equal.expected();
              case Waiter.ErrorIs error -> "the error is " + error.code();
            });
      }
    }
    return String.join(" or ", conditions);
  }
}
