package waybill.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import waybill.cli.command.Choices;
import waybill.cli.command.Names;
import waybill.cli.command.OperationOptions;
import waybill.cli.command.ParsedWords;
import waybill.cli.command.Positional;
import waybill.cli.command.WordParser;
import waybill.cli.failure.ExitCode;
import waybill.cli.failure.Failure;
import waybill.cli.help.HelpPages;
import waybill.cli.help.Screen;
import waybill.wire.operation.Contract;
import waybill.wire.operation.Operation;
import waybill.wire.operation.Waiter;

/** The operations of the service, behind its word or without it. */
final class Service {
  private static final String HELP = OperationOptions.HELP;

  private final Contract contract;
  private final Session session;

  Service(Contract contract, Session session) {
    this.contract = contract;
    this.session = session;
  }

  /**
   * Runs the words after the service.
   *
   * @param local whether the server of this machine is meant where nothing is configured
   */
  int run(List<String> words, boolean local) {
    if (session.log().isOn()) {
      session.log().line("main", "CLI version: " + HelpPages.version().strip());
      session.log().line("main", "Arguments entered to CLI: " + words + session.globals().shown());
    }
    Choices operations = new Commands.OperationWords(contract);
    ParsedWords parsed =
        new WordParser(List.of(), Set.of(), List.of(new Positional("operation", true, operations)))
            .parse(words);
    String word = String.valueOf(parsed.word("operation"));
    if (word.equals(HELP)) {
      return show(HelpPages.service(program(local), contract.operations()));
    }
    if (word.equals(Commands.WAIT)) {
      return await(parsed.rest(), local);
    }
    return new OperationCommand(session, operation(word), null, local).run(parsed.rest());
  }

  private Operation operation(String word) {
    Operation operation = Commands.operation(contract, word);
    if (operation == null) {
      throw new IllegalStateException(word + " was accepted and is no operation.");
    }
    return operation;
  }

  private int await(List<String> words, boolean local) {
    WaiterWords waiters = new WaiterWords(contract);
    ParsedWords parsed =
        new WordParser(List.of(), Set.of(), List.of(new Positional("subcommand", false, waiters)))
            .parse(words);
    String word = parsed.word("subcommand");
    boolean asked = parsed.rest().contains("--help") || parsed.rest().contains("-h");
    if (HELP.equals(word) || (local && asked && word == null)) {
      return show(HelpPages.waits(program(local), contract.operations()));
    }
    if (word == null) {
      throw Failure.plain(
          "usage: waybill [options] <command> <subcommand> [parameters]\n"
              + "waybill: error: too few arguments");
    }
    for (Operation operation : contract.operations()) {
      for (Waiter waiter : operation.waiters()) {
        if (Names.option(waiter.name()).equals(word)) {
          return new OperationCommand(session, operation, waiter, local).run(parsed.rest());
        }
      }
    }
    throw new IllegalStateException(word + " was accepted and is no waiter.");
  }

  private int show(String page) {
    new Screen(session.host(), session.out()).show(page);
    return ExitCode.OK;
  }

  /** The words that a user of this form types before an operation. */
  static String program(boolean local) {
    return local ? "waybill" : "waybill sagemaker";
  }

  /** The states that can be waited for; help is not named among them. */
  private record WaiterWords(Contract contract) implements Choices {
    @Override
    public boolean contains(String word) {
      return word.equals(HELP) || all().contains(word);
    }

    @Override
    public List<String> all() {
      List<String> words = new ArrayList<>();
      for (Operation operation : contract.operations()) {
        for (Waiter waiter : operation.waiters()) {
          words.add(Names.option(waiter.name()));
        }
      }
      return words;
    }
  }
}
