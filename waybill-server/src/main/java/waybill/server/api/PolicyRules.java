package waybill.server.api;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import waybill.server.api.PolicyElement.Member;
import waybill.wire.json.JsonObject;

/**
 * What a resource policy must be to be kept: one that could not be evaluated, or whose author
 * cannot have meant what it says, is refused when it is put. The grammar is that of policies in the
 * IAM user guide; which of its rules the service itself checks for groups is not known.
 */
final class PolicyRules {
  private static final Set<String> POLICY = Set.of("Version", "Id", "Statement");
  private static final List<String> VERSIONS = List.of("2012-10-17", "2008-10-17");
  private static final Set<String> STATEMENT =
      Set.of(
          "Sid",
          "Effect",
          "Principal",
          "NotPrincipal",
          "Action",
          "NotAction",
          "Resource",
          "NotResource",
          "Condition");
  private static final Pattern ACTION = Pattern.compile("\\*|[A-Za-z0-9-]+:[A-Za-z0-9*?]+");
  private static final Pattern RESOURCE = Pattern.compile("\\*|arn:.+", Pattern.DOTALL);

  private PolicyRules() {}

  /**
   * Passes a policy that follows the rules; one without statements does.
   *
   * @throws waybill.registry.problem.Refusal with Invalid for the first rule that is broken
   */
  static void check(JsonObject json) {
    PolicyElement policy = new PolicyElement("", json);
    policy.requireOnly(POLICY);
    policy.find("Version").ifPresent(version -> version.requireOneOf(VERSIONS));
    policy.find("Id").ifPresent(PolicyElement::requireText);
    Set<String> sids = new HashSet<>();
    for (PolicyElement statement : policy.require("Statement").items()) {
      checkStatement(statement);
      statement.find("Sid").ifPresent(sid -> checkUnique(sid, sids));
    }
  }

  private static void checkStatement(PolicyElement statement) {
    statement.requireOnly(STATEMENT);
    String effect = statement.require("Effect").requireOneOf(List.of("Allow", "Deny"));
    Member principal = statement.requireEither("Principal", "NotPrincipal");
    if (effect.equals("Allow") && principal.name().equals("NotPrincipal")) {
      throw principal.element().fault("must not stand in an Allow, which would reach all others");
    }
    PolicyPrincipals.check(principal.element());
    for (var action : statement.requireEither("Action", "NotAction").element().oneOrMore()) {
      action.requireForm(ACTION, "* or an action such as sagemaker:DescribeModelPackage");
    }
    statement.findEither("Resource", "NotResource").stream()
        .flatMap(resource -> resource.element().oneOrMore().stream())
        .forEach(resource -> resource.requireForm(RESOURCE, "* or an ARN"));
    statement.find("Condition").ifPresent(PolicyConditions::check);
  }

  private static void checkUnique(PolicyElement sid, Set<String> seen) {
    if (!seen.add(sid.requireText())) {
      throw sid.fault("must not be that of another statement");
    }
  }
}
