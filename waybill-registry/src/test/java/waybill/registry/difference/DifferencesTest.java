package waybill.registry.difference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.assertj.core.groups.Tuple;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import waybill.registry.difference.Difference.Verdict;
import waybill.registry.document.Document;
import waybill.registry.document.Document.Numeric;
import waybill.registry.document.Document.Sequence;
import waybill.registry.document.Document.Structure;
import waybill.registry.document.Document.Text;

/** What counts as a difference, where it is told and what it means. */
final class DifferencesTest {

  @Test
  void identityAndTimes_areNoDifferences() {
    assertThat(
            Differences.between(
                of("ModelPackageArn", text("a"), "CreationTime", number("1")),
                of("ModelPackageArn", text("b"), "CreationTime", number("2"))))
        .isEmpty();
  }

  @Test
  void environment_isToldByKey() {
    assertThat(
            Differences.between(
                container(of("Environment", of("LEVEL", text("1"), "GONE", text("x")))),
                container(of("Environment", of("LEVEL", text("3"), "NEW", text("y"))))))
        .extracting(Difference::section, Difference::path, Difference::before, Difference::after)
        .containsExactly(
            told(Section.ENVIRONMENT, environment("LEVEL"), "1", "3"),
            told(Section.ENVIRONMENT, environment("GONE"), "x", null),
            told(Section.ENVIRONMENT, environment("NEW"), null, "y"));
  }

  @Test
  void sections_comeInTheirOrder() {
    Structure before = container(of("Image", text("i:1"), "ModelDataUrl", text("s3://a/1")));
    Structure after =
        container(of("Image", text("i:2"), "ModelDataUrl", text("s3://a/2")))
            .with("ModelApprovalStatus", text("Approved"));

    assertThat(Differences.between(before, after))
        .extracting(Difference::section)
        .containsExactly(Section.CONTAINERS, Section.ARTIFACTS, Section.APPROVAL);
  }

  @Test
  void sameDigest_isTold() {
    assertThat(
            Differences.between(
                container(of("Image", text("a"), "ImageDigest", text("sha256:1"))),
                container(of("Image", text("b"), "ImageDigest", text("sha256:1")))))
        .singleElement()
        .matches(Difference::isSameContent);
  }

  @Test
  void elementsWithNames_arePairedByThem() {
    assertThat(
            Differences.between(
                metrics(metric("a", "1"), metric("b", "2")),
                metrics(metric("b", "2"), metric("a", "1.5"))))
        .singleElement()
        .satisfies(
            one -> {
              assertThat(one.path()).endsWith("training_metrics[a].value");
              assertThat(one.delta()).isEqualByComparingTo("0.5");
            });
  }

  @Test
  void textsInLists_arePairedByThemselves() {
    assertThat(
            Differences.between(
                of("InferenceSpecification", of("SupportedContentTypes", texts("a", "b"))),
                of("InferenceSpecification", of("SupportedContentTypes", texts("b", "c")))))
        .extracting(Difference::path, Difference::before, Difference::after)
        .containsExactly(
            tuple("InferenceSpecification.SupportedContentTypes[a]", "a", null),
            tuple("InferenceSpecification.SupportedContentTypes[c]", null, "c"));
  }

  @ParameterizedTest
  @CsvSource({
    "accuracy, 0.9, 0.95, BETTER",
    "validation:auc, 0.9, 0.8, WORSE",
    "train_rmse, 1, 0.5, BETTER",
    "log-loss, 1, 2, WORSE",
    "weight, 1, 2, UNKNOWN",
  })
  void metric_withAKnownName_hasAVerdict(
      String name, String before, String after, Verdict verdict) {
    assertThat(Differences.between(metrics(metric(name, before)), metrics(metric(name, after))))
        .singleElement()
        .extracting(Difference::verdict)
        .isEqualTo(verdict);
  }

  @Test
  void objective_ofTheCard_isStrongerThanANamesMeaning() {
    Structure objective =
        of("function", of("function", text("Minimize"), "facet", text("Accuracy")));
    Structure after = card(of("objective_function", objective, "training_metrics", list("2")));

    assertThat(Differences.between(metrics(metric("accuracy", "1")), after))
        .filteredOn(one -> one.delta() != null)
        .singleElement()
        .extracting(Difference::verdict)
        .isEqualTo(Verdict.WORSE);
  }

  @Test
  void numbersOfMetadata_haveDeltas() {
    assertThat(
            Differences.between(
                of("CustomerMetadataProperties", of("f1", text("0.80"))),
                of("CustomerMetadataProperties", of("f1", text("0.85")))))
        .singleElement()
        .satisfies(
            one -> {
              assertThat(one.delta()).isEqualTo(new BigDecimal("0.05"));
              assertThat(one.verdict()).isEqualTo(Verdict.BETTER);
            });
  }

  @Property
  void aPackageAndItself_differInNothing(@ForAll("documents") Structure document) {
    assertThat(Differences.between(document, document)).isEmpty();
  }

  @Property
  void exchanged_sidesTellTheSamePlaces(
      @ForAll("documents") Structure first, @ForAll("documents") Structure second) {
    assertThat(Differences.between(second, first))
        .extracting(Difference::path, Difference::before, Difference::after)
        .containsExactlyInAnyOrderElementsOf(
            Differences.between(first, second).stream()
                .map(one -> tuple(one.path(), one.after(), one.before()))
                .toList());
  }

  @Provide
  Arbitrary<Structure> documents() {
    Arbitrary<Document> scalars =
        Arbitraries.oneOf(
            Arbitraries.of("x", "y", "0.5", "7").map(Text::new),
            Arbitraries.integers().between(0, 3).map(BigDecimal::new).map(Numeric::new));
    return structures(
        Arbitraries.oneOf(
            scalars,
            scalars.list().ofMaxSize(3).map(Sequence::new),
            structures(scalars).map(Document.class::cast),
            structures(scalars)
                .list()
                .ofMaxSize(3)
                .map(items -> new Sequence(List.copyOf(items)))));
  }

  private static Arbitrary<Structure> structures(Arbitrary<? extends Document> values) {
    Arbitrary<String> names =
        Arbitraries.of("InferenceSpecification", "ModelMetrics", "Bias", "Name", "Domain", "f1");
    return Arbitraries.maps(names, values.map(Document.class::cast))
        .ofMaxSize(4)
        .map(Structure::new);
  }

  private static Tuple told(
      Section section, String path, @Nullable String before, @Nullable String after) {
    return tuple(section, path, before, after);
  }

  private static String environment(String key) {
    return "InferenceSpecification.Containers[0].Environment." + key;
  }

  private static Structure container(Structure container) {
    return of("InferenceSpecification", of("Containers", new Sequence(List.of(container))));
  }

  private static Structure metrics(Structure... metrics) {
    return card(of("training_metrics", new Sequence(List.of(metrics))));
  }

  private static Sequence list(String value) {
    return new Sequence(List.of(metric("accuracy", value)));
  }

  private static Structure card(Structure training) {
    return of("ModelCard", of("ModelCardContent", of("training_details", training)));
  }

  private static Structure metric(String name, String value) {
    return of("name", text(name), "value", number(value));
  }

  private static Sequence texts(String... texts) {
    return new Sequence(Arrays.stream(texts).<Document>map(Text::new).toList());
  }

  private static Text text(String text) {
    return new Text(text);
  }

  private static Numeric number(String text) {
    return new Numeric(new BigDecimal(text));
  }

  private static Structure of(String name, Document value) {
    return new Structure(Map.of(name, value));
  }

  private static Structure of(String name, Document value, String other, Document otherValue) {
    Map<String, Document> members = new LinkedHashMap<>();
    members.put(name, value);
    members.put(other, otherValue);
    return new Structure(members);
  }
}
