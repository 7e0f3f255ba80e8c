package waybill.registry.modelcard;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import waybill.registry.modelcard.Rule.AnyNumber;
import waybill.registry.modelcard.Rule.Characters;
import waybill.registry.modelcard.Rule.FromOne;
import waybill.registry.modelcard.Rule.ListOf;
import waybill.registry.modelcard.Rule.MapOf;
import waybill.registry.modelcard.Rule.Members;
import waybill.registry.modelcard.Rule.Word;

/**
 * The schema of a card's content. Source: the schemas that the developer guide prints for cards
 * (model-cards-api-json-schema) and for cards of packages (model-registry-details). Where their
 * bounds stand in a place without effect, they are meant and hold here.
 */
final class ContentSchema {
  static final int UNLIMITED = Integer.MAX_VALUE;

  private static final Rule ADDRESS = new Characters(0, 1024);
  private static final Rule NOTE = new Characters(0, 1024);
  private static final Rule PARAGRAPH = new Characters(0, 2048);
  private static final Rule SHORT_NAME = new Characters(1, 63);
  private static final Rule LONG_NAME = new Characters(1, 255);
  private static final Rule IMAGES = closed(Map.of("container_image", new ListOf(ADDRESS, 0, 15)));

  private static final Rule IN_PACKAGE =
      closed(sections(Map.of("model_creator", NOTE, "model_artifact", new ListOf(ADDRESS, 0, 15))));

  private static final Rule STAND_ALONE = closed(standAlone());

  private ContentSchema() {}

  static Rule of(CardKind kind) {
    return switch (kind) {
      case IN_PACKAGE -> IN_PACKAGE;
      case STAND_ALONE -> STAND_ALONE;
    };
  }

  private static Map<String, Rule> sections(Map<String, Rule> overview) {
    Map<String, Rule> sections = new LinkedHashMap<>();
    sections.put("model_overview", closed(overview));
    sections.put("intended_uses", closed(uses()));
    sections.put(
        "business_details",
        closed(
            Map.of(
                "business_problem", PARAGRAPH,
                "business_stakeholders", PARAGRAPH,
                "line_of_business", PARAGRAPH)));
    sections.put("training_details", closed(training()));
    sections.put("evaluation_details", new ListOf(evaluation(), 0, UNLIMITED));
    sections.put(
        "additional_information",
        closed(
            Map.of(
                "ethical_considerations", PARAGRAPH,
                "caveats_and_recommendations", PARAGRAPH,
                "custom_details", new MapOf(NOTE))));
    return sections;
  }

  private static Map<String, Rule> standAlone() {
    Map<String, Rule> sections =
        sections(
            Map.of(
                "model_id", ADDRESS,
                "model_name", NOTE,
                "model_description", NOTE,
                "model_version", new FromOne(),
                "problem_type", new Characters(0, UNLIMITED),
                "algorithm_type", NOTE,
                "model_creator", NOTE,
                "model_owner", NOTE,
                "model_artifact", new ListOf(ADDRESS, 0, 15),
                "inference_environment", IMAGES));
    sections.put("model_package_details", closed(packageDetails()));
    return sections;
  }

  private static Map<String, Rule> packageDetails() {
    Map<String, Rule> details = new LinkedHashMap<>();
    details.put("model_package_description", NOTE);
    details.put("model_package_arn", new Characters(1, 2048));
    details.put("created_by", closed(Map.of("user_profile_name", SHORT_NAME)));
    details.put(
        "model_package_status",
        new Word(List.of("Pending", "InProgress", "Completed", "Failed", "Deleting")));
    details.put(
        "model_approval_status",
        new Word(List.of("Approved", "Rejected", "PendingManualApproval")));
    details.put("approval_description", NOTE);
    details.put("model_package_group_name", SHORT_NAME);
    details.put("model_package_name", SHORT_NAME);
    details.put("model_package_version", new FromOne());
    details.put("domain", new Characters(0, UNLIMITED));
    details.put("task", new Characters(0, UNLIMITED));
    details.put("source_algorithms", new ListOf(sourceAlgorithm(), 1, 1));
    details.put("inference_specification", inferenceSpecification());
    return details;
  }

  private static Rule sourceAlgorithm() {
    return new Members(
        Map.of("algorithm_name", new Characters(0, 170), "model_data_url", ADDRESS),
        Set.of("algorithm_name"),
        false);
  }

  private static Rule inferenceSpecification() {
    Rule container =
        new Members(
            Map.of(
                "image", new Characters(0, 255),
                "model_data_url", ADDRESS,
                "nearest_model_name", new Characters(0, UNLIMITED)),
            Set.of("image"),
            false);
    return new Members(
        Map.of("containers", new ListOf(container, 1, 15)), Set.of("containers"), false);
  }

  private static Map<String, Rule> uses() {
    return Map.of(
        "purpose_of_model", PARAGRAPH,
        "intended_uses", PARAGRAPH,
        "factors_affecting_model_efficiency", PARAGRAPH,
        "risk_rating", new Word(List.of("High", "Medium", "Low", "Unknown")),
        "explanations_for_risk_rating", PARAGRAPH);
  }

  private static Map<String, Rule> training() {
    Rule facet = new Characters(0, 63);
    Rule function =
        closed(
            Map.of(
                "function", new Word(List.of("Maximize", "Minimize")),
                "facet", facet,
                "condition", facet));
    Rule metric =
        new Members(
            Map.of("name", LONG_NAME, "notes", NOTE, "value", new AnyNumber()),
            Set.of("name", "value"),
            false);
    Rule parameter =
        new Members(Map.of("name", LONG_NAME, "value", LONG_NAME), Set.of("name", "value"), false);
    return Map.of(
        "objective_function",
        new Members(Map.of("function", function, "notes", NOTE), Set.of(), true),
        "training_observations",
        NOTE,
        "training_job_details",
        closed(
            Map.of(
                "training_arn", ADDRESS,
                "training_datasets", new ListOf(ADDRESS, 0, 15),
                "training_environment", IMAGES,
                "training_metrics", new ListOf(metric, 0, 50),
                "user_provided_training_metrics", new ListOf(metric, 0, 50),
                "hyper_parameters", new ListOf(parameter, 0, 100),
                "user_provided_hyper_parameters", new ListOf(parameter, 0, 100))));
  }

  private static Rule evaluation() {
    Rule group =
        new Members(
            Map.of(
                "name", SHORT_NAME, "metric_data", new ListOf(MetricSchema.METRIC, 0, UNLIMITED)),
            Set.of("name", "metric_data"),
            true);
    return new Members(
        Map.of(
            "name", SHORT_NAME,
            "evaluation_observation", new Characters(0, 2096),
            "evaluation_job_arn", new Characters(0, 256),
            "datasets", new ListOf(ADDRESS, 0, 10),
            "metadata", new MapOf(NOTE),
            "metric_groups", new ListOf(group, 0, UNLIMITED)),
        Set.of("name"),
        false);
  }

  private static Rule closed(Map<String, Rule> members) {
    return new Members(members, Set.of(), false);
  }
}
