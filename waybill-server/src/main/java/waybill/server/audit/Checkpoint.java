package waybill.server.audit;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import waybill.wire.json.Json;
import waybill.wire.json.JsonNumber;
import waybill.wire.json.JsonObject;
import waybill.wire.json.JsonReader;
import waybill.wire.json.JsonString;
import waybill.wire.json.JsonSyntaxException;
import waybill.wire.json.JsonWriter;

/**
 * A signed statement about the history.
 *
 * @param hash of the entry with this number, in hexadecimal
 * @param at when it was made
 * @param signature Ed25519 over {@link #statement}, in Base64
 */
public record Checkpoint(long sequence, String hash, Instant at, String signature) {

  /** What is signed: a word for the version of this form, and the three facts, a line each. */
  static byte[] statement(long sequence, String hash, Instant at) {
    return String.join("\n", "waybill-checkpoint-1", Long.toString(sequence), hash, at.toString())
        .getBytes(StandardCharsets.UTF_8);
  }

  byte[] statement() {
    return statement(sequence, hash, at);
  }

  /** The signature's bytes; none when it is no Base64. */
  byte[] signatureBytes() {
    try {
      return Base64.getDecoder().decode(signature);
    } catch (IllegalArgumentException e) {
      return new byte[0];
    }
  }

  /** A line of the file, without its end. */
  String line() {
    Map<String, Json> members = new LinkedHashMap<>();
    members.put("sequence", JsonNumber.of(sequence));
    members.put("hash", new JsonString(hash));
    members.put("time", new JsonString(at.toString()));
    members.put("signature", new JsonString(signature));
    return JsonWriter.write(new JsonObject(members));
  }

  /** The checkpoint of a line; empty when it is none. */
  static Optional<Checkpoint> read(String line) {
    try {
      if (JsonReader.read(line) instanceof JsonObject json
          && json.get("sequence") instanceof JsonNumber(var sequence)
          && json.get("hash") instanceof JsonString(var hash)
          && hash.matches("[0-9a-f]{64}")
          && json.get("time") instanceof JsonString(var time)
          && json.get("signature") instanceof JsonString(var signature)) {
        return Optional.of(
            new Checkpoint(Long.parseLong(sequence), hash, Instant.parse(time), signature));
      }
    } catch (JsonSyntaxException | NumberFormatException | DateTimeException e) {
      return Optional.empty();
    }
    return Optional.empty();
  }
}
