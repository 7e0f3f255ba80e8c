package waybill.cli.profile;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import waybill.cli.failure.Failure;
import waybill.cli.host.Host;
import waybill.cli.host.TextFile;
import waybill.wire.json.Json;
import waybill.wire.json.JsonNumber;
import waybill.wire.json.JsonObject;
import waybill.wire.json.JsonReader;
import waybill.wire.json.JsonString;
import waybill.wire.json.JsonSyntaxException;
import waybill.wire.json.JsonWriter;

/**
 * Lent credentials kept for the next command, in the folder and form of the AWS CLI, so that each
 * finds what the other was lent. Only the user may read the files. A cache that cannot be read or
 * written is none.
 */
final class RoleCache {
  private static final String FOLDER = "~/.aws/cli/cache";
  private static final long SECONDS_LEFT_MIN = 15 * 60;

  private final Host host;
  private final Path file;

  RoleCache(Host host, TokenRequest request) {
    this.host = host;
    String name = name(request.identity()) + ".json";
    this.file = host.file(host.expanded(FOLDER)).toPath().resolve(name);
  }

  /** What was kept and is good for some time yet, or null. */
  @Nullable Lent find() {
    try {
      String text = TextFile.ifPresent(file.toFile());
      Lent lent = text == null ? null : read(JsonReader.read(text));
      boolean good = lent != null && lent.secondsLeft(host.time().nowMillis()) >= SECONDS_LEFT_MIN;
      return good ? lent : null;
    } catch (JsonSyntaxException | TextFile.NotText | Failure e) {
      return null;
    }
  }

  private static @Nullable Lent read(Json json) {
    if (!(json instanceof JsonObject answer)
        || !(answer.get("Credentials") instanceof JsonObject kept)) {
      return null;
    }
    String id = kept.text("AccessKeyId");
    String secret = kept.text("SecretAccessKey");
    String expiry = kept.text("Expiration");
    return id == null || secret == null || expiry == null
        ? null
        : new Lent(new Credentials(id, secret, kept.text("SessionToken")), Lent.expiry(expiry));
  }

  /** Keeps credentials. */
  void keep(Lent lent) {
    Credentials credentials = lent.credentials();
    Map<String, Json> kept = new LinkedHashMap<>();
    kept.put("AccessKeyId", new JsonString(credentials.accessKeyId()));
    kept.put("SecretAccessKey", new JsonString(credentials.secretKey()));
    kept.put("SessionToken", new JsonString(String.valueOf(credentials.sessionToken())));
    kept.put("Expiration", new JsonString(lent.expiry() == null ? "" : lent.expiry().text()));
    JsonObject answer = new JsonObject(Map.of("Credentials", new JsonObject(kept)));
    try {
      Path folder = Files.createDirectories(file.toAbsolutePath().getParent());
      var secret =
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
      Path fresh = Files.createTempFile(folder, "waybill", ".tmp", secret);
      Files.writeString(fresh, JsonWriter.write(answer));
      Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException | UnsupportedOperationException e) {
      // the next command asks again
    }
  }

  /** The hash of the request as Python writes it, which is how the AWS CLI names the file. */
  private static String name(JsonObject identity) {
    StringBuilder text = new StringBuilder();
    String before = "{";
    for (Map.Entry<String, Json> member : identity.members().entrySet()) {
      text.append(before).append('"').append(member.getKey()).append("\": ");
      append(text, member.getValue());
      before = ", ";
    }
    byte[] bytes = text.append('}').toString().getBytes(StandardCharsets.US_ASCII);
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-1").digest(bytes));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void append(StringBuilder out, Json value) {
    if (value instanceof JsonNumber number) {
      out.append(number.literal());
      return;
    }
    for (char c : JsonWriter.write(value).toCharArray()) {
      if (c < 0x80) {
        out.append(c);
      } else {
        out.append("\\u").append(HexFormat.of().toHexDigits(c));
      }
    }
  }
}
