package waybill.server;

import static waybill.server.JobServer.object;

import java.util.List;
import waybill.server.JobServer.Form;
import waybill.server.content.Members;
import waybill.wire.json.Json;
import waybill.wire.json.JsonArray;
import waybill.wire.json.JsonObject;
import waybill.wire.json.JsonReader;

/** Requests of the tests: all read {@code s3://in/rows…} and write below {@code s3://out/}. */
final class JobRequests {
  private JobRequests() {}

  /** What a job does, without its names. */
  static Form definition(String output) {
    return object()
        .with(
            "TransformInput",
            JsonReader.read(
                "{\"DataSource\":{\"S3DataSource\":{\"S3DataType\":\"S3Prefix\","
                    + "\"S3Uri\":\"s3://in/rows\"}},\"ContentType\":\"text/csv\"}"))
        .with("TransformOutput", object().with("S3OutputPath", "s3://out/" + output).json())
        .with(
            "TransformResources",
            object().with("InstanceType", "ml.m5.large").with("InstanceCount", 1).json());
  }

  /** A version of a group that is validated by one profile. */
  static Json version(String group, String profile, List<Form> containers) {
    Form named = object().with("ModelPackageGroupName", group);
    return validated(named, profile, definition(group), containers);
  }

  /** A package that is validated by one profile. */
  static Json validated(Form named, String profile, Form definition, List<Form> containers) {
    JsonObject wanted =
        object()
            .with("ProfileName", profile)
            .with("TransformJobDefinition", definition.json())
            .json();
    List<Json> all = containers.stream().<Json>map(Form::json).toList();
    return named
        .with(
            "InferenceSpecification",
            object()
                .with("Containers", new JsonArray(all))
                .with("SupportedTransformInstanceTypes", JsonReader.read("[\"ml.m5.large\"]"))
                .with(
                    "SupportedRealtimeInferenceInstanceTypes", JsonReader.read("[\"ml.m5.large\"]"))
                .with("SupportedContentTypes", JsonReader.read("[\"text/csv\"]"))
                .with("SupportedResponseMIMETypes", JsonReader.read("[\"text/csv\"]"))
                .json())
        .with(
            "ValidationSpecification",
            object()
                .with("ValidationRole", "arn:aws:iam::123456789012:role/validation")
                .with("ValidationProfiles", new JsonArray(List.of(wanted)))
                .json())
        .json();
  }

  static Json named(String modelPackage) {
    return object().with("ModelPackageName", modelPackage).json();
  }

  /** The outcome of the only profile of a described package. */
  static JsonObject item(JsonObject described) {
    Members details = new Members(described).inner("ModelPackageStatusDetails");
    return (JsonObject) details.items("ValidationStatuses").getFirst();
  }
}
