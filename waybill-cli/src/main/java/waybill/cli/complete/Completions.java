package waybill.cli.complete;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import waybill.cli.command.Names;
import waybill.cli.command.OperationOptions;
import waybill.cli.command.Option;
import waybill.cli.help.HelpPages;
import waybill.wire.operation.Operation;
import waybill.wire.operation.Waiter;
import waybill.wire.shape.Shape;

/** Says what may stand at the cursor of a command line. */
public final class Completions {
  /** The word of the drop-in form. */
  static final String SERVICE = "sagemaker";

  /** The word before a condition to wait for. */
  static final String WAIT = "wait";

  private static final String HELP = "help";

  private final Context context;
  private final Shell shell;
  private final Sentences sentences;

  /** The completions of a place, for a shell. */
  public Completions(Context context, Shell shell) {
    this.context = context;
    this.shell = shell;
    this.sentences = shell == Shell.BASH ? Sentences.NONE : Sentences.load();
  }

  /**
   * What the shell is answered, one candidate a line.
   *
   * @param breaks characters that, unquoted, end what the shell replaces; bash has some
   * @param before the line up to the cursor, as it was typed
   * @param whole all of the line
   */
  public String reply(String breaks, String before, String whole) {
    TypedLine line = TypedLine.parse(shell, breaks, before, whole);
    List<Candidate> fitting = new ArrayList<>();
    for (Candidate candidate : candidates(line)) {
      String text = candidate.text();
      if (text.startsWith(line.current()) && text.indexOf('\n') < 0 && text.indexOf('\t') < 0) {
        fitting.add(candidate);
      }
    }
    return Reply.of(shell, fitting, line);
  }

  private List<Candidate> candidates(TypedLine line) {
    Situation situation = Situation.of(line, context.contract(), context.aliases());
    ValueCandidates values = new ValueCandidates(context, situation, sentences);
    String typed = line.current();
    Option awaited = situation.awaited();
    if (awaited != null && !typed.startsWith("-")) {
      List<Candidate> found = notYetGiven(awaited, situation, values.of(awaited, typed));
      if (typed.isEmpty() && mayEnd(awaited, situation)) {
        addOptions(found, situation, situation.own());
      }
      return found;
    }
    int equals = typed.indexOf('=');
    if (typed.startsWith("--") && equals > 0) {
      String name = typed.substring(0, equals);
      Option option = situation.option(name);
      return option == null || option.takesNothing()
          ? List.of()
          : after(name + "=", values.of(option, typed.substring(equals + 1)));
    }
    List<Candidate> found = new ArrayList<>();
    if (typed.startsWith("-")) {
      addOptions(found, situation, situation.known());
    } else {
      addWords(found, situation, typed);
    }
    return found;
  }

  private static boolean mayEnd(Option awaited, Situation situation) {
    return awaited.kind() == Option.Kind.OPTIONAL
        || (awaited.kind() == Option.Kind.MANY && !situation.values(awaited.target()).isEmpty());
  }

  /** A list names nothing twice. */
  private static List<Candidate> notYetGiven(
      Option option, Situation situation, List<Candidate> values) {
    List<Candidate> found = new ArrayList<>(values.size());
    for (Candidate value : values) {
      if (!situation.values(option.target()).contains(value.text())) {
        found.add(value);
      }
    }
    return found;
  }

  private static List<Candidate> after(String prefix, List<Candidate> values) {
    List<Candidate> words = new ArrayList<>(values.size());
    for (Candidate value : values) {
      words.add(value.after(prefix));
    }
    return words;
  }

  private void addWords(List<Candidate> found, Situation situation, String typed) {
    OwnWord own = situation.ownWord();
    String command = situation.command();
    if (command == null) {
      addFirstWords(found);
    } else if (own != null) {
      found.addAll(after(own, situation, typed));
      if (found.isEmpty()) {
        addOptions(found, situation, situation.own());
      }
    } else if (command.equals(HELP)) {
      addPages(found, situation.further());
    } else if (situation.operation() != null) {
      boolean page = situation.further().contains(HELP);
      addOptions(found, situation, page ? situation.known() : situation.own());
      if (!page) {
        found.add(Candidate.word(HELP, "shows the page of help"));
      }
    } else if (situation.isWaiting()) {
      addWaiters(found);
    } else if (situation.isDropIn()) {
      addOperations(found);
    }
  }

  private List<Candidate> after(OwnWord own, Situation situation, String typed) {
    if (own.isPathAfter(situation.further())) {
      return Paths.of(context.host(), "", typed);
    }
    return own.named().isEmpty()
        ? own.after(situation.further())
        : new ServerNames(context, situation).named(own.named(), typed);
  }

  /** What help has pages about. */
  private void addPages(List<Candidate> found, List<String> words) {
    if (words.isEmpty()) {
      addFirstWords(found);
      for (String topic : HelpPages.topics()) {
        found.add(Candidate.word(topic));
      }
    }
  }

  private void addFirstWords(List<Candidate> found) {
    addOperations(found);
    found.add(Candidate.word(SERVICE, "the AWS CLI's rules for region, credentials and endpoint"));
    for (String word : context.ownWords()) {
      OwnWord own = OwnWord.named(word);
      found.add(Candidate.word(word, own == null ? "" : own.description()));
    }
    for (String alias : context.aliases().keySet()) {
      found.add(Candidate.word(alias, "alias"));
    }
  }

  private void addOperations(List<Candidate> found) {
    for (Operation operation : context.contract().operations()) {
      found.add(Candidate.word(Names.option(operation.name()), sentences.of(operation)));
    }
    found.add(Candidate.word(WAIT, "waits for a state"));
    found.add(Candidate.word(HELP, "shows the page of help"));
  }

  private void addWaiters(List<Candidate> found) {
    for (Operation operation : context.contract().operations()) {
      for (Waiter waiter : operation.waiters()) {
        found.add(Candidate.word(Names.option(waiter.name())));
      }
    }
  }

  /** Adds options that were not given yet, those that must be given first. */
  private void addOptions(List<Candidate> found, Situation situation, List<Option> options) {
    OperationOptions operation = situation.operationOptions();
    List<String> hidden = operation == null ? List.of() : operation.rawPaging();
    List<Candidate> optional = new ArrayList<>();
    for (Option option : options) {
      boolean required = operation != null && operation.isRequired(option);
      if (!situation.isGiven(option) && !hidden.contains(option.target()) && isShown(option)) {
        String sentence = sentences.of(option, situation.operation());
        (required ? found : optional)
            .add(Candidate.word(option.name(), required ? required(sentence) : sentence));
      }
    }
    found.addAll(optional);
  }

  private static String required(String sentence) {
    return sentence.isEmpty() ? "" : "(required) ".concat(sentence);
  }

  /** What exists only for other tools is not offered. */
  private static boolean isShown(Option option) {
    return !option.name().equals("--v2-debug");
  }

  /** The member of an operation that an option sets, or null. */
  static Shape.@Nullable Member member(Operation operation, Option option) {
    for (Shape.Member member : operation.input().members()) {
      if (Names.option(member.name()).equals(option.target())) {
        return member;
      }
    }
    return null;
  }
}
