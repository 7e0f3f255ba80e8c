package waybill.cli.command;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import waybill.wire.operation.Operation;
import waybill.wire.shape.Shape;

/** The options of one operation: its members, then those that every operation has. */
public final class OperationOptions {
  /** The option that takes a whole request as JSON. */
  public static final String INPUT = "cli-input-json";

  /** The option that prints a sample instead of calling. */
  public static final String SKELETON = "generate-cli-skeleton";

  /** The options of paging, in the order in which they are named. */
  public static final List<String> PAGING = List.of("starting-token", "page-size", "max-items");

  /** The bare form's option to ask about an earlier time; AWS's command has no such thing. */
  public static final String AS_OF = "as-of";

  /** The place of the word {@code help}, or of one stray word. */
  public static final String HELP = "help";

  private final Operation operation;
  private final boolean paged;
  private final List<Option> options = new ArrayList<>();
  private final Set<String> required = new HashSet<>();

  /**
   * The options of an operation.
   *
   * @param paged whether the options of paging are offered
   */
  public OperationOptions(Operation operation, boolean paged) {
    this(operation, paged, false);
  }

  /**
   * The same, of the bare form.
   *
   * @param bare whether an operation that only reads may be asked about an earlier time
   */
  public OperationOptions(Operation operation, boolean paged, boolean bare) {
    this.operation = operation;
    this.paged = paged && operation.paging() != null;
    for (Shape.Member member : operation.input().members()) {
      add(member);
    }
    options.add(Option.one(INPUT));
    if (this.paged) {
      options.add(Option.one("starting-token"));
      options.add(Option.of("page-size", Option.Kind.NUMBER));
      options.add(Option.of("max-items", Option.Kind.NUMBER));
    }
    if (bare && reads(operation.name())) {
      options.add(Option.one(AS_OF));
    }
    options.add(
        new Option(
            "--".concat(SKELETON),
            SKELETON,
            Option.Kind.OPTIONAL,
            List.of("input", "output"),
            null,
            "input"));
  }

  private static boolean reads(String operation) {
    return operation.startsWith("Describe")
        || operation.startsWith("BatchDescribe")
        || operation.startsWith("List")
        || operation.startsWith("Get")
        || operation.equals("Search");
  }

  private void add(Shape.Member member) {
    String name = Names.option(member.name());
    if (member.target() instanceof Shape.Flag) {
      options.add(Option.flag(name, name, true));
      options.add(Option.flag("no-".concat(name), name, false));
      return;
    }
    boolean many = member.target() instanceof Shape.ListOf;
    options.add(Option.of(name, many ? Option.Kind.MANY : Option.Kind.ONE));
    if (member.required()) {
      required.add("--".concat(name));
    }
  }

  /** Whether the options of paging are offered. */
  public boolean isPaged() {
    return paged;
  }

  /** The names, without dashes, of the raw options that paging replaces; using one ends paging. */
  public List<String> rawPaging() {
    Operation.Paging paging = operation.paging();
    List<String> names = new ArrayList<>();
    if (paged && paging != null) {
      names.add(Names.option(paging.inputToken()));
      if (paging.pageSize() != null) {
        names.add(Names.option(paging.pageSize()));
      }
    }
    return names;
  }

  /** The options in order. */
  public List<Option> all() {
    return options;
  }

  /** Whether an option must be given. */
  public boolean isRequired(Option option) {
    return required.contains(option.name());
  }

  /**
   * Sorts the words of an operation. Nothing is required where the request comes as JSON or only a
   * sample of it is asked for; both are recognised spelled in full, as words of their own.
   */
  public ParsedWords parse(List<String> words) {
    boolean free = words.contains("--".concat(INPUT)) || isInputSkeleton(words);
    return new WordParser(
            options, free ? Set.of() : required, List.of(new Positional(HELP, false, null)))
        .parse(words);
  }

  private static boolean isInputSkeleton(List<String> words) {
    int at = words.indexOf("--".concat(SKELETON));
    @Nullable String next = at >= 0 && at + 1 < words.size() ? words.get(at + 1) : null;
    return at >= 0 && !"output".equals(next);
  }
}
