package waybill.cli.help;

import java.util.List;
import waybill.cli.command.GlobalOptions;
import waybill.cli.command.Names;
import waybill.cli.command.OperationOptions;
import waybill.cli.command.Option;
import waybill.wire.operation.ContractDocs;
import waybill.wire.operation.Operation;
import waybill.wire.shape.Shape;

/** The page of an operation: an example, what it does, what it is called with. */
final class OperationPage {
  private static final int WIDTH = 88;

  private final Operation operation;
  private final OperationOptions options;
  private final ContractDocs docs = ContractDocs.load();
  private final StringBuilder out = new StringBuilder(4096);

  private OperationPage(Operation operation, OperationOptions options) {
    this.operation = operation;
    this.options = options;
  }

  static String of(Operation operation, OperationOptions options) {
    OperationPage page = new OperationPage(operation, options);
    page.example();
    page.synopsis();
    page.members();
    return page.out.toString();
  }

  private void example() {
    String word = Names.option(operation.name());
    out.append("EXAMPLE\n  waybill ").append(word);
    for (Option option : options.all()) {
      if (options.isRequired(option)) {
        out.append(' ').append(option.name()).append(" VALUE");
      }
    }
    out.append("\n  waybill ").append(word).append(" --generate-cli-skeleton\n\nDESCRIPTION\n");
    paragraph(docs.of(operation), "  ");
  }

  private void synopsis() {
    out.append("\nSYNOPSIS\n            ").append(Names.option(operation.name())).append('\n');
    List<String> hidden = options.rawPaging();
    for (Option option : options.all()) {
      if (!hidden.contains(option.target())) {
        option(option, options.isRequired(option));
      }
    }
    for (Option option : GlobalOptions.all()) {
      if (!option.name().equals("--v2-debug")) {
        option(option, false);
      }
    }
  }

  private void option(Option option, boolean required) {
    boolean flag = option.kind() == Option.Kind.YES || option.kind() == Option.Kind.NO;
    out.append("          ").append(required ? "" : "[").append(option.name());
    out.append(flag ? "" : " <value>").append(required ? "\n" : "]\n");
  }

  private void members() {
    out.append("\nOPTIONS\n");
    List<String> hidden = options.rawPaging();
    for (Shape.Member member : operation.input().members()) {
      String name = Names.option(member.name());
      if (!hidden.contains(name)) {
        out.append("  --").append(name).append(" (").append(ShapeWords.of(member.target()));
        out.append(member.required() ? ", required)\n" : ")\n");
        paragraph(docs.of(operation.input(), member), "      ");
      }
    }
  }

  /** Words in lines that fit most terminals. */
  private void paragraph(String text, String indent) {
    int width = 0;
    for (String word : text.split(" ", -1)) {
      if (width > 0 && width + 1 + word.length() > WIDTH) {
        out.append('\n');
        width = 0;
      }
      out.append(width == 0 ? indent : " ").append(word);
      width += (width == 0 ? indent.length() : 1) + word.length();
    }
    out.append('\n');
  }
}
