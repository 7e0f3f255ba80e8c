package waybill.server.api;

import java.util.regex.Pattern;
import waybill.server.api.PolicyElement.Member;
import waybill.wire.json.JsonBoolean;
import waybill.wire.json.JsonNumber;
import waybill.wire.json.JsonString;

/** When a statement applies: operators, the keys that they look at, and values to compare with. */
final class PolicyConditions {
  private static final Pattern OPERATOR =
      Pattern.compile(
          "Null|(?:ForAllValues:|ForAnyValue:)?(?:"
              + "String(?:Not)?(?:Equals(?:IgnoreCase)?|Like)"
              + "|(?:Numeric|Date)(?:(?:Not)?Equals|(?:Less|Greater)Than(?:Equals)?)"
              + "|Arn(?:Not)?(?:Equals|Like)"
              + "|(?:Not)?IpAddress|Bool|BinaryEquals)(?:IfExists)?");
  private static final Pattern KEY = Pattern.compile("[A-Za-z0-9-]+:.+", Pattern.DOTALL);

  private PolicyConditions() {}

  /** Passes an object of known operators, each with an object of keys and values. */
  static void check(PolicyElement condition) {
    for (Member operator : condition.members()) {
      if (!OPERATOR.matcher(operator.name()).matches()) {
        throw operator.element().fault("is no condition operator");
      }
      for (Member key : operator.element().members()) {
        if (!KEY.matcher(key.name()).matches()) {
          throw key.element().fault("is no condition key such as aws:SourceIp");
        }
        key.element().oneOrMore().forEach(PolicyConditions::requireScalar);
      }
    }
  }

  private static void requireScalar(PolicyElement value) {
    switch (value.value()) {
      case JsonString _, JsonNumber _, JsonBoolean _ -> {}
      default -> throw value.fault("must be a string, a number or a boolean");
    }
  }
}
