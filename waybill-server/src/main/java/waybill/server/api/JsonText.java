package waybill.server.api;

import waybill.registry.problem.Problem.Invalid;
import waybill.registry.problem.Refusal;
import waybill.wire.json.JsonObject;

/** Members whose text must itself be JSON: policies and card contents. */
final class JsonText {
  private JsonText() {}

  /**
   * The object that the text of a member is.
   *
   * @throws Refusal with Invalid when it is not one JSON object; its words are not repeated
   */
  static JsonObject object(String member, String text) {
    try {
      return StrictJson.object(text);
    } catch (MalformedBody malformed) {
      throw new Refusal(new Invalid(member + " must be a JSON object. " + malformed.sentence()));
    }
  }
}
