package waybill.server.staging;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import waybill.registry.artifact.ObjectStore;
import waybill.registry.artifact.ObjectUri;
import waybill.registry.artifact.StagingPlan;
import waybill.registry.artifact.StagingPlan.Archive;
import waybill.registry.artifact.StagingPlan.Files;
import waybill.registry.artifact.StagingPlan.Mount;
import waybill.registry.artifact.StagingPlan.PlannedFile;
import waybill.registry.artifact.StoredObject;
import waybill.server.content.ContentSpec;
import waybill.wire.json.JsonReader;

/** Small models for tests, and plans for them. */
final class Models {
  static final String DIRECTORY = "/opt/ml/model";
  static final ObjectUri ARCHIVE = new ObjectUri("models", "m/model.tar.gz");
  static final ObjectUri PREFIX = new ObjectUri("models", "parts/");

  private Models() {}

  /** The bytes of a description, which may use single quotes. */
  static byte[] content(String description) {
    return ContentSpec.bytes(JsonReader.read(description.replace('\'', '"')));
  }

  /** A packed model of two files, one of them large enough for many steps. */
  static byte[] archive() {
    return content(
        "{'targz':{'members':[{'name':'./','type':'dir'},{'name':'./run.sh','mode':493,"
            + "'data':{'text':'serve'}},{'name':'./w/weights','data':{'noise':{'len':3000000,"
            + "'seed':9}}}]}}");
  }

  static StagingPlan archivePlan(ObjectStore objects) throws IOException {
    return plan(new Archive(objects.head(ARCHIVE)));
  }

  /** Puts so many parts below the prefix, of some hundred kilobytes together. */
  static void putParts(ObjectStore objects, int count) throws IOException {
    for (int i = 0; i < count; i++) {
      byte[] content =
          content("{'noise':{'len':" + (i * 977 % 20_000) + ",'seed':" + (i + 1) + "}}");
      objects.put(part(i), content);
    }
  }

  static ObjectUri part(int number) {
    return PREFIX.below("d" + number % 7 + "/part-" + number);
  }

  static StagingPlan prefixPlan(ObjectStore objects) throws IOException {
    List<StoredObject> found = new ArrayList<>();
    objects.list(PREFIX, found::add);
    return plan(
        new Files(
            found.stream()
                .map(
                    each ->
                        new PlannedFile(each.uri().key().substring(PREFIX.key().length()), each))
                .toList()));
  }

  private static StagingPlan plan(StagingPlan.Content content) {
    return new StagingPlan(List.of(new Mount(DIRECTORY, "s3://models/", content)));
  }
}
