package waybill.cli.help;

import java.util.LinkedHashMap;
import java.util.Map;
import waybill.wire.operation.ContractDocs;
import waybill.wire.shape.Shape;

/** The structures inside a value, each explained once, and the machine types. */
final class StructureList {
  private final Sheet sheet;
  private final ContractDocs docs;
  private final Map<String, Shape.Structure> structures = new LinkedHashMap<>();
  private final Map<String, Shape.Text> machines = new LinkedHashMap<>();

  private StructureList(Sheet sheet, ContractDocs docs) {
    this.sheet = sheet;
    this.docs = docs;
  }

  static void write(Sheet sheet, Shape shape, ContractDocs docs) {
    StructureList list = new StructureList(sheet, docs);
    list.collect(shape);
    if (!list.structures.isEmpty()) {
      sheet.heading("MEMBERS");
    }
    boolean first = true;
    for (Shape.Structure structure : list.structures.values()) {
      if (!first) {
        sheet.gap();
      }
      list.structure(structure);
      first = false;
    }
    list.machines.values().forEach(list::machines);
  }

  /** Structures in the order in which a reader meets them: those of a level before deeper ones. */
  private void collect(Shape shape) {
    switch (shape) {
      case Shape.ListOf list -> collect(list.element());
      case Shape.MapOf map -> collect(map.value());
      case Shape.Text text when text.instanceType() -> machines.putIfAbsent(text.name(), text);
      case Shape.Structure structure -> {
        if (structures.putIfAbsent(structure.name(), structure) == null) {
          structure.members().forEach(member -> collect(member.target()));
        }
      }
      default -> {}
    }
  }

  private void structure(Shape.Structure structure) {
    sheet.paragraph(2, structure.name() + ": " + decapitalized(docs.of(structure)));
    for (Shape.Member member : structure.members()) {
      String required = member.required() ? " (required)" : "";
      sheet.line(4, member.name() + required);
      sheet.paragraph(8, docs.of(structure, member));
      type(sheet, 8, member.target(), docs);
    }
  }

  /** What a value is: its words with their meaning, or else a sentence. */
  static void type(Sheet sheet, int indent, Shape shape, ContractDocs docs) {
    if (isWords(shape)) {
      WordList.write(sheet, indent + 2, (Shape.Text) shape, docs);
    } else {
      sheet.paragraph(indent, Sentence.of(ShapeWords.named(shape)));
    }
  }

  private static boolean isWords(Shape shape) {
    return shape instanceof Shape.Text text && !text.values().isEmpty() && !text.instanceType();
  }

  private static String decapitalized(String text) {
    return Character.toLowerCase(text.charAt(0)) + text.substring(1);
  }

  private void machines(Shape.Text shape) {
    sheet.heading("MACHINE TYPES").paragraph(2, docs.of(shape));
    WordList.write(sheet, 4, shape, docs);
  }
}
