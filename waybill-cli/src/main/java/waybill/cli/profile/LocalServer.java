package waybill.cli.profile;

import java.io.File;
import org.jspecify.annotations.Nullable;
import waybill.cli.failure.Failure;
import waybill.cli.host.Host;
import waybill.cli.host.TextFile;

/** The server that runs, or should run, on this machine for a data directory. */
public final class LocalServer {
  /** The region for local use when none is configured. */
  public static final String REGION = "us-east-1";

  private final Host host;
  private final String directory;

  private LocalServer(Host host, String directory) {
    this.host = host;
    this.directory = directory;
  }

  /**
   * The server of a directory.
   *
   * @param data what {@code --data} said; null for the directory of the environment
   */
  public static LocalServer of(Host host, @Nullable String data) {
    return new LocalServer(host, data == null ? standard(host) : data);
  }

  private static String standard(Host host) {
    String directory = host.filled("WAYBILL_DATA");
    if (directory != null) {
      return directory;
    }
    String shared = host.filled("XDG_DATA_HOME");
    String home = host.filled("HOME");
    return shared != null
        ? shared.concat("/waybill")
        : (home == null ? "" : home).concat("/.local/share/waybill");
  }

  /**
   * The URL where it listens.
   *
   * @throws Failure saying how to start it, if it does not run
   */
  public String endpoint() {
    String line = text("endpoint");
    if (line == null || line.isBlank()) {
      throw Failure.plain(notRunning());
    }
    return line.strip();
  }

  /** What to say when it does not answer. */
  public String notRunning() {
    String data = directory.equals(standard(host)) ? "" : " --data " + quoted(directory);
    return "No Waybill server is running for the data directory "
        + directory
        + ".\nStart one with:  waybill server"
        + data
        + "\nOr use another endpoint:  --endpoint-url URL, AWS_ENDPOINT_URL_SAGEMAKER, or a profile"
        + " with an endpoint_url";
  }

  private static String quoted(String word) {
    return word.indexOf(' ') < 0 ? word : "'" + word.replace("'", "'\\''") + "'";
  }

  /** The file with the keys of its administrator. */
  public File credentialsFile() {
    return new File(host.file(directory), "credentials").getAbsoluteFile();
  }

  /** The keys of its administrator. */
  public CredentialSource credentials() {
    String id = null;
    String secret = null;
    var values = IniFile.read(host, new File(directory, "credentials").getPath()).get("default");
    if (values != null) {
      id = values.get("aws_access_key_id");
      secret = values.get("aws_secret_access_key");
    }
    if (id == null || secret == null) {
      throw Failure.plain(
          "No access key in "
              + credentialsFile()
              + ".\nThe server writes it at its first start: "
              + " waybill server");
    }
    return CredentialChain.fixed(
        new Credentials(id, secret, values == null ? null : values.get("aws_session_token")));
  }

  private @Nullable String text(String name) {
    try {
      return TextFile.ifPresent(new File(host.file(directory), name));
    } catch (TextFile.NotText e) {
      return null;
    }
  }
}
