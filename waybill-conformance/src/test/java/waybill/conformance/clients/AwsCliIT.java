package waybill.conformance.clients;

import waybill.conformance.RunningServer;

/** The {@code aws} command, version 1. */
class AwsCliIT extends CommandJudge {
  @Override
  Tool command(RunningServer server) {
    return Tool.required("aws", ClientSettings.of(server)).before("sagemaker");
  }
}
