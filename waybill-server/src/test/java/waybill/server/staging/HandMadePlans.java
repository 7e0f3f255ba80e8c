package waybill.server.staging;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import waybill.registry.artifact.MissingObject;
import waybill.registry.artifact.ObjectStore;
import waybill.registry.artifact.ObjectUri;
import waybill.registry.artifact.StagingPlan;
import waybill.registry.artifact.StagingPlan.Archive;
import waybill.registry.artifact.StagingPlan.Files;
import waybill.registry.artifact.StagingPlan.Mount;
import waybill.registry.artifact.StagingRefusal;
import waybill.registry.artifact.StagingRule;
import waybill.registry.fixture.MemoryObjects;
import waybill.server.staging.cases.StagingCase;

/** Plans for the definitions that need no planning: one archive by its URL, or nothing at all. */
final class HandMadePlans {
  static final String MODEL = "/opt/ml/model";

  private HandMadePlans() {}

  static boolean canPlan(StagingCase staging) {
    Set<String> members = staging.definition().members().keySet();
    return !staging.isRefusedAtCreation()
        && (members.isEmpty() || members.equals(Set.of("ModelDataUrl")))
        && staging.endpointHost().isEmpty()
        && Set.of("targz", "badtar", "gzip", "limits").contains(staging.group());
  }

  static StagingPlan plan(StagingCase staging, MemoryObjects objects)
      throws StagingRefusal, IOException {
    String url = staging.definition().text("ModelDataUrl");
    if (url == null) {
      return new StagingPlan(List.of(new Mount(MODEL, "", new Files(List.of()))));
    }
    Optional<ObjectUri> uri = ObjectUri.parse(url);
    return archive(objects, uri.orElseThrow());
  }

  static StagingPlan archive(ObjectStore objects, ObjectUri uri)
      throws StagingRefusal, IOException {
    try {
      return new StagingPlan(List.of(new Mount(MODEL, uri.text(), new Archive(objects.head(uri)))));
    } catch (MissingObject e) {
      throw new StagingRefusal(StagingRule.F1, uri.text(), "There is no such object.");
    }
  }
}
