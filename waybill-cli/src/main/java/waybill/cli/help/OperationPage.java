package waybill.cli.help;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import waybill.cli.command.Names;
import waybill.cli.command.OperationOptions;
import waybill.wire.json.Json;
import waybill.wire.json.JsonObject;
import waybill.wire.operation.ContractDocs;
import waybill.wire.operation.Operation;
import waybill.wire.operation.RequestExample;
import waybill.wire.shape.Shape;

/** The page of an operation: examples, what it does, what it is called with, what it answers. */
final class OperationPage {
  private final String program;
  private final Operation operation;
  private final ContractDocs docs = ContractDocs.load();
  private final Sheet sheet = new Sheet();

  private OperationPage(String program, Operation operation) {
    this.program = program;
    this.operation = operation;
  }

  /**
   * The page.
   *
   * @param program the words before the operation
   */
  static String of(String program, Operation operation, OperationOptions options) {
    OperationPage page = new OperationPage(program, operation);
    page.examples();
    page.description();
    new OptionList(page.sheet, operation, options, page.docs).write(page.command() + " help");
    page.answer();
    return page.sheet.text();
  }

  private String command() {
    return program + " " + Names.option(operation.name());
  }

  private void examples() {
    sheet.heading("EXAMPLES");
    boolean first = true;
    for (RequestExample example : docs.examples(operation)) {
      if (!example.isOnlyForItsValues()) {
        example(first, example.title(), example.input());
        first = false;
      }
    }
    Operation.Paging paging = operation.paging();
    String names = paging == null ? null : namesQuery(paging);
    if (names != null) {
      example(
          false,
          "One line for each result",
          required(),
          "--query '" + names + "'",
          "--output text");
    }
  }

  private void example(boolean first, String title, JsonObject request, String... end) {
    if (!first) {
      sheet.gap();
    }
    sheet.line(2, "# " + title);
    ExampleCommand.write(sheet, command(), request, end);
  }

  /** The first example without what may be left out. */
  private JsonObject required() {
    Map<String, Json> members = new LinkedHashMap<>();
    JsonObject example = docs.examples(operation).getFirst().input();
    for (Shape.Member member : operation.input().members()) {
      Json value = example.get(member.name());
      if (member.required() && value != null) {
        members.put(member.name(), value);
      }
    }
    return new JsonObject(members);
  }

  /** An expression for what names each result of a list, or null when nothing does. */
  private @Nullable String namesQuery(Operation.Paging paging) {
    Shape.Structure element = element(paging);
    if (element == null) {
      return null;
    }
    String best = null;
    for (Shape.Member member : element.members()) {
      boolean text = member.target() instanceof Shape.Text;
      if (text && (best == null || member.name().endsWith("Arn"))) {
        best = member.name();
      }
    }
    return best == null ? null : paging.items() + "[].[" + best + "]";
  }

  private Shape.@Nullable Structure element(Operation.Paging paging) {
    Shape.Structure output = operation.output();
    String items = paging.items();
    Shape.Member list = output == null || items == null ? null : output.member(items);
    return list != null
            && list.target() instanceof Shape.ListOf found
            && found.element() instanceof Shape.Structure element
        ? element
        : null;
  }

  private void description() {
    sheet.heading("DESCRIPTION").paragraph(2, docs.of(operation));
    if (operation.paging() != null) {
      sheet.paragraph(2, "All pages are fetched and joined, unless --max-items ends it early.");
    }
  }

  /** What {@code --query} finds, and which errors have names. */
  private void answer() {
    Shape.Structure output = operation.output();
    sheet.heading("ANSWER");
    if (output == null || output.members().isEmpty()) {
      sheet.line(2, "Nothing is printed.");
    } else {
      sheet.paragraph(2, names(output));
    }
    Operation.Paging paging = operation.paging();
    Shape.Structure element = paging == null ? null : element(paging);
    if (paging != null && element != null) {
      sheet.paragraph(2, "Each of " + paging.items() + ": " + names(element));
    }
    List<String> errors = new ArrayList<>(operation.errors());
    errors.add("ValidationException for a request that cannot be met");
    sheet.heading("ERRORS").paragraph(2, String.join(", ", errors));
  }

  private static String names(Shape.Structure structure) {
    return String.join(", ", structure.members().stream().map(Shape.Member::name).toList());
  }
}
