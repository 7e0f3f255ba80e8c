package waybill.wire.sigv4;

import java.util.ArrayList;
import java.util.List;

/** The credential of an Authorization header: which key, good for what. */
record ScopedKey(String accessKeyId, Scope scope) {

  /**
   * Reads {@code keyid/date/region/service/aws4_request}.
   *
   * @throws SignatureRefusal naming every part that does not fit
   */
  static ScopedKey parse(Authorization authorization, SignatureRules rules) {
    String text = authorization.credential();
    String[] parts = text.split("/", -1);
    if (parts.length != 5) {
      throw SignatureRefusal.incomplete(
          "Credential must have exactly 5 slash-delimited elements, e.g."
              + " keyid/date/region/service/term, got '"
              + text
              + "'");
    }
    Scope scope = new Scope(parts[1], parts[2], parts[3]);
    List<String> faults = faults(scope, parts[4], authorization.date(), rules);
    if (!faults.isEmpty()) {
      throw SignatureRefusal.invalid(String.join(" ", faults));
    }
    return new ScopedKey(parts[0], scope);
  }

  private static List<String> faults(
      Scope scope, String terminator, String date, SignatureRules rules) {
    List<String> faults = new ArrayList<>();
    if (!rules.allowsRegion(scope.region())) {
      faults.add("Credential should be scoped to a valid region, not '" + scope.region() + "'.");
    }
    if (!scope.service().equals(rules.service())) {
      faults.add("Credential should be scoped to correct service: '" + rules.service() + "'.");
    }
    if (!terminator.equals(Scope.TERMINATOR)) {
      faults.add(
          "Credential should be scoped with a valid terminator: 'aws4_request', not '"
              + terminator
              + "'.");
    }
    String day = date.substring(0, 8);
    if (!scope.date().equals(day)) {
      faults.add(
          "Date in Credential scope does not match YYYYMMDD from ISO-8601 version of date from"
              + " HTTP: '"
              + scope.date()
              + "' != '"
              + day
              + "', from '"
              + date
              + "'.");
    }
    return faults;
  }
}
