package waybill.server.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import waybill.registry.document.Document;
import waybill.registry.document.Document.Numeric;
import waybill.registry.document.Document.Sequence;
import waybill.registry.document.Document.Structure;
import waybill.registry.document.Document.Text;
import waybill.registry.fixture.Samples;
import waybill.registry.identity.Creator;
import waybill.registry.modelcard.CardVersion;
import waybill.registry.record.RecordKey;
import waybill.registry.record.RecordKind;

/**
 * The document is read back with the library that wrote it: what it shows, and on how many pages.
 */
final class PdfCardPrinterTest {
  private static final CardVersion CARD =
      new CardVersion(
          RecordKey.of(RecordKind.MODEL_CARD, Samples.TENANT, "iris"),
          3,
          "{}",
          "Approved",
          null,
          Samples.NOON,
          new Creator("arn:aws:iam::111122223333:user/ada", "AKIAADA"),
          null,
          null);

  @Test
  void card_withSectionsAndMetrics_showsThemWithLabels() throws IOException {
    Structure metric =
        of("name", text("accuracy")).with("type", text("number")).with("value", number("0.97"));
    Structure matrix =
        of("name", text("confusion"))
            .with("type", text("matrix"))
            .with("value", list(list(number("50"), number("0")), list(number("1"), number("49"))))
            .with("x_axis_name", list(text("setosa"), text("virginica")));
    Structure group = of("name", text("quality")).with("metric_data", list(metric, matrix));
    Structure content =
        of(
                "evaluation_details",
                list(of("name", text("held out")).with("metric_groups", list(group))))
            .with("intended_uses", of("risk_rating", text("Low")));

    assertThat(shown(content))
        .contains("Model card iris")
        .contains("Risk rating Low")
        .contains("Evaluation details 1: held out")
        .contains("Metric groups 1: quality")
        .contains("accuracy 0.97")
        .contains("50, 0")
        .contains("1, 49")
        .contains("x axis: setosa, virginica")
        .doesNotContain(PageWriter.UNKNOWN);
    assertThat(shown(content).indexOf("Intended uses"))
        .isLessThan(shown(content).indexOf("Evaluation details"));
  }

  @Test
  void card_inOtherScripts_showsThoseThatTheFontHasAndSaysWhichItHasNot() throws IOException {
    assertThat(shown(of("model_overview", of("model_creator", text("Größe Ωμέγα Дом")))))
        .contains("Größe Ωμέγα Дом")
        .doesNotContain(PageWriter.UNKNOWN);
    assertThat(shown(of("model_overview", of("model_creator", text("模型 😀 ok")))))
        .contains("□□ □ ok")
        .contains("stands for characters");
  }

  @Test
  void card_ofTheLargestSize_takesAsManyPagesAsItNeeds() throws IOException {
    Document words = text("word ".repeat(400) + "x".repeat(400));
    Structure content = of("custom_details", list(Collections.nCopies(40, words)));

    try (PDDocument document = Loader.loadPDF(new PdfCardPrinter().print(CARD, content))) {
      assertThat(document.getNumberOfPages()).isGreaterThan(10);
    }
  }

  @Property(tries = 100)
  void card_withAnyText_isPrinted(@ForAll @StringLength(max = 300) String words)
      throws IOException {
    assertThat(new PdfCardPrinter().print(CARD, of(words, text(words)))).isNotEmpty();
  }

  private static String shown(Structure content) throws IOException {
    try (PDDocument document = Loader.loadPDF(new PdfCardPrinter().print(CARD, content))) {
      return new PDFTextStripper().getText(document);
    }
  }

  private static Structure of(String name, Document value) {
    return Structure.EMPTY.with(name, value);
  }

  private static Document text(String words) {
    return new Text(words);
  }

  private static Document number(String literal) {
    return new Numeric(new BigDecimal(literal));
  }

  private static Document list(Document... items) {
    return list(List.of(items));
  }

  private static Document list(List<Document> items) {
    return new Sequence(items);
  }
}
