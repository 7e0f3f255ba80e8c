package waybill.conformance.clients;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import waybill.conformance.ApiClient;
import waybill.conformance.Reply;
import waybill.conformance.RunningServer;

/**
 * Terraform with the AWS provider: a group with tags and a policy, and a model, from apply to
 * destroy. The provider is taken from a directory that the machine has; {@code
 * WAYBILL_TEST_TERRAFORM_MIRROR} may name one.
 */
class TerraformIT {
  private static final String PROVIDER = "registry.terraform.io/hashicorp/aws";
  private static final String NO_CHANGES = "No changes. Your infrastructure matches";

  @TempDir Path work;

  @Test
  void groupAndModel_fromApplyToDestroy_areAsTerraformWantsThem() throws IOException {
    Optional<Path> mirror = mirror();
    assumeTrue(mirror.isPresent(), "Terraform's AWS provider is not installed");
    try (RunningServer server = RunningServer.start();
        ApiClient client = ApiClient.of(server)) {
      Tool terraform = Tool.required("terraform", settings(server, mirror.orElseThrow()));
      write("first");

      terraform.runIn(work, "init", "-input=false", "-no-color").answer();
      String applied = change(terraform, "apply");
      String unchanged = terraform.runIn(work, "plan", "-input=false", "-no-color").answer();
      write("second");
      String retagged = change(terraform, "apply");
      String tags = client.call("ListTags", Map.of("ResourceArn", arn(client))).body();
      String settled = terraform.runIn(work, "plan", "-input=false", "-no-color").answer();
      String destroyed = change(terraform, "destroy");

      assertThat(applied).contains("3 added, 0 changed, 0 destroyed");
      assertThat(unchanged).contains(NO_CHANGES);
      assertThat(retagged).contains("0 added, 2 changed, 0 destroyed");
      assertThat(tags).contains("{\"Key\":\"stage\",\"Value\":\"second\"}");
      assertThat(settled).contains(NO_CHANGES);
      assertThat(destroyed).contains("3 destroyed");
      assertThat(describe(client).errorMessage()).endsWith("does not exist.");
    }
  }

  private String change(Tool terraform, String verb) {
    return terraform.runIn(work, verb, "-auto-approve", "-input=false", "-no-color").answer();
  }

  private static Reply describe(ApiClient client) {
    return client.call(
        "DescribeModelPackageGroup", Map.of("ModelPackageGroupName", "terraform-judge"));
  }

  private static String arn(ApiClient client) {
    return describe(client).text("ModelPackageGroupArn");
  }

  private void write(String stage) throws IOException {
    String template = Files.readString(ClientSettings.resource("group.tf"));
    Files.writeString(work.resolve("main.tf"), template.replace("STAGE", stage));
  }

  private Map<String, String> settings(RunningServer server, Path mirror) throws IOException {
    Path configuration = work.resolve("terraform.rc");
    Files.writeString(
        configuration,
        "provider_installation {\n  filesystem_mirror {\n    path = \"" + mirror + "\"\n  }\n}\n");
    Map<String, String> settings = new HashMap<>(ClientSettings.of(server));
    settings.put("TF_CLI_CONFIG_FILE", configuration.toString());
    settings.put("CHECKPOINT_DISABLE", "1");
    return settings;
  }

  /** A directory in the layout of Terraform's mirrors that has the provider. */
  private static Optional<Path> mirror() {
    Path home = Path.of(System.getProperty("user.home"));
    List<Path> candidates =
        Stream.of(
                Stream.ofNullable(System.getenv("WAYBILL_TEST_TERRAFORM_MIRROR")).map(Path::of),
                Stream.of(
                    home.resolve(".terraform.d/plugins"),
                    home.resolve(".local/share/terraform/plugins"),
                    Path.of("/usr/local/share/terraform/plugins"),
                    Path.of("/usr/share/terraform/plugins")),
                children(Path.of("/opt")))
            .flatMap(paths -> paths)
            .toList();
    return candidates.stream()
        .filter(path -> Files.isDirectory(path.resolve(PROVIDER)))
        .findFirst();
  }

  private static Stream<Path> children(Path directory) {
    if (!Files.isDirectory(directory)) {
      return Stream.empty();
    }
    try (Stream<Path> children = Files.list(directory)) {
      return children.toList().stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
