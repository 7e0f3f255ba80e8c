package waybill.server.staging;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import waybill.registry.artifact.ObjectUri;
import waybill.registry.artifact.StagedTree;
import waybill.registry.artifact.StagingPlan;
import waybill.registry.artifact.StagingPlan.Archive;
import waybill.registry.artifact.StagingPlan.Content;
import waybill.registry.artifact.StagingPlan.Mount;
import waybill.registry.artifact.StagingPlan.PlannedFile;
import waybill.registry.artifact.StagingRefusal;
import waybill.registry.artifact.StoredObject;

/**
 * One staging as a process of its own, for tests that kill it: {@code archive DIRECTORY FILE INTO}
 * or {@code prefix DIRECTORY PREFIX INTO}. Prints how many files it read.
 */
final class StagingMain {
  private StagingMain() {}

  public static void main(String[] arguments)
      throws StagingRefusal, IOException, InterruptedException {
    PlainFiles objects = new PlainFiles(Path.of(arguments[1]));
    Stager stager = new Stager(objects, StagingOptions.DEFAULT);
    try {
      List<StagedTree> trees =
          stager.stage(plan(objects, arguments[0], arguments[2]), Path.of(arguments[3]));
      System.out.println(trees.getFirst().files().size());
    } catch (StagingFault | OccupiedTarget e) {
      System.err.println(e.getMessage());
      Runtime.getRuntime().halt(3);
    }
  }

  static StagingPlan plan(PlainFiles objects, String kind, String key) throws IOException {
    ObjectUri uri = new ObjectUri("models", key);
    Content content = kind.equals("archive") ? new Archive(objects.head(uri)) : files(objects, uri);
    return new StagingPlan(List.of(new Mount("/opt/ml/model", uri.text(), content)));
  }

  private static StagingPlan.Files files(PlainFiles objects, ObjectUri prefix) throws IOException {
    List<StoredObject> found = new ArrayList<>();
    objects.list(prefix, found::add);
    return new StagingPlan.Files(
        found.stream()
            .map(each -> new PlannedFile(each.uri().key().substring(prefix.key().length()), each))
            .toList());
  }
}
