package waybill.cli;

import waybill.cli.call.ServiceClient;
import waybill.cli.input.Parameters;
import waybill.wire.json.JsonObject;
import waybill.wire.operation.Contract;
import waybill.wire.operation.Operation;

/** Calls operations that only our servers have. */
final class OwnCall {
  private OwnCall() {}

  /** The answer of an operation of ours, from the server that the session means. */
  static JsonObject call(Session session, Contract contract, String name, Parameters parameters) {
    Operation operation = contract.ownOperation(name);
    if (operation == null) {
      throw new IllegalStateException(name + " is no operation of ours.");
    }
    try (ServiceClient client = session.client(true)) {
      return client.call(operation, parameters);
    }
  }
}
