package waybill.conformance.clients;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import org.junit.jupiter.api.Test;
import waybill.conformance.RunningServer;

/** boto3, as a script of its own language. */
class Boto3IT {
  @Test
  void boto3_throughAWholeLife_findsNoFault() {
    try (RunningServer server = RunningServer.start()) {
      Tool python = Tool.required("python3", ClientSettings.of(server));
      assumeTrue(python.run("-c", "import boto3").exit() == 0, "python3 has no boto3");

      String said =
          python
              .run(
                  ClientSettings.resource("boto3_judge.py").toString(),
                  ClientSettings.resource("every-section.json").toString())
              .answer();

      assertThat(said).containsPattern("boto3 [0-9.]+ found no fault$");
    }
  }
}
