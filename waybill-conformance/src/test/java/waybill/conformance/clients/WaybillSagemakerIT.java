package waybill.conformance.clients;

import waybill.conformance.RunningServer;

/** {@code waybill sagemaker …}, which takes its settings as {@code aws} does. */
class WaybillSagemakerIT extends CommandJudge {
  @Override
  Tool command(RunningServer server) {
    return Tool.waybill(ClientSettings.of(server)).before("sagemaker");
  }
}
