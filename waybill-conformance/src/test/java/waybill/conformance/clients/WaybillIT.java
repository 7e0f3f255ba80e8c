package waybill.conformance.clients;

import java.util.Map;
import waybill.conformance.RunningServer;

/** {@code waybill …}, which finds the local server by its data directory and nothing else. */
class WaybillIT extends CommandJudge {
  @Override
  Tool command(RunningServer server) {
    String nowhere = server.data().resolve("no-such-file").toString();
    return Tool.waybill(
        Map.of(
            "WAYBILL_DATA", server.data().toString(),
            "AWS_CONFIG_FILE", nowhere,
            "AWS_SHARED_CREDENTIALS_FILE", nowhere));
  }
}
