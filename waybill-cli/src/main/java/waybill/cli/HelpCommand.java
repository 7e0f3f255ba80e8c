package waybill.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import waybill.cli.command.Choices;
import waybill.cli.command.Names;
import waybill.cli.command.OperationOptions;
import waybill.cli.command.Positional;
import waybill.cli.command.WordParser;
import waybill.cli.failure.ExitCode;
import waybill.cli.help.HelpPages;
import waybill.cli.help.Screen;
import waybill.wire.operation.Contract;
import waybill.wire.operation.Operation;

/** The word {@code help} in front: a page by the name of a topic, an operation or a word. */
final class HelpCommand {
  private static final String PROGRAM = "waybill";
  private static final String PAGE = "page";

  private final Contract contract;
  private final Screen screen;

  HelpCommand(Contract contract, Screen screen) {
    this.contract = contract;
    this.screen = screen;
  }

  int run(List<String> words) {
    List<Positional> places = List.of(new Positional(PAGE, false, new PageNames()));
    String name = new WordParser(List.of(), Set.of(), places).parse(words).word(PAGE);
    int at = name == null ? -1 : words.indexOf(name);
    String further = at >= 0 && at + 1 < words.size() ? words.get(at + 1) : null;
    screen.show(name == null ? HelpPages.program() : page(name, further));
    return ExitCode.OK;
  }

  private String page(String name, @Nullable String further) {
    Operation operation = Commands.operation(contract, name);
    if (operation != null) {
      return operation(operation, further);
    }
    if (OwnWords.contains(name)) {
      return OwnWords.page(name);
    }
    if (ServerWords.ALL.contains(name)) {
      return HelpPages.word(name);
    }
    if (name.equals(Commands.SERVICE)) {
      return HelpPages.service(PROGRAM + " " + name, contract.operations());
    }
    return name.equals(Commands.WAIT)
        ? HelpPages.waits(PROGRAM, contract.operations())
        : HelpPages.topic(name, contract.operations());
  }

  private static String operation(Operation operation, @Nullable String option) {
    OperationOptions options = new OperationOptions(operation, true, true);
    String page = option == null ? null : HelpPages.option(operation, options, option);
    return page == null ? HelpPages.operation(PROGRAM, operation, options) : page;
  }

  /** What may stand behind {@code help}. */
  private final class PageNames implements Choices {
    @Override
    public boolean contains(String word) {
      return all().contains(word);
    }

    @Override
    public List<String> all() {
      List<String> names = new ArrayList<>(HelpPages.topics());
      names.add(Commands.SERVICE);
      names.add(Commands.WAIT);
      names.addAll(OwnWords.ALL);
      names.addAll(ServerWords.ALL);
      for (Operation operation : contract.operations()) {
        names.add(Names.option(operation.name()));
      }
      return names;
    }
  }
}
