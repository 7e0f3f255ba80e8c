package waybill.server.api;

import waybill.registry.Tags;
import waybill.registry.identity.Caller;
import waybill.wire.json.JsonObject;

/** Wire meets registry for {@code DeleteTags}, whose output is a structure without members. */
final class DeleteTags implements ServedOperation {
  private final Tags tags;

  DeleteTags(Tags tags) {
    this.tags = tags;
  }

  @Override
  public Answer answer(Caller caller, Input input) {
    tags.delete(caller, input.text("ResourceArn"), input.texts("TagKeys"));
    return Answer.ok(JsonObject.EMPTY);
  }
}
