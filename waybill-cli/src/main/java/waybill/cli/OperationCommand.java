package waybill.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import waybill.cli.call.Pages;
import waybill.cli.call.ServiceClient;
import waybill.cli.call.Waiting;
import waybill.cli.command.Misspelling;
import waybill.cli.command.Names;
import waybill.cli.command.OperationOptions;
import waybill.cli.command.ParsedWords;
import waybill.cli.failure.ExitCode;
import waybill.cli.failure.Failure;
import waybill.cli.help.HelpPages;
import waybill.cli.help.Screen;
import waybill.cli.input.InputDocument;
import waybill.cli.input.OptionValue;
import waybill.cli.input.ParameterCheck;
import waybill.cli.input.ParameterFiles;
import waybill.cli.input.Parameters;
import waybill.cli.input.PastTime;
import waybill.cli.input.Skeleton;
import waybill.cli.output.JsonFormatter;
import waybill.cli.python.PythonNumber;
import waybill.wire.json.Json;
import waybill.wire.json.JsonBoolean;
import waybill.wire.json.JsonNumber;
import waybill.wire.json.JsonObject;
import waybill.wire.json.JsonString;
import waybill.wire.operation.Operation;
import waybill.wire.operation.Waiter;
import waybill.wire.shape.Shape;

/** One operation, from its words to its printed result. */
final class OperationCommand {
  private final Session session;
  private final Operation operation;
  private final @Nullable Waiter waiter;
  private final boolean local;
  private final OperationOptions options;

  /**
   * A command for an operation.
   *
   * @param waiter what to wait for instead of printing a result; null to print
   * @param local whether the server of this machine is meant where nothing is configured
   */
  OperationCommand(Session session, Operation operation, @Nullable Waiter waiter, boolean local) {
    this.session = session;
    this.operation = operation;
    this.waiter = waiter;
    this.local = local;
    this.options = new OperationOptions(operation, waiter == null, local && waiter == null);
  }

  int run(List<String> words) {
    try {
      return obey(words);
    } catch (Failure failure) {
      throw failure.isAboutWords()
          ? failure.hinted(Misspelling.ofOptions(words, options.all()))
          : failure;
    }
  }

  private int obey(List<String> words) {
    String page = words.size() == 2 ? optionPage(words.get(0), words.get(1)) : null;
    if (page != null) {
      return show(page);
    }
    if (isHelp(words)) {
      return help();
    }
    ParsedWords parsed = options.parse(words);
    String stray = parsed.word(OperationOptions.HELP);
    if (OperationOptions.HELP.equals(stray)) {
      return help();
    }
    checkRest(parsed.rest(), stray);
    boolean paged = isPaged(parsed);
    ParameterFiles files = session.files();
    Parameters parameters = parameters(parsed, new OptionValue(files));
    String input = parsed.word(OperationOptions.INPUT);
    if (input != null) {
      new OptionValue(files).check("--cli-input-json", input);
    }
    session.settings().profiles().check();
    if (input != null) {
      InputDocument.merge(parameters, input, files);
    }
    String skeleton = parsed.word(OperationOptions.SKELETON);
    if ("input".equals(skeleton)) {
      new JsonFormatter().document(Skeleton.request(operation.input()), session.out());
      return ExitCode.OK;
    }
    return skeleton == null
        ? call(parameters, paged, parsed.word(OperationOptions.AS_OF))
        : sample(parameters);
  }

  private boolean isHelp(List<String> words) {
    boolean asked = words.contains("--help") || words.contains("-h");
    boolean first = !words.isEmpty() && words.get(0).equals(OperationOptions.HELP);
    return (first && (local || words.size() == 1)) || (local && asked);
  }

  private int help() {
    String program = Service.program(local);
    return show(
        waiter == null
            ? HelpPages.operation(program, operation, options)
            : HelpPages.waiter(program, operation, waiter, options));
  }

  /**
   * The page of one option, asked for by {@code help} and its name; null where something else is
   * meant. The drop-in form wants the name without dashes: with them, the AWS CLI may see an
   * option.
   */
  private @Nullable String optionPage(String first, String second) {
    boolean asked = first.equals(OperationOptions.HELP) && (local || !second.startsWith("-"));
    return asked ? HelpPages.option(operation, options, second) : null;
  }

  private int show(String page) {
    new Screen(session.host(), session.out()).show(page);
    return ExitCode.OK;
  }

  private static void checkRest(List<String> rest, @Nullable String stray) {
    List<String> unknown = new ArrayList<>(rest);
    if (stray != null && !stray.isEmpty()) {
      unknown.add(stray);
    }
    if (!unknown.isEmpty()) {
      throw Failure.unknownOptions("Unknown options: " + String.join(", ", unknown));
    }
  }

  /**
   * Whether pages are joined; raw paging options switch that off, and then none else may be used.
   */
  private boolean isPaged(ParsedWords parsed) {
    boolean paged = session.globals().isTrue("paginate", true);
    for (String raw : options.rawPaging()) {
      paged = paged && parsed.words(raw) == null;
    }
    List<String> used = new ArrayList<>();
    for (String option : OperationOptions.PAGING) {
      String word = parsed.word(option);
      if (options.isPaged() && !paged && word != null && isTruth(option, word)) {
        used.add("--".concat(option));
      }
    }
    if (!used.isEmpty()) {
      throw Failure.plain(
          "Error during pagination: Cannot specify --no-paginate along with pagination arguments: "
              + String.join(", ", used));
    }
    return paged && options.isPaged();
  }

  /** Whether Python calls the value of an option true: not empty, not zero. */
  private static boolean isTruth(String option, String word) {
    JsonNumber number = option.equals("starting-token") ? null : PythonNumber.parseInt(word);
    return number == null ? !word.isEmpty() : !number.literal().equals("0");
  }

  private Parameters parameters(ParsedWords parsed, OptionValue values) {
    Parameters parameters = new Parameters();
    for (Shape.Member member : operation.input().members()) {
      String name = Names.option(member.name());
      List<String> words = parsed.words(name);
      if (words != null && member.target() instanceof Shape.Flag) {
        parameters.put(member.name(), new JsonBoolean(words.get(0).equals("true")));
      } else if (words != null) {
        values.set(parameters, member, "--".concat(name), words);
      }
    }
    if (options.isPaged()) {
      addPaging(parameters, parsed, values);
    }
    return parameters;
  }

  private void addPaging(Parameters parameters, ParsedWords parsed, OptionValue values) {
    Map<String, Json> limits = new LinkedHashMap<>();
    String start = parsed.word("starting-token");
    if (start != null) {
      limits.put("StartingToken", new JsonString(values.text("--starting-token", start)));
    }
    addNumber(limits, "PageSize", parsed.word("page-size"));
    addNumber(limits, "MaxItems", parsed.word("max-items"));
    if (limits.get("MaxItems") instanceof JsonNumber most && PythonNumber.doubleValue(most) <= 0) {
      session
          .host()
          .tell("warning: Non-positive values for --max-items may result in undefined behavior.\n");
    }
    if (!limits.isEmpty()) {
      parameters.put(Pages.CONFIGURATION, new JsonObject(limits));
    }
  }

  private static void addNumber(Map<String, Json> limits, String name, @Nullable String word) {
    JsonNumber number = word == null ? null : PythonNumber.parseInt(word);
    if (number != null) {
      limits.put(name, number);
    }
  }

  private int call(Parameters parameters, boolean paged, @Nullable String asOf) {
    try (ServiceClient client = session.client(local)) {
      client.asOf(asOf == null ? null : PastTime.parse(asOf, session.today()));
      call(client, parameters, paged);
    }
    return ExitCode.OK;
  }

  private void call(ServiceClient client, Parameters parameters, boolean paged) {
    if (waiter != null) {
      new Waiting(client, operation, waiter, session.host().time()).await(parameters);
      return;
    }
    Printer printer = new Printer(session, operation.name());
    Operation.Paging paging = operation.paging();
    if (paged && paging != null) {
      printer.print(new Pages(client, operation, paging, parameters));
    } else {
      printer.print(client.call(operation, parameters));
    }
  }

  /** Prints a made-up answer to a request that would be sent. */
  private int sample(Parameters parameters) {
    session.client(local);
    parameters.remove(Pages.CONFIGURATION);
    ParameterCheck.check(operation.input(), parameters, session.today());
    Shape.Structure output = operation.output();
    if (waiter == null) {
      Printer printer = new Printer(session, operation.name());
      printer.print(
          output == null ? JsonObject.EMPTY : Skeleton.answer(output, printer.hasJsonTimes()));
    }
    return ExitCode.OK;
  }
}
