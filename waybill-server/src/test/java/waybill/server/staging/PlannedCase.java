package waybill.server.staging;

import java.io.IOException;
import java.util.Optional;
import waybill.registry.artifact.ModelSources;
import waybill.registry.artifact.ObjectStore;
import waybill.registry.artifact.ObjectUri;
import waybill.registry.artifact.StagingPlan;
import waybill.registry.artifact.StagingPlanner;
import waybill.registry.artifact.StagingRefusal;
import waybill.server.api.Documents;
import waybill.server.staging.cases.StagingCase;

/** From the definition of a shared case to its plan. */
final class PlannedCase {
  private static final String HTTPS = "https://";

  private PlannedCase() {}

  static StagingPlan plan(StagingCase staging, ObjectStore objects)
      throws StagingRefusal, IOException {
    ModelSources sources = new ModelSources(url -> atEndpoint(staging.endpointHost(), url));
    StagingPlanner planner = new StagingPlanner(objects, staging.gated(), staging.limits());
    return planner.plan(sources.read(Documents.structure(staging.definition())));
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
}
