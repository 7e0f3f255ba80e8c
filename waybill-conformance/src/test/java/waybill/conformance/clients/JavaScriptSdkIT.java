package waybill.conformance.clients;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import waybill.conformance.Program;
import waybill.conformance.RunningServer;

/**
 * The AWS SDK for JavaScript 3, as a script of its own language. {@code WAYBILL_TEST_NODE_MODULES}
 * names the directory into which npm installed it.
 */
class JavaScriptSdkIT {
  @Test
  void sdk_throughAWholeLife_findsNoFault() {
    String modules = Optional.ofNullable(System.getenv("WAYBILL_TEST_NODE_MODULES")).orElse("");
    assumeTrue(
        !modules.isEmpty() && Files.isDirectory(Path.of(modules, "@aws-sdk/client-sagemaker")),
        "the AWS SDK for JavaScript is not installed, or WAYBILL_TEST_NODE_MODULES does not name"
            + " the directory node_modules in which it is");
    try (RunningServer server = RunningServer.start()) {
      Map<String, String> settings = new HashMap<>(ClientSettings.of(server));
      settings.put("NODE_PATH", modules);
      Tool node = Tool.required("node", settings);

      String said =
          node.run(
                  Program.root().resolve("waybill-conformance/src/test/js/judge.js").toString(),
                  ClientSettings.resource("every-section.json").toString())
              .answer();

      assertThat(said).endsWith("the AWS SDK for JavaScript found no fault");
    }
  }
}
