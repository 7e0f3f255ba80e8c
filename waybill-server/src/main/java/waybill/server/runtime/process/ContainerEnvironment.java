package waybill.server.runtime.process;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import waybill.registry.inference.ContainerFailure;
import waybill.registry.inference.ContainerRequest;
import waybill.registry.inference.ContainerRequest.Mount;

/**
 * The variables of a container's processes. Nothing of the server's own environment but the search
 * path and the language gets in: it may hold credentials.
 */
final class ContainerEnvironment {
  /** By which the processes of a server's containers are found again. */
  static final String OWNER = "WAYBILL_OWNER";

  /** And those of one container. */
  static final String CONTAINER = "WAYBILL_CONTAINER";

  private static final String MODEL = "/opt/ml/model";

  /**
   * Variables by which loaders and interpreters run other code than the command's. The command is
   * the operator's, but the environment is that of whoever registered the package.
   */
  private static final Pattern FOREIGN_CODE =
      Pattern.compile(
          "LD_.*|DYLD_.*|GCONV_PATH|GLIBC_TUNABLES|PATH|ENV|BASH_ENV|BASH_FUNC_.*|SHELLOPTS|BASHOPTS"
              + "|IFS|PS4|CLASSPATH|JAVA_TOOL_OPTIONS|JDK_JAVA_OPTIONS|_JAVA_OPTIONS"
              + "|PYTHON(PATH|HOME|STARTUP|USERBASE|INSPECT|BREAKPOINT|PLATLIBDIR|PYCACHEPREFIX)"
              + "|NODE_(OPTIONS|PATH)|PERL5?(OPT|LIB|5LIB|5DB)|PERL5(OPT|LIB|DB)|RUBY(OPT|LIB)");

  private static final List<String> KEPT = List.of("PATH", "LANG");

  private ContainerEnvironment() {}

  /**
   * Builds it.
   *
   * @param home a directory in which the container may write
   * @param mounts where the container finds its directories
   * @throws ContainerFailure when a variable would make the command run other code
   */
  static Map<String, String> of(ContainerRequest request, int port, Path home, List<Mount> mounts)
      throws ContainerFailure {
    Map<String, String> variables = new HashMap<>();
    for (String name : KEPT) {
      String value = System.getenv(name);
      if (value != null) {
        variables.put(name, value);
      }
    }
    variables.put("HOME", home.toString());
    variables.put("TMPDIR", home.toString());
    variables.put("HOSTNAME", request.hostname());
    for (Map.Entry<String, String> given : request.environment().entrySet()) {
      if (FOREIGN_CODE.matcher(given.getKey()).matches()) {
        throw new ContainerFailure(
            "The environment variable "
                + given.getKey()
                + " can make a command run other code than its own, so the process runtime does not"
                + " pass it on. Leave it out, or run the image in an engine.");
      }
      variables.put(given.getKey(), given.getValue());
    }
    mounts.forEach(mount -> addMount(variables, mount));
    variables.put("SAGEMAKER_BIND_TO_PORT", Integer.toString(port));
    variables.put("SAGEMAKER_SAFE_PORT_RANGE", (port + 1) + "-" + (port + LoopbackPorts.BLOCK - 1));
    variables.put(OWNER, request.owner());
    variables.put(CONTAINER, request.name());
    return variables;
  }

  private static void addMount(Map<String, String> variables, Mount mount) {
    String place = mount.source().toString();
    String suffix = mount.directory().toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "_");
    variables.put("WAYBILL_MOUNT" + suffix, place);
    if (mount.directory().equals(MODEL)) {
      variables.put("WAYBILL_MODEL_DIR", place);
      variables.put("SM_MODEL_DIR", place);
    }
  }
}
