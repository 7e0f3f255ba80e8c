package waybill.cli;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import waybill.cli.call.Pages;
import waybill.cli.call.ServiceClient;
import waybill.cli.command.Option;
import waybill.cli.command.ParsedWords;
import waybill.cli.command.Positional;
import waybill.cli.command.WordParser;
import waybill.cli.failure.ExitCode;
import waybill.cli.help.HelpPages;
import waybill.cli.help.Screen;
import waybill.cli.input.Parameters;
import waybill.wire.json.Json;
import waybill.wire.json.JsonArray;
import waybill.wire.json.JsonString;
import waybill.wire.operation.Contract;
import waybill.wire.operation.Operation;

/** {@code waybill history RESOURCE}: what happened to a resource, for people or for programs. */
final class HistoryCommand {
  private static final List<Option> OPTIONS =
      List.of(Option.flag("life-cycle", "life-cycle", true), Option.of("member", Option.Kind.MANY));

  /** The members that say how far a package has come. */
  private static final List<String> LIFE_CYCLE =
      List.of("ModelApprovalStatus", "ApprovalDescription", "ModelLifeCycle", "ModelPackageStatus");

  private final Session session;
  private final Operation operation;

  HistoryCommand(Contract contract, Session session) {
    this.session = session;
    this.operation = Objects.requireNonNull(contract.ownOperation("ListHistory"));
  }

  int run(List<String> words) {
    if (words.contains("--help") || words.contains("-h") || words.equals(List.of("help"))) {
      new Screen(session.host(), session.out()).show(HelpPages.history());
      return ExitCode.OK;
    }
    ParsedWords parsed =
        new WordParser(OPTIONS, Set.of(), List.of(new Positional("resource", true, null)))
            .parse(words);
    OwnWords.refuseRest(parsed, OPTIONS);
    Set<String> members = members(parsed);
    try (ServiceClient client = session.client(true)) {
      print(new Pages(client, operation, paging(), parameters(parsed, members)), members);
    }
    return ExitCode.OK;
  }

  private static Set<String> members(ParsedWords parsed) {
    Set<String> members = new LinkedHashSet<>();
    List<String> named = parsed.words("member");
    if (named != null) {
      members.addAll(named);
    }
    if (parsed.word("life-cycle") != null) {
      members.addAll(LIFE_CYCLE);
    }
    return members;
  }

  private static Parameters parameters(ParsedWords parsed, Set<String> members) {
    Parameters parameters = new Parameters();
    parameters.put("Resource", new JsonString(String.valueOf(parsed.word("resource"))));
    if (!members.isEmpty()) {
      List<Json> names = new ArrayList<>();
      members.forEach(name -> names.add(new JsonString(name)));
      parameters.put("Members", new JsonArray(names));
    }
    return parameters;
  }

  private Operation.Paging paging() {
    return Objects.requireNonNull(operation.paging());
  }

  /** As asked for; lines for people where nobody asked for a layout. */
  private void print(Pages pages, Set<String> members) {
    @Nullable String output = session.globals().text("output");
    if (output != null || session.globals().query() != null) {
      new Printer(session, operation.name()).print(pages);
      return;
    }
    HistoryLines lines = new HistoryLines(session.out(), !members.isEmpty());
    for (Json page = pages.next(); page != null; page = pages.next()) {
      if (page instanceof JsonArray(var entries)) {
        lines.print(entries);
      }
    }
  }
}
