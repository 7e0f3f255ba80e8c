package waybill.cli.help;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import waybill.cli.command.Names;
import waybill.cli.command.OperationOptions;
import waybill.cli.command.Option;
import waybill.wire.operation.Operation;
import waybill.wire.operation.Waiter;
import waybill.wire.shape.Shape;

/** The pages of help; each begins with an example. */
public final class HelpPages {
  private HelpPages() {}

  /** The line of {@code --version}. */
  public static String version() {
    String release = HelpPages.class.getPackage().getImplementationVersion();
    return "waybill-cli/"
        + (release == null ? "0.1.0" : release)
        + " Java/"
        + System.getProperty("java.version")
        + " "
        + System.getProperty("os.name")
        + "/"
        + System.getProperty("os.version")
        + "\n";
  }

  /** The page of the program. */
  public static String program() {
    return TextPages.of("program");
  }

  /** The page of {@code waybill env}. */
  public static String env() {
    return TextPages.of("env");
  }

  /** The page of {@code waybill completion}. */
  public static String completion() {
    return TextPages.of("completion");
  }

  /** The page of {@code waybill events}. */
  public static String events() {
    return TextPages.of("events");
  }

  /** The page of {@code waybill history}. */
  public static String history() {
    return TextPages.of("history");
  }

  /** The page of a word of ours that asks the server. */
  public static String word(String word) {
    return TextPages.of(word);
  }

  /** What an option means that does not come from the contract; empty for any other. */
  public static String meaning(String option) {
    OptionTexts.OptionText text = OptionTexts.of(option);
    return text == null ? "" : text.meaning();
  }

  /** The names of the pages that are about no operation and no word. */
  public static List<String> topics() {
    List<String> topics = new ArrayList<>(TextPages.TOPICS);
    topics.addFirst("options");
    topics.addFirst("operations");
    return topics;
  }

  /** The page of a topic, which is one of {@link #topics()}. */
  public static String topic(String name, List<Operation> operations) {
    return switch (name) {
      case "operations" -> service("waybill", operations);
      case "options" -> OptionsPage.text();
      default -> TextPages.of(name);
    };
  }

  /**
   * The page of the service: its operations.
   *
   * @param program the words before an operation, in all pages
   */
  public static String service(String program, List<Operation> operations) {
    return ServicePage.of(program, operations);
  }

  /** The page of what can be waited for. */
  public static String waits(String program, List<Operation> operations) {
    return ServicePage.waits(program, operations);
  }

  /** The page of an operation: what it does and what it is called with. */
  public static String operation(String program, Operation operation, OperationOptions options) {
    return OperationPage.of(program, operation, options);
  }

  /** The page of a state to wait for. */
  public static String waiter(
      String program, Operation operation, Waiter waiter, OperationOptions options) {
    return WaiterPage.of(program, operation, waiter, options);
  }

  /**
   * The page of one option of an operation, or null when no option is meant.
   *
   * @param word the option's name or the beginning of it, with or without dashes
   */
  public static @Nullable String option(
      Operation operation, OperationOptions options, String word) {
    String name = fullName(options, word.startsWith("--") ? word : "--" + word);
    if (name == null) {
      return null;
    }
    OptionTexts.OptionText text = OptionTexts.of(name);
    if (text != null) {
      return OptionPage.of(name, text);
    }
    for (Shape.Member member : operation.input().members()) {
      String option = Names.option(member.name());
      if (name.equals("--" + option) || name.equals("--no-" + option)) {
        return OptionPage.of(operation, member);
      }
    }
    return null;
  }

  private static @Nullable String fullName(OperationOptions options, String word) {
    List<String> names = new ArrayList<>(OptionTexts.global());
    for (Option option : options.all()) {
      names.add(option.name());
    }
    if (names.contains(word)) {
      return word;
    }
    names.removeIf(name -> !name.startsWith(word));
    return names.size() == 1 ? names.getFirst() : null;
  }
}
