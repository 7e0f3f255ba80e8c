package waybill.cli.help;

import org.jspecify.annotations.Nullable;
import waybill.cli.command.Names;
import waybill.wire.json.Json;
import waybill.wire.json.JsonArray;
import waybill.wire.json.JsonObject;
import waybill.wire.operation.ContractDocs;
import waybill.wire.operation.Operation;
import waybill.wire.operation.RequestExample;
import waybill.wire.shape.Shape;

/** The page of one option: an example, what it means, how its value is written, all its parts. */
final class OptionPage {
  private final Operation operation;
  private final Shape.Member member;
  private final String name;
  private final ContractDocs docs = ContractDocs.load();
  private final Sheet sheet = new Sheet();

  private OptionPage(Operation operation, Shape.Member member) {
    this.operation = operation;
    this.member = member;
    this.name = "--" + Names.option(member.name());
  }

  /** The page of a member of the request. */
  static String of(Operation operation, Shape.Member member) {
    OptionPage page = new OptionPage(operation, member);
    page.example();
    page.meaning();
    page.syntax();
    StructureList.write(page.sheet, member.target(), page.docs);
    return page.sheet.text();
  }

  /** The page of an option that the contract does not know. */
  static String of(String name, OptionTexts.OptionText text) {
    return new Sheet()
        .heading((name + " " + text.value()).strip())
        .paragraph(2, text.meaning())
        .text();
  }

  private void example() {
    Json value = value();
    if (value != null) {
      sheet.heading("EXAMPLE");
      ExampleCommand.writeOption(sheet, member.name(), value);
    }
  }

  private @Nullable Json value() {
    for (RequestExample example : docs.examples(operation)) {
      Json value = example.input().get(member.name());
      if (value != null) {
        return value;
      }
    }
    return null;
  }

  private void meaning() {
    boolean flag = member.target() instanceof Shape.Flag;
    sheet.heading(flag ? name + " | --no-" + name.substring(2) : name + " <value>");
    sheet.paragraph(2, docs.of(operation.input(), member));
    if (member.required()) {
      sheet.line(2, "Required.");
    }
    if (flag) {
      sheet.line(2, "A flag without a value.");
    } else {
      StructureList.type(sheet, 2, member.target(), docs);
    }
    if (member.idempotencyToken()) {
      sheet.paragraph(2, "A random one is sent when it is left out.");
    }
  }

  private void syntax() {
    Json syntax = ShapeSyntax.of(member.target());
    if (syntax instanceof JsonArray array && !(array.items().getFirst() instanceof JsonObject)) {
      sheet.heading("VALUES").line(2, name + " VALUE VALUE ...");
    }
    if (!(syntax instanceof JsonArray) && !(syntax instanceof JsonObject)) {
      return;
    }
    Json one = syntax instanceof JsonArray array ? array.items().getFirst() : syntax;
    if (one instanceof JsonObject object) {
      sheet.heading("SHORTHAND");
      sheet.flow(2, 2, ShorthandText.of(object), "");
      if (syntax instanceof JsonArray) {
        sheet.line(2, "A word of this kind for each element. See: waybill help values");
      }
    }
    sheet.heading("JSON");
    JsonLines.write(sheet, 2, syntax);
    sheet.line(2, "From a file: " + name + " file://PATH");
  }
}
