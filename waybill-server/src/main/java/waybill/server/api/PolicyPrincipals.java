package waybill.server.api;

import java.util.Map;
import java.util.regex.Pattern;
import waybill.server.api.PolicyElement.Member;
import waybill.wire.json.JsonString;

/**
 * Whom a statement is about: everybody, accounts, users, roles and sessions of AWS, services, or
 * identities from elsewhere. Principals are whole names; a star stands for everybody or for itself.
 */
final class PolicyPrincipals {
  private static final String NAME = "[A-Za-z0-9_+=,.@-]+";

  private static final Form AWS =
      new Form(
          "\\*|[0-9]{12}|arn:aws[a-z-]*:(?:"
              + ("iam::[0-9]{12}:(?:root|(?:user|role)/(?:[!-)+->@-~]*/)?" + NAME + ")")
              + ("|sts::[0-9]{12}:(?:assumed-role/" + NAME + "/" + NAME)
              + ("|federated-user/" + NAME + ")")
              + ")",
          "*, an account, or the ARN of an account, user, role or session");

  private static final Map<String, Form> KINDS =
      Map.of(
          "AWS", AWS,
          "Service", new Form("[a-z0-9-]+\\.[a-z0-9.-]+", "the name of a service"),
          "Federated", new Form("[!-~]+", "the name of an identity provider"),
          "CanonicalUser", new Form("[0-9a-f]{64}", "64 hexadecimal digits"));

  private record Form(Pattern pattern, String words) {
    Form(String pattern, String words) {
      this(Pattern.compile(pattern), words);
    }

    void check(PolicyElement name) {
      name.requireForm(pattern, words);
    }
  }

  private PolicyPrincipals() {}

  /** Passes a text, which is taken for an AWS principal, or an object of kinds and names. */
  static void check(PolicyElement principal) {
    if (principal.value() instanceof JsonString) {
      AWS.check(principal);
      return;
    }
    principal.requireOnly(KINDS.keySet());
    if (principal.members().isEmpty()) {
      throw principal.fault("must name somebody");
    }
    for (Member kind : principal.members()) {
      Form form = KINDS.getOrDefault(kind.name(), AWS);
      kind.element().oneOrMore().forEach(form::check);
    }
  }
}
