package waybill.server;

import static waybill.server.JobServer.object;

import java.util.List;
import waybill.server.JobServer.Form;
import waybill.server.content.Members;
import waybill.wire.json.Json;
import waybill.wire.json.JsonArray;
import waybill.wire.json.JsonObject;
import waybill.wire.json.JsonReader;

/** A package of one container with one profile, for tests that scan its image. */
final class ScannedPackage {
  private static final String DEFINITION =
      """
      {"TransformInput":{"DataSource":{"S3DataSource":{"S3DataType":"S3Prefix",
      "S3Uri":"s3://in/rows"}},"ContentType":"text/csv"},
      "TransformOutput":{"S3OutputPath":"s3://out/"},
      "TransformResources":{"InstanceType":"ml.m5.large","InstanceCount":1}}
      """;

  private ScannedPackage() {}

  /** The request that makes an unversioned package, whose containers have no environment. */
  static Json request(String name, String image) {
    return request(object().with("ModelPackageName", name), object().with("Image", image));
  }

  /** The request that makes the next version of a group. */
  static Json version(String group, Form container) {
    return request(object().with("ModelPackageGroupName", group), container);
  }

  private static Json request(Form named, Form container) {
    JsonObject profile =
        object()
            .with("ProfileName", "rows")
            .with("TransformJobDefinition", JsonReader.read(DEFINITION))
            .json();
    Json types = JsonReader.read("[\"ml.m5.large\"]");
    return named
        .with(
            "InferenceSpecification",
            object()
                .with("Containers", new JsonArray(List.of(container.json())))
                .with("SupportedTransformInstanceTypes", types)
                .with("SupportedRealtimeInferenceInstanceTypes", types)
                .with("SupportedContentTypes", JsonReader.read("[\"text/csv\"]"))
                .with("SupportedResponseMIMETypes", JsonReader.read("[\"text/csv\"]"))
                .json())
        .with(
            "ValidationSpecification",
            object()
                .with("ValidationRole", "arn:aws:iam::123456789012:role/validation")
                .with("ValidationProfiles", new JsonArray(List.of(profile)))
                .json())
        .json();
  }

  /** The request that names it. */
  static Json named(String name) {
    return object().with("ModelPackageName", name).json();
  }

  /** What a describe answer tells of its only image; an empty object before there is one. */
  static JsonObject scan(JsonObject described) {
    return first(described, "ImageScanStatuses");
  }

  /** The same of its only profile. */
  static JsonObject profile(JsonObject described) {
    return first(described, "ValidationStatuses");
  }

  private static JsonObject first(JsonObject described, String list) {
    List<Json> items = new Members(described).inner("ModelPackageStatusDetails").items(list);
    return items.isEmpty() ? object().json() : (JsonObject) items.getFirst();
  }
}
