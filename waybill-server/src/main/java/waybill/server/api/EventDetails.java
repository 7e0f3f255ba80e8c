package waybill.server.api;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import waybill.registry.event.EventKind;
import waybill.registry.event.RegistryEvent;
import waybill.registry.store.HistoryEntry;
import waybill.registry.store.Rendering;
import waybill.wire.json.Json;
import waybill.wire.json.JsonArray;
import waybill.wire.json.JsonObject;
import waybill.wire.json.JsonString;
import waybill.wire.operation.Contract;
import waybill.wire.operation.Operation;
import waybill.wire.shape.Shape;

/**
 * What events tell: the describe answer of the resource after the change, its times as texts.
 *
 * <p>The contents of model cards are left out, since they may be anything and are no part of AWS's
 * events either. A deletion tells the last state, marked as deleted where the API has a word for
 * that. What AWS sends no event for has a detail of our own without any content.
 */
final class EventDetails {
  private static final String UPDATED = "UpdatedModelPackageFields";

  /**
   * The members whose change is named, with the names that events give them: Developer Guide,
   * "SageMaker model package state change" (with a small s in sourceUri).
   */
  private static final Map<String, String> NAMED =
      ordered(
          "ModelLifeCycle", "ModelLifeCycle",
          "ModelApprovalStatus", "ModelApprovalStatus",
          "ApprovalDescription", "ApprovalDescription",
          "SourceUri", "sourceUri",
          "CustomerMetadataProperties", "CustomerMetadataProperties",
          "InferenceSpecification", "InferenceSpecification");

  private final Map<EventKind, Shape.Structure> shapes = new EnumMap<>(EventKind.class);

  EventDetails(Contract contract) {
    for (EventKind kind : EventKind.values()) {
      Operation operation = contract.operation(describing(kind));
      if (operation != null && operation.output() != null) {
        shapes.put(kind, operation.output());
      }
    }
  }

  /** The detail of an event. */
  JsonObject of(RegistryEvent event) {
    HistoryEntry entry = event.entry();
    return event.kind() == EventKind.REGISTRY ? ownDetail(entry) : stateDetail(event);
  }

  private JsonObject stateDetail(RegistryEvent event) {
    HistoryEntry entry = event.entry();
    JsonObject before = read(entry.before());
    JsonObject after = read(entry.after());
    JsonObject shown = after == null ? Objects.requireNonNull(before) : after;
    Map<String, Json> members = new LinkedHashMap<>(answer(event.kind(), shown).members());
    members.remove("Content"); // of a card
    members.computeIfPresent("ModelCard", (_, card) -> withoutContent(card)); // in a package
    if (after == null) {
      deleted(event.kind(), members);
    } else if (before != null && event.kind() == EventKind.MODEL_PACKAGE) {
      members.put(UPDATED, changed(before, after));
    }
    return new JsonObject(members);
  }

  /** What is kept beside the answer is left out. */
  private JsonObject answer(EventKind kind, JsonObject kept) {
    Shape.Structure shape = shapes.get(kind);
    return shape == null ? kept : IsoTimes.in(Output.inOrder(shape, kept.members()), shape);
  }

  /** The word for a resource that is gone: the API's own where there is one, for models ours. */
  private static void deleted(EventKind kind, Map<String, Json> members) {
    switch (kind) {
      case MODEL_PACKAGE -> members.put("ModelPackageStatus", new JsonString("Deleting"));
      case MODEL_CARD ->
          members.put("ModelCardProcessingStatus", new JsonString("DeleteCompleted"));
      case MODEL -> members.put("ModelStatus", new JsonString("Deleted"));
      case TRANSFORM_JOB, REGISTRY -> {}
    }
  }

  private static Json withoutContent(Json card) {
    if (!(card instanceof JsonObject object)) {
      return card;
    }
    Map<String, Json> members = new LinkedHashMap<>(object.members());
    members.remove("ModelCardContent");
    return new JsonObject(members);
  }

  private static JsonArray changed(JsonObject before, JsonObject after) {
    List<Json> names =
        NAMED.entrySet().stream()
            .filter(n -> !Objects.equals(before.get(n.getKey()), after.get(n.getKey())))
            .<Json>map(n -> new JsonString(n.getValue()))
            .toList();
    return new JsonArray(names);
  }

  private static JsonObject ownDetail(HistoryEntry entry) {
    String change = entry.after() == null ? "Deleted" : "Updated";
    String aspect =
        switch (entry.aspect()) {
          case RESOURCE -> "Resource";
          case TAGS -> "Tags";
          case POLICY -> "Policy";
        };
    return new Output()
        .text("ResourceArn", entry.resource().text())
        .text("Aspect", aspect)
        .text("Change", entry.before() == null ? "Created" : change)
        .text("Operation", entry.act().operation())
        .object();
  }

  private static @Nullable JsonObject read(@Nullable Rendering rendering) {
    return rendering == null ? null : StrictJson.object(rendering.text());
  }

  private static String describing(EventKind kind) {
    return switch (kind) {
      case MODEL_PACKAGE -> "DescribeModelPackage";
      case MODEL_CARD -> "DescribeModelCard";
      case MODEL -> "DescribeModel";
      case TRANSFORM_JOB -> "DescribeTransformJob";
      case REGISTRY -> "";
    };
  }

  private static Map<String, String> ordered(String... words) {
    Map<String, String> map = new LinkedHashMap<>();
    for (int i = 0; i < words.length; i += 2) {
      map.put(words[i], words[i + 1]);
    }
    return map;
  }
}
