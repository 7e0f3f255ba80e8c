package waybill.server.staging;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import waybill.registry.artifact.ModelSources;
import waybill.registry.artifact.ObjectStore;
import waybill.registry.artifact.ObjectUri;
import waybill.registry.artifact.StagingPlan;
import waybill.registry.artifact.StagingPlanner;
import waybill.registry.artifact.StagingRefusal;
import waybill.registry.document.Document;
import waybill.server.staging.cases.StagingCase;
import waybill.wire.json.Json;
import waybill.wire.json.JsonArray;
import waybill.wire.json.JsonBoolean;
import waybill.wire.json.JsonNull;
import waybill.wire.json.JsonNumber;
import waybill.wire.json.JsonObject;
import waybill.wire.json.JsonString;

/** From the definition of a shared case to its plan. */
final class PlannedCase {
  private static final String HTTPS = "https://";

  private PlannedCase() {}

  static StagingPlan plan(StagingCase staging, ObjectStore objects)
      throws StagingRefusal, IOException {
    ModelSources sources = new ModelSources(url -> atEndpoint(staging.endpointHost(), url));
    StagingPlanner planner = new StagingPlanner(objects, staging.gated(), staging.limits());
    return planner.plan(sources.read(structure(staging.definition())));
  }

  /** Path style, or the bucket before the host. */
  private static Optional<ObjectUri> atEndpoint(String endpoint, String url) {
    String rest = url.substring(HTTPS.length());
    int slash = rest.indexOf('/');
    String host = slash < 0 ? rest : rest.substring(0, slash);
    String path = slash < 0 ? "" : rest.substring(slash + 1);
    if (endpoint.isEmpty()) {
      return Optional.empty();
    }
    if (host.equals(endpoint)) {
      return ObjectUri.parse("s3://" + path);
    }
    return host.endsWith("." + endpoint)
        ? ObjectUri.parse(
            "s3://" + host.substring(0, host.length() - endpoint.length() - 1) + "/" + path)
        : Optional.empty();
  }

  private static Document.Structure structure(JsonObject object) {
    Map<String, Document> members = new LinkedHashMap<>();
    object.members().forEach((name, value) -> members.put(name, document(value)));
    return new Document.Structure(members);
  }

  private static Document document(Json value) {
    return switch (value) {
      case JsonObject object -> structure(object);
      case JsonArray(var items) ->
          new Document.Sequence(items.stream().map(PlannedCase::document).toList());
      case JsonString(var text) -> new Document.Text(text);
      case JsonNumber(var literal) -> new Document.Numeric(new BigDecimal(literal));
      case JsonBoolean(var truth) -> new Document.Flag(truth);
      case JsonNull none -> throw new IllegalArgumentException("No definition holds " + none);
    };
  }
}
