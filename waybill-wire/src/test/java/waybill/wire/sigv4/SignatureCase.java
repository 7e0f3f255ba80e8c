package waybill.wire.sigv4;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import waybill.wire.json.Json;
import waybill.wire.json.JsonArray;
import waybill.wire.json.JsonNumber;
import waybill.wire.json.JsonObject;
import waybill.wire.json.JsonReader;
import waybill.wire.json.JsonString;

/**
 * A labelled request of {@code sigv4_cases.jsonl}: what is sent, when, and what must come of it.
 */
record SignatureCase(JsonObject row) {

  /** The keys of the file by id. */
  static Map<String, TestKey> keys() {
    Map<String, TestKey> keys = new HashMap<>();
    for (Json key : object(lines().getFirst(), "keys").members().values()) {
      TestKey read = TestKey.of((JsonObject) key);
      keys.put(read.id(), read);
    }
    return keys;
  }

  static List<SignatureCase> all() {
    return lines().stream().skip(1).map(SignatureCase::new).toList();
  }

  String id() {
    return text(row, "id");
  }

  Instant clock() {
    return Instant.parse(text(row, "server_clock"));
  }

  /** {@code accept}, {@code reject} or {@code either}. */
  String result() {
    return text(object(row, "expect"), "result");
  }

  /** The codes a refusal may have; none when any will do. */
  List<String> codes() {
    return items(object(row, "expect"), "codes").stream()
        .map(code -> ((JsonString) code).value())
        .toList();
  }

  @Nullable String wording() {
    return object(row, "expect").text("wording");
  }

  @Nullable String canonicalRequest() {
    return row.text("canonical_request");
  }

  SignedRequest request() {
    JsonObject request = object(row, "request");
    List<Header> headers = new ArrayList<>();
    for (Json pair : items(request, "headers")) {
      List<Json> both = ((JsonArray) pair).items();
      headers.add(
          new Header(((JsonString) both.get(0)).value(), ((JsonString) both.get(1)).value()));
    }
    return new SignedRequest(text(request, "method"), text(request, "target"), headers, body());
  }

  private byte[] body() {
    JsonObject request = object(row, "request");
    String encoded = request.text("body_b64");
    if (encoded != null) {
      return Base64.getDecoder().decode(encoded);
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (Json part : items(request, "body_parts")) {
      out.writeBytes(bytes(part));
    }
    return out.toByteArray();
  }

  private static byte[] bytes(Json part) {
    if (part instanceof JsonString whole) {
      return whole.value().getBytes(StandardCharsets.UTF_8);
    }
    JsonObject repeated = (JsonObject) part;
    JsonNumber count = (JsonNumber) Objects.requireNonNull(repeated.get("n"));
    return text(repeated, "repeat")
        .repeat(Integer.parseInt(count.literal()))
        .getBytes(StandardCharsets.UTF_8);
  }

  @Override
  public String toString() {
    return id();
  }

  private static List<JsonObject> lines() {
    try (InputStream in = SignatureCase.class.getResourceAsStream("/sigv4/sigv4_cases.jsonl")) {
      String all = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
      return all.lines().map(line -> (JsonObject) JsonReader.read(line)).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static JsonObject object(JsonObject parent, String name) {
    return (JsonObject) Objects.requireNonNull(parent.get(name));
  }

  private static List<Json> items(JsonObject parent, String name) {
    return ((JsonArray) Objects.requireNonNull(parent.get(name))).items();
  }

  private static String text(JsonObject parent, String name) {
    return Objects.requireNonNull(parent.text(name));
  }

  /** A key of the file. */
  record TestKey(
      String id,
      String secret,
      @Nullable String state,
      @Nullable String sessionToken,
      @Nullable Instant expiresAt)
      implements SigningCredential {

    static TestKey of(JsonObject key) {
      String expires = key.text("expires");
      return new TestKey(
          text(key, "ak"),
          text(key, "sk"),
          key.text("state"),
          key.text("token"),
          expires == null ? null : Instant.parse(expires));
    }

    @Override
    public boolean isActive() {
      return state == null;
    }
  }
}
