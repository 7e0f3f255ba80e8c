package waybill.server.api;

import java.util.List;
import waybill.registry.Tags;
import waybill.registry.identity.Caller;
import waybill.registry.tag.Tag;

/**
 * Wire meets registry for {@code ListTags}. The fewest that a page may hold are the most that a
 * resource may have, so there is one page, and every token is foreign.
 */
final class ListTags implements ServedOperation {
  private final Tags tags;

  ListTags(Tags tags) {
    this.tags = tags;
  }

  @Override
  public Answer answer(Caller caller, Input input) {
    String token = input.findText("NextToken");
    if (token != null && !token.isEmpty()) {
      throw PageTokens.foreign();
    }
    List<Tag> all = tags.list(caller, input.text("ResourceArn"));
    return Answer.ok(new Output().list("Tags", all, TagJson::of).object());
  }
}
