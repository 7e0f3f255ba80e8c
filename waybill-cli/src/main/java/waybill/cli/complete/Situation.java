package waybill.cli.complete;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import waybill.cli.command.GlobalOptions;
import waybill.cli.command.Names;
import waybill.cli.command.OperationOptions;
import waybill.cli.command.Option;
import waybill.cli.profile.ShellWords;
import waybill.wire.operation.Contract;
import waybill.wire.operation.Operation;
import waybill.wire.operation.Waiter;

/**
 * What the words before the cursor say about the place at the cursor. The words are told apart as
 * the parsers of the command do, but nothing is ever wrong: what nobody knows is passed over.
 */
final class Situation {
  private final Contract contract;
  private final Map<String, String> aliases;
  private final Map<String, List<String>> given = new LinkedHashMap<>();
  private final List<String> further = new ArrayList<>();
  private @Nullable String command;
  private @Nullable OwnWord ownWord;
  private boolean dropIn;
  private boolean waiting;
  private boolean expanded;
  private @Nullable Operation operation;
  private @Nullable OperationOptions options;
  private @Nullable Option awaited;

  private Situation(Contract contract, Map<String, String> aliases) {
    this.contract = contract;
    this.aliases = aliases;
  }

  /** The situation after the words of a line. */
  static Situation of(TypedLine line, Contract contract, Map<String, String> aliases) {
    Situation situation = new Situation(contract, aliases);
    List<String> words = line.words();
    for (int i = 1; i < words.size(); i++) {
      situation.read(words.get(i));
    }
    for (String word : line.following()) {
      situation.readLater(word);
    }
    return situation;
  }

  /** The first word that is no option, or null. */
  @Nullable String command() {
    return command;
  }

  /** The word of Waybill's own that the line began with, or null. */
  @Nullable OwnWord ownWord() {
    return ownWord;
  }

  /** Whether the word of the service was typed. */
  boolean isDropIn() {
    return dropIn;
  }

  /** Whether something is waited for. */
  boolean isWaiting() {
    return waiting;
  }

  /** The operation that was named, or null. */
  @Nullable Operation operation() {
    return operation;
  }

  /** The options of the operation, or null. */
  @Nullable OperationOptions operationOptions() {
    return options;
  }

  /** The option whose value is at the cursor, unless an option stands there; null for none. */
  @Nullable Option awaited() {
    return awaited;
  }

  /** The words that are neither options nor values, after those that decided. */
  List<String> further() {
    return further;
  }

  /** Whether an option, or its opposite, was given. */
  boolean isGiven(Option option) {
    return given.containsKey(option.target());
  }

  /** What was given for an option, by its name without dashes. */
  List<String> values(String target) {
    return given.getOrDefault(target, List.of());
  }

  /** The options that may stand here, those that may stand anywhere last. */
  List<Option> known() {
    List<Option> known = new ArrayList<>(own());
    if (ownWord == null) {
      known.addAll(GlobalOptions.all());
    }
    return known;
  }

  /** The options of the operation or of the own word alone. */
  List<Option> own() {
    OwnWord word = ownWord;
    OperationOptions ofOperation = options;
    if (word != null) {
      return word.options();
    }
    return ofOperation == null ? List.of() : ofOperation.all();
  }

  /** The option of a name that is spelled out or the only one to begin so; null for none. */
  @Nullable Option option(String name) {
    Option begun = null;
    int fitting = 0;
    for (Option option : known()) {
      if (option.name().equals(name)) {
        return option;
      }
      if (option.name().startsWith(name)) {
        begun = option;
        fitting++;
      }
    }
    return fitting == 1 ? begun : null;
  }

  static boolean isOption(String word) {
    return word.length() > 1
        && word.charAt(0) == '-'
        && !Character.isDigit(word.charAt(1))
        && word.indexOf(' ') < 0;
  }

  private void read(String word) {
    if (isOption(word)) {
      readOption(word);
      return;
    }
    Option option = awaited;
    if (option == null) {
      readBare(word);
      return;
    }
    List<String> values = new ArrayList<>(values(option.target()));
    values.add(word);
    given.put(option.target(), values);
    if (option.kind() != Option.Kind.MANY) {
      awaited = null;
    }
  }

  private void readOption(String word) {
    int equals = word.indexOf('=');
    Option option = option(equals < 0 ? word : word.substring(0, equals));
    awaited = null;
    if (option != null) {
      given.put(option.target(), equals < 0 ? List.of() : List.of(word.substring(equals + 1)));
      awaited = equals >= 0 || option.takesNothing() ? null : option;
    }
  }

  private void readLater(String word) {
    int equals = word.indexOf('=');
    Option option = isOption(word) ? option(equals < 0 ? word : word.substring(0, equals)) : null;
    if (option != null) {
      given.putIfAbsent(option.target(), List.of());
    }
  }

  private void readBare(String word) {
    if (command == null) {
      readCommand(word);
    } else if (dropIn && operation == null && !waiting) {
      readOperation(word);
    } else if (waiting && operation == null) {
      readWaiter(word);
    } else {
      further.add(word);
    }
  }

  private void readCommand(String word) {
    String meaning = expanded ? null : aliases.get(word);
    List<String> words = meaning == null ? null : ShellWords.split(meaning);
    if (words != null && !words.isEmpty() && !words.get(0).startsWith("!")) {
      expanded = true;
      for (String one : words) {
        read(one);
      }
      return;
    }
    command = word;
    dropIn = word.equals(Completions.SERVICE);
    ownWord = OwnWord.named(word);
    if (!dropIn && ownWord == null) {
      readOperation(word);
    }
  }

  private void readOperation(String word) {
    waiting = word.equals(Completions.WAIT);
    Operation named = waiting ? null : contract.operation(Names.operation(word));
    if (named != null) {
      operation = named;
      options = new OperationOptions(named, true, !dropIn);
    }
  }

  private void readWaiter(String word) {
    for (Operation one : contract.operations()) {
      for (Waiter waiter : one.waiters()) {
        if (Names.option(waiter.name()).equals(word)) {
          operation = one;
          options = new OperationOptions(one, false);
        }
      }
    }
  }
}
