package waybill.conformance.clients;

import java.nio.file.Path;
import java.util.Map;
import waybill.conformance.AccessKey;
import waybill.conformance.ApiClient;
import waybill.conformance.Program;
import waybill.conformance.RunningServer;

/** What every client is told, in the variables that all of them read. */
final class ClientSettings {
  private ClientSettings() {}

  /** The variables that lead a client to this server, with one try for each request. */
  static Map<String, String> of(RunningServer server) {
    AccessKey key = server.key();
    String nowhere = server.data().resolve("no-such-file").toString();
    return Map.of(
        "AWS_ENDPOINT_URL",
        server.endpoint().toString(),
        "AWS_ACCESS_KEY_ID",
        key.id(),
        "AWS_SECRET_ACCESS_KEY",
        key.secret(),
        "AWS_REGION",
        ApiClient.REGION,
        "AWS_DEFAULT_REGION",
        ApiClient.REGION,
        "AWS_MAX_ATTEMPTS",
        "1",
        "AWS_CONFIG_FILE",
        nowhere,
        "AWS_SHARED_CREDENTIALS_FILE",
        nowhere,
        "AWS_PAGER",
        "",
        "AWS_EC2_METADATA_DISABLED",
        "true");
  }

  /** A file of the tests' resources. */
  static Path resource(String name) {
    return Program.root().resolve("waybill-conformance/src/test/resources/clients").resolve(name);
  }
}
