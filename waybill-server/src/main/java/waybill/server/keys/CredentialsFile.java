package waybill.server.keys;

import java.io.IOException;
import java.util.Optional;
import waybill.registry.identity.SecretKey;
import waybill.server.files.DurableFile;

/** A key in a file that AWS clients read: the section {@code [default]} with id and secret. */
final class CredentialsFile {
  private static final String ID = "aws_access_key_id";
  private static final String SECRET = "aws_secret_access_key";

  private final DurableFile file;

  CredentialsFile(DurableFile file) {
    this.file = file;
  }

  /** Id and secret of a key. */
  record Pair(String id, SecretKey secret) {}

  /** The key in the file; empty when there is no file or no key in it. */
  Optional<Pair> read() throws IOException {
    if (!file.exists()) {
      return Optional.empty();
    }
    String id = "";
    String secret = "";
    for (String line : file.read().split("\n", -1)) {
      int equals = line.indexOf('=');
      String name = line.substring(0, Math.max(equals, 0)).strip();
      if (name.equals(ID)) {
        id = line.substring(equals + 1).strip();
      } else if (name.equals(SECRET)) {
        secret = line.substring(equals + 1).strip();
      }
    }
    return id.isEmpty() || secret.isEmpty()
        ? Optional.empty()
        : Optional.of(new Pair(id, new SecretKey(secret)));
  }

  void write(Pair pair) throws IOException {
    file.replace(
        "[default]\n"
            + ID
            + " = "
            + pair.id()
            + "\n"
            + SECRET
            + " = "
            + pair.secret().reveal()
            + "\n");
  }
}
