package waybill.server.api;

import java.util.Map;
import java.util.Set;
import waybill.wire.json.Json;
import waybill.wire.json.JsonObject;
import waybill.wire.json.JsonString;

/** Makes samples of model data keep the rules across members, S-D1 to S-D11. */
final class LawfulSources {
  /** What a data source of a model has, and no other structure with these names. */
  private static final Set<String> MODEL_SOURCE = Set.of("S3Uri", "S3DataType", "CompressionType");

  private LawfulSources() {}

  /**
   * Amends the members of one structure.
   *
   * @param url which of two members that exclude each other stays
   */
  static void amend(Map<String, Json> members, boolean url) {
    if (!(members.get("ModelDataSource") instanceof JsonObject source)
        || source.get("S3DataSource") == null) {
      members.remove("ModelDataSource");
    }
    if (members.containsKey("ModelDataUrl") && members.containsKey("ModelDataSource")) {
      members.remove(url ? "ModelDataSource" : "ModelDataUrl");
    }
    if (members.containsKey("ManifestS3Uri")) {
      members.put("S3Uri", new JsonString("s3://bucket/prefix/"));
      members.put("S3DataType", new JsonString("S3Prefix"));
      members.put("CompressionType", new JsonString("None"));
    } else if (members.keySet().containsAll(MODEL_SOURCE)) {
      members.put("S3DataType", new JsonString("S3Object"));
    } else if (members.get("S3DataType") instanceof JsonString(var type)
        && type.equals("S3Prefix")) {
      members.put("S3Uri", new JsonString("s3://bucket/prefix/"));
    }
  }
}
