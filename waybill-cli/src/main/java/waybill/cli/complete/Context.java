package waybill.cli.complete;

import java.util.List;
import java.util.Map;
import waybill.cli.call.ServiceClient;
import waybill.cli.command.Option;
import waybill.cli.failure.Failure;
import waybill.cli.host.Host;
import waybill.wire.operation.Contract;

/**
 * Where Tab was pressed.
 *
 * @param ownWords the words of Waybill's own that exist
 * @param aliases words that the user gave other meanings
 * @param server how to reach the server
 */
public record Context(
    Host host,
    Contract contract,
    List<String> ownWords,
    Map<String, String> aliases,
    Server server) {

  /** Where names of resources come from. */
  public interface Server {
    /** The global options that say which server is meant, and with what it is reached. */
    List<Option> OPTIONS =
        List.of(
            Option.one("endpoint-url"),
            Option.one("profile"),
            Option.one("region"),
            Option.one("ca-bundle"),
            Option.flag("no-verify-ssl", "verify-ssl", false),
            Option.flag("no-sign-request", "sign-request", false));

    /**
     * A client that tries once and is not patient.
     *
     * @param options words that say which server is meant
     * @param local whether the server of this machine is meant where nothing is configured
     * @throws Failure if nobody can be asked
     */
    ServiceClient open(List<String> options, boolean local);
  }
}
