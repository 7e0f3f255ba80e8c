package waybill.cli;

import waybill.cli.call.ServiceClient;
import waybill.cli.input.Parameters;
import waybill.wire.json.JsonObject;
import waybill.wire.operation.Contract;
import waybill.wire.operation.Operation;

/** Calls operations that only our servers have, one after the other, at one of them. */
final class OwnClient implements AutoCloseable {
  private final Contract contract;
  private final ServiceClient client;

  /** A client of the server that the session means. */
  OwnClient(Session session, Contract contract) {
    this.contract = contract;
    this.client = session.client(true);
  }

  /** The answer of an operation of ours. */
  JsonObject call(String name, Parameters parameters) {
    Operation operation = contract.ownOperation(name);
    if (operation == null) {
      throw new IllegalStateException(name + " is no operation of ours.");
    }
    return client.call(operation, parameters);
  }

  /** Takes note that no answer that came so far is needed any more. */
  void forget() {
    client.forget();
  }

  @Override
  public void close() {
    client.close();
  }
}
