package waybill.cli.help;

import java.util.List;
import waybill.cli.command.OperationOptions;
import waybill.wire.operation.Operation;

/** The pages of help. */
public final class HelpPages {
  private HelpPages() {}

  /** The line of {@code --version}. */
  public static String version() {
    String release = HelpPages.class.getPackage().getImplementationVersion();
    return "waybill-cli/"
        + (release == null ? "0.1.0" : release)
        + " Java/"
        + System.getProperty("java.version")
        + " "
        + System.getProperty("os.name")
        + "/"
        + System.getProperty("os.version")
        + "\n";
  }

  /** The page of the program. */
  public static String program() {
    return """
    EXAMPLES
      waybill quickstart                  see all of it work, in a temporary place
      waybill server                      start a server
      waybill list-model-package-groups   ask the local server
      waybill describe-model-package --model-package-name iris/1
      waybill sagemaker describe-model-package --model-package-name iris/1
                                          the same with the AWS CLI's rules for region,
                                          credentials and endpoint
      eval "$(waybill env)"               make aws, boto3 and Terraform use the local server

    USAGE
      waybill [options] <operation> [parameters]
      waybill sagemaker [options] <operation> [parameters]
      waybill <word> [parameters]

    WORDS
      server       run a registry              quickstart   a worked example
      env          exports for other tools     admin        keys and accounts

    MORE
      waybill sagemaker help              all operations
      waybill <operation> help            the options of one

    EXIT CODES
      0 done   2 words that do not fit   255 failed   1 broken configuration file
    """;
  }

  /** The page of the service: its operations. */
  public static String service(List<String> operations) {
    StringBuilder out = new StringBuilder();
    out.append("EXAMPLE\n  waybill sagemaker describe-model-package --model-package-name iris/1\n");
    out.append("\nOPERATIONS\n");
    for (String operation : operations) {
      out.append("  ").append(operation).append('\n');
    }
    return out.toString();
  }

  /** The page of {@code waybill env}. */
  public static String env() {
    return """
    EXAMPLE
      eval "$(waybill env)"
      aws sagemaker list-model-package-groups

    USAGE
      waybill env [--data DIR]

    Prints the shell lines that make aws, boto3, Terraform and the AWS SDKs talk to the
    server of a data directory: its endpoint for SageMaker, a region and its credentials file.

      --data DIR   the server's data directory; else WAYBILL_DATA, else the standard place

    EXIT CODES
      0 done   255 no server runs for that directory
    """;
  }

  /** The page of an operation: what it does and what it is called with. */
  public static String operation(Operation operation, OperationOptions options) {
    return OperationPage.of(operation, options);
  }
}
