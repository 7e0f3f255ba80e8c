package waybill.server.api;

import org.jspecify.annotations.Nullable;
import waybill.registry.identity.Creator;
import waybill.wire.json.JsonObject;

/** Who made or changed a resource, as a UserContext. */
final class CreatorJson {
  private CreatorJson() {}

  static @Nullable JsonObject of(@Nullable Creator creator) {
    if (creator == null) {
      return null;
    }
    JsonObject identity =
        new Output().text("Arn", creator.arn()).text("PrincipalId", creator.principalId()).object();
    return new Output().json("IamIdentity", identity).object();
  }

  static @Nullable Creator find(Input input, String name) {
    Input context = input.find(name);
    Input identity = context == null ? null : context.find("IamIdentity");
    return identity == null
        ? null
        : new Creator(identity.text("Arn"), identity.text("PrincipalId"));
  }
}
