package waybill.cli;

import waybill.cli.input.Parameters;
import waybill.wire.json.JsonObject;
import waybill.wire.operation.Contract;

/** Calls operations that only our servers have. */
final class OwnCall {
  private OwnCall() {}

  /** The answer of an operation of ours, from the server that the session means. */
  static JsonObject call(Session session, Contract contract, String name, Parameters parameters) {
    try (OwnClient client = new OwnClient(session, contract)) {
      return client.call(name, parameters);
    }
  }
}
