package waybill.wire.sigv4;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The parts of an Authorization header, each present and not empty.
 *
 * @param signedHeaders in the order given
 * @param date the text of X-Amz-Date, or of Date where that is missing
 * @param dateHeader which of the two, in small letters
 */
record Authorization(
    String algorithm,
    String credential,
    List<String> signedHeaders,
    String signature,
    String date,
    String dateHeader) {

  /**
   * Reads the header. Of a parameter given twice the last counts, as a published study of AWS's
   * services saw it.
   *
   * @throws SignatureRefusal naming everything that is missing
   */
  static Authorization parse(String header, SignedRequest request) {
    int blank = header.indexOf(' ');
    String algorithm = blank < 0 ? header : header.substring(0, blank);
    Map<String, String> parameters = parameters(header, algorithm.length());
    String dateHeader = request.header("x-amz-date") == null ? "date" : "x-amz-date";
    String date = request.header(dateHeader);
    String missing = missing(parameters, date);
    if (date == null || !missing.isEmpty()) {
      throw SignatureRefusal.incomplete(
          missing + "(Hashed with SHA-256 and encoded with Base64) Authorization=" + hash(header));
    }
    return new Authorization(
        algorithm,
        parameters.getOrDefault("Credential", ""),
        List.of(parameters.getOrDefault("SignedHeaders", "").split(";", -1)),
        parameters.getOrDefault("Signature", ""),
        date,
        dateHeader);
  }

  private static String missing(Map<String, String> parameters, @Nullable String date) {
    StringBuilder missing = new StringBuilder();
    for (String name : List.of("Credential", "Signature", "SignedHeaders")) {
      if (parameters.getOrDefault(name, "").isEmpty()) {
        missing.append("Authorization header requires '").append(name).append("' parameter. ");
      }
    }
    if (date == null) {
      missing.append(
          "Authorization header requires existence of either a 'X-Amz-Date' or a 'Date' header. ");
    }
    return missing.toString();
  }

  private static Map<String, String> parameters(String header, int from) {
    Map<String, String> parameters = new HashMap<>();
    for (String part : header.substring(from).split("[ ,]+", -1)) {
      int equals = part.indexOf('=');
      if (part.isEmpty()) {
        continue;
      }
      if (equals < 0) {
        throw SignatureRefusal.incomplete(
            "'"
                + part
                + "' not a valid key=value pair (missing equal-sign) in Authorization header"
                + " (hashed with SHA-256 and encoded with Base64): '"
                + hash(header)
                + "'.");
      }
      parameters.put(part.substring(0, equals), part.substring(equals + 1));
    }
    return parameters;
  }

  /** AWS shows the header hashed, as it may hold a good signature. */
  private static String hash(String header) {
    byte[] hash = Hashing.sha256(header.getBytes(StandardCharsets.UTF_8));
    return Base64.getEncoder().encodeToString(hash);
  }
}
