package waybill.cli.help;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.StringJoiner;
import waybill.wire.operation.ContractDocs;
import waybill.wire.shape.Shape;

/** All legal words of a member: what each means, or machines by their families. */
final class WordList {
  private static final int MEANING_COLUMN_MAX = 34;

  private WordList() {}

  static void write(Sheet sheet, int indent, Shape.Text shape, ContractDocs docs) {
    if (shape.instanceType()) {
      machines(sheet, indent, shape);
    } else {
      int longest = shape.values().stream().mapToInt(String::length).max().orElse(0);
      int column = Math.min(indent + longest + 2, MEANING_COLUMN_MAX);
      for (String word : shape.values()) {
        sheet.entry(indent, word, column, docs.of(shape, word));
      }
    }
  }

  /** A line for each family, such as {@code ml.m5}, with its sizes. */
  private static void machines(Sheet sheet, int indent, Shape.Text shape) {
    Map<String, StringJoiner> families = new LinkedHashMap<>();
    for (String word : shape.values()) {
      int dot = word.lastIndexOf('.');
      families
          .computeIfAbsent(word.substring(0, dot + 1), _ -> new StringJoiner(" "))
          .add(word.substring(dot + 1));
    }
    int longest = families.keySet().stream().mapToInt(String::length).max().orElse(0);
    families.forEach(
        (family, sizes) -> sheet.entry(indent, family, indent + longest + 2, sizes.toString()));
  }
}
