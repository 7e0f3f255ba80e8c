package waybill.server.api;

import waybill.registry.tag.Tag;
import waybill.wire.json.JsonObject;

/** A tag on the wire. */
final class TagJson {
  private TagJson() {}

  static JsonObject of(Tag tag) {
    return new Output().text("Key", tag.key()).text("Value", tag.value()).object();
  }
}
