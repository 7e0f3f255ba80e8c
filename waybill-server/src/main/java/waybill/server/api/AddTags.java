package waybill.server.api;

import java.util.List;
import waybill.registry.Tags;
import waybill.registry.identity.Caller;
import waybill.registry.tag.Tag;

/** Wire meets registry for {@code AddTags}; answers all tags of the resource. */
final class AddTags implements ServedOperation {
  private final Tags tags;

  AddTags(Tags tags) {
    this.tags = tags;
  }

  @Override
  public Answer answer(Caller caller, Input input) {
    List<Tag> all = tags.add(caller, input.text("ResourceArn"), input.tags("Tags"));
    return Answer.ok(new Output().list("Tags", all, TagJson::of).object());
  }
}
