package waybill.cli.help;

import java.util.List;
import waybill.cli.command.Names;
import waybill.cli.command.OperationOptions;
import waybill.cli.command.Option;
import waybill.wire.operation.ContractDocs;
import waybill.wire.operation.Operation;
import waybill.wire.shape.Shape;

/**
 * The options of an operation on its page. Each has a line of its own in the spelling of synopses,
 * which scripts and completions look for: in brackets when it may be left out.
 */
final class OptionList {
  private static final int TEXT_INDENT = 6;

  private final Sheet sheet;
  private final Operation operation;
  private final OperationOptions options;
  private final ContractDocs docs;

  OptionList(Sheet sheet, Operation operation, OperationOptions options, ContractDocs docs) {
    this.sheet = sheet;
    this.operation = operation;
    this.options = options;
    this.docs = docs;
  }

  /**
   * Writes all options.
   *
   * @param page the words that print this page, without an option
   */
  void write(String page) {
    sheet
        .heading("OPTIONS")
        .paragraph(2, "Those in brackets may be left out. To read all about one of them:");
    sheet.line(4, page + " OPTION").gap();
    List<String> replaced = options.rawPaging();
    for (Shape.Member member : operation.input().members()) {
      if (!replaced.contains(Names.option(member.name()))) {
        member(member);
      }
    }
    for (Option option : options.all()) {
      OptionTexts.OptionText text = OptionTexts.of(option.name());
      if (text != null) {
        line(option.name() + " <value>", false);
        sheet.paragraph(TEXT_INDENT, text.meaning());
      }
    }
    sheet.heading("OPTIONS OF EVERY OPERATION").line(2, "Explained by: waybill help options").gap();
    for (String name : OptionTexts.global()) {
      OptionTexts.OptionText text = OptionTexts.of(name);
      boolean flag = text != null && text.value().isEmpty() && !name.equals("--version");
      line(flag ? name : name + " <value>", false);
    }
  }

  private void member(Shape.Member member) {
    String name = "--" + Names.option(member.name());
    if (member.target() instanceof Shape.Flag) {
      line(name + " | --no-" + Names.option(member.name()), false);
    } else {
      line(name + " <value>", member.required());
    }
    sheet.paragraph(TEXT_INDENT, docs.of(operation.input(), member));
    if (!(member.target() instanceof Shape.Flag)) {
      sheet.paragraph(TEXT_INDENT, Sentence.of(ShapeWords.of(member.target())));
    }
  }

  private void line(String text, boolean required) {
    sheet.line(2, required ? text : "[" + text + "]");
  }
}
