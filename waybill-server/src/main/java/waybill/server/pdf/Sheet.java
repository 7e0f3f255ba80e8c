package waybill.server.pdf;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import waybill.registry.document.Document;
import waybill.registry.document.Document.Flag;
import waybill.registry.document.Document.Numeric;
import waybill.registry.document.Document.Sequence;
import waybill.registry.document.Document.Structure;
import waybill.registry.document.Document.Text;

/**
 * Lays out the content of a card: a heading for each section and each structure in it, facts as
 * label and value, and whatever has a name and a value as rows of a table. For one thread.
 */
final class Sheet {
  static final float TEXT_SIZE = 9.5f;

  private static final float SECTION_SIZE = 14;
  private static final float HEADING_SIZE = 11;
  private static final float SMALLEST_HEADING_SIZE = 10;

  /** The order of the schema; others follow. */
  private static final List<String> SECTIONS =
      List.of(
          "model_overview",
          "model_package_details",
          "intended_uses",
          "business_details",
          "training_details",
          "evaluation_details",
          "additional_information");

  private static final Set<String> TABLED =
      Set.of("name", "value", "notes", "type", "x_axis_name", "y_axis_name");

  private final PageWriter pages;

  Sheet(PageWriter pages) {
    this.pages = pages;
  }

  void fact(String label, String value) throws IOException {
    float labels = PageWriter.width() * 0.28f;
    pages.row(List.of(label, value), List.of(labels, PageWriter.width() - labels), TEXT_SIZE);
  }

  void sections(Structure content) throws IOException {
    Set<String> names = new LinkedHashSet<>(SECTIONS);
    names.retainAll(content.members().keySet());
    names.addAll(content.members().keySet());
    for (String name : names) {
      pages.space(14);
      pages.paragraph(label(name), SECTION_SIZE, 0);
      pages.rule();
      value(name, content.find(name).orElseThrow(), HEADING_SIZE);
    }
  }

  private void members(Structure structure, float headingSize) throws IOException {
    for (Map.Entry<String, Document> member : structure.members().entrySet()) {
      String name = member.getKey();
      Document value = member.getValue();
      if (isPlain(value)) {
        fact(label(name), plain(value));
      } else {
        heading(label(name), headingSize);
        value(name, value, smaller(headingSize));
      }
    }
  }

  private void value(String name, Document value, float headingSize) throws IOException {
    switch (value) {
      case Structure structure -> members(structure, headingSize);
      case Sequence sequence when isTable(sequence) -> table(sequence);
      case Sequence(var items) when !isPlain(value) -> {
        for (int i = 0; i < items.size(); i++) {
          Document item = items.get(i);
          heading(title(name, i, item), headingSize);
          value(name, item, smaller(headingSize));
        }
      }
      default -> pages.paragraph(plain(value), TEXT_SIZE, 0);
    }
  }

  private void table(Sequence rows) throws IOException {
    float width = PageWriter.width();
    List<Float> widths = List.of(width * 0.28f, width * 0.34f, width * 0.38f);
    pages.row(List.of("Name", "Value", "Notes"), widths, TEXT_SIZE);
    pages.rule();
    for (Document item : rows.items()) {
      Structure row = (Structure) item;
      pages.row(List.of(cell(row, "name"), cell(row, "value"), notes(row)), widths, TEXT_SIZE);
    }
    pages.space(4);
  }

  private static String cell(Structure row, String name) {
    return row.find(name).map(Sheet::plain).orElse("");
  }

  private static String notes(Structure row) {
    return Stream.of(
            cell(row, "notes"),
            axis("x axis: ", row, "x_axis_name"),
            axis("y axis: ", row, "y_axis_name"))
        .filter(text -> !text.isEmpty())
        .collect(Collectors.joining("\n"));
  }

  private static String axis(String label, Structure row, String name) {
    String text = cell(row, name);
    return text.isEmpty() ? "" : label + text.replace("\n", ", ");
  }

  private void heading(String text, float size) throws IOException {
    pages.space(6);
    pages.paragraph(text, size, 0);
    pages.space(2);
  }

  private static float smaller(float size) {
    return Math.max(size - 0.5f, SMALLEST_HEADING_SIZE);
  }

  private static String title(String name, int index, Document item) {
    String number = label(name) + " " + (index + 1);
    return item instanceof Structure structure
        ? structure.findText("name").map(own -> number + ": " + own).orElse(number)
        : number;
  }

  /** Rows of names and values and what belongs to them. */
  private static boolean isTable(Sequence sequence) {
    return !sequence.items().isEmpty()
        && sequence.items().stream()
            .allMatch(
                item ->
                    item instanceof Structure(var members)
                        && members.containsKey("value")
                        && TABLED.containsAll(members.keySet()));
  }

  /** What fits beside its label: a value, or values without names. */
  private static boolean isPlain(Document value) {
    return switch (value) {
      case Text _, Numeric _, Flag _ -> true;
      case Structure _ -> false;
      case Sequence(var items) -> items.stream().allMatch(Sheet::isPlain);
    };
  }

  /** A value as lines; the rows of a matrix and the points of a line have one each. */
  private static String plain(Document value) {
    return switch (value) {
      case Text(var text) -> text;
      case Numeric(var number) -> number.toString();
      case Flag(var flag) -> Boolean.toString(flag);
      case Structure _ -> "";
      case Sequence(var items) -> {
        List<String> lines = new ArrayList<>();
        items.forEach(item -> lines.add(plain(item).replace("\n", ", ")));
        boolean numbers = items.stream().allMatch(Numeric.class::isInstance);
        yield String.join(numbers ? ", " : "\n", lines);
      }
    };
  }

  /** For example {@code Risk rating} for {@code risk_rating}; names of callers stay as they are. */
  private static String label(String name) {
    return name.matches("[a-z]+(_[a-z]+)*")
        ? name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1).replace('_', ' ')
        : name;
  }
}
