package waybill.conformance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A key that signs requests.
 *
 * @param id the public half
 * @param secret the half that signs
 */
public record AccessKey(String id, String secret) {
  /** Reads the first profile of a credentials file in AWS's format. */
  public static AccessKey read(Path credentialsFile) {
    try {
      String id = null;
      String secret = null;
      for (String line : Files.readAllLines(credentialsFile)) {
        String[] parts = line.split("=", 2);
        switch (parts[0].strip()) {
          case "aws_access_key_id" -> id = parts[1].strip();
          case "aws_secret_access_key" -> secret = parts[1].strip();
          default -> {}
        }
      }
      if (id == null || secret == null) {
        throw new IllegalStateException(credentialsFile + " has no access key");
      }
      return new AccessKey(id, secret);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
