package waybill.server;

import static waybill.server.JobServer.object;

import java.util.List;
import waybill.server.JobServer.Form;
import waybill.server.content.Members;
import waybill.wire.json.Json;
import waybill.wire.json.JsonObject;

/** A package of one container with one profile, for tests that scan its image. */
final class ScannedPackage {
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
    return JobRequests.validated(named, "rows", JobRequests.definition(""), List.of(container));
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
