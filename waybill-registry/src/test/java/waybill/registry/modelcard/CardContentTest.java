package waybill.registry.modelcard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static waybill.registry.modelcard.CardKind.IN_PACKAGE;
import static waybill.registry.modelcard.CardKind.STAND_ALONE;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import waybill.registry.document.Document;
import waybill.registry.document.Document.Flag;
import waybill.registry.document.Document.Numeric;
import waybill.registry.document.Document.Sequence;
import waybill.registry.document.Document.Structure;
import waybill.registry.document.Document.Text;
import waybill.registry.problem.Refusal;

/** The schema of semantics: what fits, and which fault is told at which path. */
final class CardContentTest {

  @Test
  void content_withNothingInIt_fits() {
    assertThat(faults(IN_PACKAGE, Structure.EMPTY)).isEmpty();
    assertThat(faults(STAND_ALONE, Structure.EMPTY)).isEmpty();
  }

  @Test
  void packageDetails_inACardOfAPackage_areNoPartOfIt() {
    Structure content = of("model_package_details", of("model_package_arn", text("x")));

    assertThat(faults(IN_PACKAGE, content))
        .containsExactly("$.model_package_details is not part of the schema");
    assertThat(faults(STAND_ALONE, content)).isEmpty();
  }

  @Test
  void overview_inACardOfAPackage_isNarrower() {
    Structure content = of("model_overview", of("model_name", text("iris")));

    assertThat(faults(IN_PACKAGE, content))
        .containsExactly("$.model_overview.model_name is not part of the schema");
    assertThat(faults(STAND_ALONE, content)).isEmpty();
  }

  @Test
  void faults_ofManyKinds_areAllToldAtOnceWithTheirPaths() {
    Structure metric = of("name", text("m")).with("type", text("bar_chart"));
    Structure group =
        of("name", text("g")).with("metric_data", list(metric.with("value", number(1))));
    Structure content =
        of("intended_uses", of("risk_rating", text("Huge")))
            .with("made up", text("x"))
            .with("evaluation_details", list(of("metric_groups", list(group))))
            .with("business_details", of("line_of_business", text("x".repeat(2049))));

    assertThat(faults(IN_PACKAGE, content))
        .containsExactly(
            "$.intended_uses.risk_rating must be one of High, Medium, Low, Unknown",
            "$['made up'] is not part of the schema",
            "$.evaluation_details[0].name is required",
            "$.evaluation_details[0].metric_groups[0].metric_data[0].value must be a list",
            "$.business_details.line_of_business must have at most 2048 characters");
  }

  @Test
  void metrics_ofAllTypes_fitWithTheirValuesAlone() {
    Document row = list(number(1), number(2));
    assertThat(metricFaults("number", number(0.5))).isEmpty();
    assertThat(metricFaults("string", text("good"))).isEmpty();
    assertThat(metricFaults("boolean", new Flag(true))).isEmpty();
    assertThat(metricFaults("linear_graph", list(row, row))).isEmpty();
    assertThat(metricFaults("bar_chart", row)).isEmpty();
    assertThat(metricFaults("matrix", list(row, row))).isEmpty();

    assertThat(metricFaults("number", row)).singleElement().asString().contains("true or false");
    assertThat(metricFaults("string", text("x".repeat(64)))).hasSize(1);
    assertThat(metricFaults("linear_graph", list(list(number(1)))))
        .containsExactly(METRIC + ".value[0] must have exactly 2 items");
    assertThat(metricFaults("bar_chart", list()))
        .containsExactly(METRIC + ".value must have at least 1 item");
    assertThat(metricFaults("matrix", list(list(text("x")))))
        .containsExactly(METRIC + ".value[0][0] must be a number");
    assertThat(metricFaults("pie", number(1)))
        .containsExactly(
            METRIC
                + ".type must be one of number, string, boolean, linear_graph, bar_chart, matrix");
  }

  @Test
  void metric_withAnUnknownMember_isRefused() {
    Structure metric = of("name", text("m")).with("type", text("number")).with("value", number(1));

    assertThat(faults(IN_PACKAGE, evaluation(metric.with("unit", text("kg")))))
        .containsExactly(METRIC + ".unit is not part of the schema");
  }

  @Test
  void nulls_always_areFaultsOfTheirOwnAndOfNothingElse() {
    Structure content =
        of("evaluation_details", list(Structure.EMPTY))
            .with("intended_uses", of("risk_rating", Structure.EMPTY));

    assertThat(
            CardContent.faults(
                IN_PACKAGE,
                content,
                List.of("$.evaluation_details[0]", "$.intended_uses.risk_rating")))
        .extracting(Fault::toString)
        .containsExactly(
            "$.evaluation_details[0] must not be null",
            "$.intended_uses.risk_rating must not be null");
  }

  @Test
  void refusal_ofVeryManyFaults_tellsFiftyAndHowManyMore() {
    List<Fault> faults = Collections.nCopies(60, new Fault("$.x", "is wrong"));

    assertThatThrownBy(() -> CardContent.require("Content", faults))
        .isInstanceOfSatisfying(
            Refusal.class,
            refusal ->
                assertThat(refusal.problem().toString())
                    .contains("Content does not fit the schema of model cards: $.x is wrong; ")
                    .contains("; and 10 more"));
    assertThatCode(() -> CardContent.require("Content", List.of())).doesNotThrowAnyException();
  }

  @Property(tries = 200)
  void texts_always_areCountedInCodePoints(
      @ForAll @IntRange(max = 80) int length, @ForAll boolean wide) {
    String name = (wide ? "😀" : "x").repeat(length);
    Structure content = of("evaluation_details", list(of("name", text(name))));

    assertThat(faults(IN_PACKAGE, content).isEmpty()).isEqualTo(length >= 1 && length <= 63);
  }

  @Property(tries = 200)
  void sections_ofUnknownNames_areOneFaultEach(
      @ForAll @StringLength(min = 1, max = 100) String name) {
    Structure content = of("x" + name, text("words")); // no section begins with an x

    assertThat(faults(STAND_ALONE, content))
        .singleElement()
        .asString()
        .startsWith("$")
        .endsWith(" is not part of the schema");
  }

  @Property(tries = 200)
  void matrix_ofAnySize_fitsUpToTwentyByTwenty(
      @ForAll @IntRange(max = 25) int rows, @ForAll @IntRange(max = 25) int columns) {
    Document row = new Sequence(Collections.nCopies(columns, number(1)));
    Document matrix = new Sequence(Collections.nCopies(rows, row));

    boolean fits = rows >= 1 && rows <= 20 && columns >= 1 && columns <= 20;
    assertThat(metricFaults("matrix", matrix).isEmpty()).isEqualTo(fits);
  }

  private static final String METRIC = "$.evaluation_details[0].metric_groups[0].metric_data[0]";

  private static List<String> metricFaults(String type, Document value) {
    return faults(
        IN_PACKAGE,
        evaluation(of("name", text("m")).with("type", text(type)).with("value", value)));
  }

  private static Structure evaluation(Structure metric) {
    Structure group = of("name", text("g")).with("metric_data", list(metric));
    return of("evaluation_details", list(of("name", text("e")).with("metric_groups", list(group))));
  }

  private static List<String> faults(CardKind kind, Structure content) {
    return CardContent.faults(kind, content, List.of()).stream().map(Fault::toString).toList();
  }

  private static Structure of(String name, Document value) {
    return new Structure(Map.of(name, value));
  }

  private static Document text(String words) {
    return new Text(words);
  }

  private static Document number(double value) {
    return new Numeric(BigDecimal.valueOf(value));
  }

  private static Document list(Document... items) {
    return new Sequence(List.of(items));
  }
}
