package waybill.cli.cases;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import waybill.wire.json.Json;
import waybill.wire.json.JsonBoolean;
import waybill.wire.json.JsonObject;
import waybill.wire.json.JsonReader;
import waybill.wire.json.JsonString;
import waybill.wire.json.JsonSyntaxException;

/**
 * A request as the stub saw it. The signature is computed here once more, with nothing of the
 * command's own signing.
 *
 * @param headers by lower-case name
 */
@SuppressWarnings("ArrayRecordComponent") // never compared, only shown
record ReceivedRequest(String method, String path, Map<String, String> headers, byte[] body) {
  private static final String KEY = "AKIDWAYBILLTEST00001";
  private static final Pattern AUTHORIZATION =
      Pattern.compile(
          "(\\S+) Credential=([^/,]*)/(\\d{8})/([^/]*)/([^/]*)/([^,]*), ?"
              + "SignedHeaders=([^,]*), ?Signature=([0-9a-f]+)");
  private static final Pattern UUID =
      Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}");

  /** What the recorded cases leave out of their requests. */
  static final JsonObject USUAL =
      new JsonObject(
          Map.of(
              "method", new JsonString("POST"),
              "path", new JsonString("/"),
              "content_type", new JsonString("application/x-amz-json-1.1"),
              "auth", auth(KEY, "us-west-2", "sagemaker", true)));

  /** The secret that belongs to an access key, here. */
  static String secret(String key) {
    return "sk+" + key + "/test";
  }

  /** The request in the form of the recorded ones. */
  JsonObject shown() {
    Map<String, Json> shown = new LinkedHashMap<>();
    shown.put("method", new JsonString(method));
    shown.put("path", new JsonString(path));
    put(shown, "target", headers.get("x-amz-target"));
    put(shown, "content_type", headers.get("content-type"));
    put(shown, "security_token", headers.get("x-amz-security-token"));
    if (headers.containsKey("authorization")) {
      shown.put("auth", authorization());
    }
    if (body.length > 0) {
      showBody(shown);
    }
    return new JsonObject(shown);
  }

  private static void put(Map<String, Json> shown, String name, String value) {
    if (value != null) {
      shown.put(name, new JsonString(value));
    }
  }

  private void showBody(Map<String, Json> shown) {
    String text = new String(body, StandardCharsets.UTF_8);
    if (headers.getOrDefault("content-type", "").startsWith("application/x-www-form-urlencoded")) {
      Map<String, Json> form = new LinkedHashMap<>();
      for (String pair : text.split("&", -1)) {
        String[] parts = pair.split("=", 2);
        form.put(
            URLDecoder.decode(parts[0], StandardCharsets.UTF_8),
            new JsonString(URLDecoder.decode(parts[1], StandardCharsets.UTF_8)));
      }
      shown.put("form", new JsonObject(form));
      return;
    }
    try {
      shown.put("body", withoutToken(JsonReader.read(text)));
    } catch (JsonSyntaxException e) {
      shown.put("body_text", new JsonString(text));
    }
  }

  /** Of a token that the command made up, only the form is known. */
  private static Json withoutToken(Json body) {
    if (body instanceof JsonObject object
        && object.get("ClientToken") instanceof JsonString token
        && UUID.matcher(token.value()).matches()) {
      Map<String, Json> members = new LinkedHashMap<>(object.members());
      members.put("ClientToken", new JsonString("{UUID}"));
      return new JsonObject(members);
    }
    return body;
  }

  private JsonObject authorization() {
    Matcher parts = AUTHORIZATION.matcher(headers.get("authorization"));
    if (!parts.matches()) {
      return new JsonObject(Map.of("unparsed", new JsonString(headers.get("authorization"))));
    }
    return auth(parts.group(2), parts.group(4), parts.group(5), isGenuine(parts));
  }

  private static JsonObject auth(String key, String region, String service, boolean valid) {
    return new JsonObject(
        Map.of(
            "scheme", new JsonString("AWS4-HMAC-SHA256"),
            "access_key", new JsonString(key),
            "region", new JsonString(region),
            "service", new JsonString(service),
            "terminator", new JsonString("aws4_request"),
            "signature_valid", new JsonBoolean(valid),
            "date_ok", new JsonBoolean(true)));
  }

  private boolean isGenuine(Matcher parts) {
    try {
      List<String> lines = new ArrayList<>();
      String local = path.startsWith("/") ? path : path.substring(path.indexOf('/', 8));
      int question = local.indexOf('?');
      lines.add(method);
      lines.add(question < 0 ? local : local.substring(0, question));
      lines.add(question < 0 ? "" : sorted(local.substring(question + 1)));
      for (String name : parts.group(7).split(";", -1)) {
        lines.add(name + ":" + headers.getOrDefault(name, "").strip());
      }
      lines.add("");
      lines.add(parts.group(7));
      lines.add(sha256(body));
      String date = headers.getOrDefault("x-amz-date", "");
      String scope = String.join("/", parts.group(3), parts.group(4), parts.group(5));
      String text =
          String.join("\n", parts.group(1), date, scope + "/aws4_request")
              + "\n"
              + sha256(String.join("\n", lines).getBytes(StandardCharsets.UTF_8));
      byte[] key = ("AWS4" + secret(parts.group(2))).getBytes(StandardCharsets.UTF_8);
      for (String part : (scope + "/aws4_request").split("/", -1)) {
        key = hmac(key, part);
      }
      return date.startsWith(parts.group(3))
          && HexFormat.of().formatHex(hmac(key, text)).equals(parts.group(8));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String sorted(String query) {
    String[] pairs = query.split("&", -1);
    Arrays.sort(pairs);
    return String.join("&", pairs);
  }

  private static String sha256(byte[] bytes) throws GeneralSecurityException {
    return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
  }

  private static byte[] hmac(byte[] key, String text) throws GeneralSecurityException {
    Mac mac = Mac.getInstance("HmacSHA256");
    mac.init(new SecretKeySpec(key, "HmacSHA256"));
    return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
  }
}
