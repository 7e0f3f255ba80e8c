package waybill.cli.profile;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import waybill.cli.failure.Failure;
import waybill.cli.host.Host;
import waybill.cli.host.TextFile;

/** Keys in files that tools before the AWS CLI left behind, which it still reads. */
final class OlderFiles {
  private OlderFiles() {}

  /** The keys in the first such file that has some, or null. */
  static @Nullable Credentials credentials(Host host) {
    String named = host.variable("AWS_CREDENTIAL_FILE");
    Credentials found = named == null ? null : ofKeyFile(host, named);
    return found == null ? ofBoto(host) : found;
  }

  /** A file of lines such as {@code AWSAccessKeyId=VALUE}. */
  private static @Nullable Credentials ofKeyFile(Host host, String name) {
    String path = host.expanded(name);
    String id = null;
    String secret = null;
    try {
      for (String line : TextFile.read(host.file(path)).split("\n", -1)) {
        int equals = line.indexOf('=');
        String key = line.substring(0, Math.max(0, equals)).strip();
        String value = line.substring(equals + 1).strip();
        id = key.equals("AWSAccessKeyId") ? value : id;
        secret = key.equals("AWSSecretKey") ? value : secret;
      }
    } catch (IOException | TextFile.NotText e) {
      throw Failure.plain("The specified config file (" + path + ") could not be found.");
    }
    if (id != null && secret == null) {
      throw CredentialChain.partial("ec2-credentials-file", "AWSSecretKey");
    }
    return id == null ? null : new Credentials(id, String.valueOf(secret), null);
  }

  private static @Nullable Credentials ofBoto(Host host) {
    String named = host.variable("BOTO_CONFIG");
    for (String name : named == null ? List.of("/etc/boto.cfg", "~/.boto") : List.of(named)) {
      Map<String, String> values =
          IniFile.read(host, host.configured(name)).getOrDefault("Credentials", Map.of());
      String id = values.get("aws_access_key_id");
      if (id != null) {
        String secret = values.get("aws_secret_access_key");
        if (secret == null) {
          throw CredentialChain.partial("boto-config", "aws_secret_access_key");
        }
        return new Credentials(id, secret, null);
      }
    }
    return null;
  }
}
