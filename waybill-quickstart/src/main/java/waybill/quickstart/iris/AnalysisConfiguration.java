package waybill.quickstart.iris;

import java.util.ArrayList;
import java.util.List;
import waybill.wire.json.Json;
import waybill.wire.json.JsonArray;
import waybill.wire.json.JsonNumber;
import waybill.wire.json.JsonObject;

/**
 * What was asked of the bias and attribution reports, laid out as Clarify's {@code
 * analysis_config.json}.
 */
final class AnalysisConfiguration {
  private AnalysisConfiguration() {}

  static JsonObject of(FacetBias bias, Attribution attribution) {
    List<String> headers = new ArrayList<>(Flower.FEATURES);
    headers.add("species");
    return new Members()
        .with("dataset_type", "text/csv")
        .with("headers", Members.texts(headers))
        .with("label", "species")
        .with(
            "label_values_or_threshold", new JsonArray(List.of(JsonNumber.of(FacetBias.FAVOURED))))
        .with("facet", new JsonArray(List.of(facet(bias))))
        .with("methods", methods(attribution))
        .object();
  }

  private static Json facet(FacetBias bias) {
    return new Members()
        .with("name_or_index", Flower.FEATURES.get(FacetBias.FACET))
        .with("value_or_threshold", new JsonArray(List.of(Members.number(bias.threshold()))))
        .object();
  }

  private static Members methods(Attribution attribution) {
    JsonArray baseline = Members.array(attribution.meanFlower(), Members::number);
    return new Members()
        .with("pre_training_bias", asked("CI", "DPL"))
        .with("post_training_bias", asked("DPPL", "AD", "RD"))
        .with(
            "linear_shap",
            new Members()
                .with("baseline", new JsonArray(List.of(baseline)))
                .with("agg_method", "mean_abs"));
  }

  private static Members asked(String... names) {
    return new Members().with("methods", Members.texts(List.of(names)));
  }
}
