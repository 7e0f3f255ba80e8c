package waybill.server.api;

import waybill.registry.document.Document.Structure;
import waybill.wire.json.JsonWriter;

/** Documents of the registry as JSON. */
public final class DocumentText {
  private DocumentText() {}

  /** The text of a structure, its members in their order, without blanks. */
  public static String of(Structure structure) {
    return JsonWriter.write(Documents.json(structure));
  }
}
