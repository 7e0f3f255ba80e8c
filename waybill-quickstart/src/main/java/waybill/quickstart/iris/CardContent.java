package waybill.quickstart.iris;

import java.util.List;
import java.util.stream.IntStream;
import waybill.wire.json.Json;
import waybill.wire.json.JsonArray;
import waybill.wire.json.JsonNumber;
import waybill.wire.json.JsonObject;
import waybill.wire.json.JsonString;

/**
 * The content of the model card, in the sections that the card of a package has.
 *
 * <p>The words state what is known of the model and no more: how it was trained, and that it was
 * measured on the flowers it was trained on.
 */
public final class CardContent {
  private final IrisModel model;
  private final String dataSetUri;

  /**
   * A card to be written.
   *
   * @param dataSetUri where the data lie that the model was trained and measured on
   */
  public CardContent(IrisModel model, String dataSetUri) {
    this.model = model;
    this.dataSetUri = dataSetUri;
  }

  /** The whole card. */
  public JsonObject object() {
    return new Members()
        .with("model_overview", overview())
        .with("intended_uses", uses())
        .with("business_details", business())
        .with("training_details", training())
        .with("evaluation_details", new JsonArray(List.of(evaluation())))
        .with("additional_information", additional())
        .object();
  }

  private static Members overview() {
    return new Members()
        .with("model_creator", "The Waybill quickstart")
        .with("model_artifact", Members.texts(List.of("model.onnx in model.tar.gz")));
  }

  private static Members uses() {
    return new Members()
        .with("purpose_of_model", "Tells three species of iris from four measurements of a flower.")
        .with("intended_uses", "An example: to see what a registered model looks like.")
        .with(
            "factors_affecting_model_efficiency",
            "Versicolor and virginica overlap: all its errors are between these two.")
        .with("risk_rating", "Low")
        .with("explanations_for_risk_rating", "Nothing is decided by its answers.");
  }

  private static Members business() {
    return new Members()
        .with("business_problem", "A registry without a model in it explains little.")
        .with("line_of_business", "Examples");
  }

  private Members training() {
    Members function =
        new Members().with("function", "Minimize").with("facet", "Loss").with("condition", "L2");
    return new Members()
        .with(
            "objective_function",
            new Members()
                .with("function", function)
                .with("notes", "Multinomial logistic loss with an L2 penalty (scikit-learn)."))
        .with(
            "training_job_details",
            new Members()
                .with("training_datasets", Members.texts(List.of(dataSetUri)))
                .with("training_metrics", new JsonArray(List.of(accuracy())))
                .with(
                    "hyper_parameters",
                    new JsonArray(List.of(parameter("C", "1.0"), parameter("max_iter", "500")))));
  }

  private Json accuracy() {
    return new Members()
        .with("name", "accuracy")
        .with("value", model.quality().accuracy())
        .object();
  }

  private static Json parameter(String name, String value) {
    return new Members().with("name", name).with("value", value).object();
  }

  private Json evaluation() {
    Members group =
        new Members()
            .with("name", "multiclass")
            .with("metric_data", new JsonArray(List.of(share(), confusion(), f1())));
    return new Members()
        .with("name", "iris")
        .with(
            "evaluation_observation",
            model.quality().right() + " of " + model.quality().total() + " flowers are told right.")
        .with("datasets", Members.texts(List.of(dataSetUri)))
        .with("metric_groups", new JsonArray(List.of(group.object())))
        .object();
  }

  private Json share() {
    return new Members()
        .with("name", "accuracy")
        .with("type", "number")
        .with("value", model.quality().accuracy())
        .object();
  }

  private Json confusion() {
    return new Members()
        .with("name", "confusion_matrix")
        .with("notes", "Row: what the flower is. Column: what the model says.")
        .with("type", "matrix")
        .with("value", Members.array(model.quality().rows(), CardContent::counts))
        .with("x_axis_name", Members.texts(Flower.SPECIES))
        .with("y_axis_name", Members.texts(Flower.SPECIES))
        .object();
  }

  private Json f1() {
    List<Double> values =
        IntStream.range(0, Flower.SPECIES.size()).mapToObj(model.quality()::f1).toList();
    return new Members()
        .with("name", "f1")
        .with("type", "bar_chart")
        .with("value", Members.array(values, Members::number))
        .with("x_axis_name", Members.texts(Flower.SPECIES))
        .with("y_axis_name", "F1")
        .object();
  }

  private static Json counts(List<Integer> row) {
    return Members.array(row, count -> JsonNumber.of(count));
  }

  private static Members additional() {
    return new Members()
        .with("ethical_considerations", "None: the data describe flowers.")
        .with(
            "caveats_and_recommendations",
            "Measured on the flowers it was trained on: the figures tell how well it fits them,"
                + " not how it does on others.")
        .with("custom_details", new Members().with("data", new JsonString("Fisher's iris, 1936")));
  }
}
