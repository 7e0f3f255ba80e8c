package waybill.server.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import waybill.wire.json.JsonObject;
import waybill.wire.json.JsonWriter;

/** Each policy is put through the API. Single quotes in policies stand for double ones. */
class PolicyRulesTest extends ApiFixture {
  private static final String WHO = "'Principal':{'AWS':'arn:aws:iam::444455556666:root'}";
  private static final String WHAT = "'Action':'sagemaker:DescribeModelPackage'";
  private static final String ALLOW = "'Effect':'Allow'";

  @BeforeEach
  void givenAGroup() {
    group("iris");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'Version':'2012-10-17','Statement':[]}",
        "{'Version':'2008-10-17','Id':'shared','Statement':[]}",
        "{'Statement':{'Effect':'Allow','Principal':'*','Action':'*'}}",
        "{'Statement':[{'Action':['sagemaker:Describe*','sagemaker:ListTag?'],'Effect':'Allow',"
            + "'Principal':'444455556666','Resource':['*','arn:aws:sagemaker:*:*:*'],'Sid':'a'}]}",
        "{'Statement':[{'Effect':'Deny','NotPrincipal':{'AWS':['444455556666']},"
            + "'NotAction':'sagemaker:*','NotResource':'*'}]}"
      })
  void put_whenThePolicyFollowsTheGrammar_isAnsweredBackAsSent(String policy) {
    assertThat(put(policy)).isEmpty();

    assertThat(call("GetModelPackageGroupPolicy", "{'ModelPackageGroupName':'iris'}"))
        .isEqualTo(new Output().text("ResourcePolicy", json(policy)).object());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "'*'",
        "'444455556666'",
        "'arn:aws:iam::444455556666:root'",
        "{'AWS':'*'}",
        "{'AWS':['444455556666','arn:aws-cn:iam::444455556666:user/eng/ml/dave']}",
        "{'AWS':'arn:aws:iam::444455556666:role/aws-service-role/x.amazonaws.com/Y'}",
        "{'AWS':'arn:aws:sts::444455556666:assumed-role/deployer/ci@example.com'}",
        "{'AWS':'arn:aws:sts::444455556666:federated-user/alice'}",
        "{'Service':['sagemaker.amazonaws.com'],'AWS':'*'}",
        "{'Federated':'cognito-identity.amazonaws.com'}",
        "{'CanonicalUser':'79a59df900b949e55d96a1e698fbacedfd6e09d98eacf8f8d5218e7cd47ef2be'}"
      })
  void put_whenThePrincipalIsAWholeName_isAccepted(String principal) {
    assertThat(put(statement(ALLOW, "'Principal':" + principal, WHAT))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "'nobody'",
        "''",
        "5",
        "null",
        "[]",
        "['*']",
        "{}",
        "{'AWS':[]}",
        "{'AWS':null}",
        "{'AWS':'arn:aws:iam::abc:root'}",
        "{'AWS':'arn:aws:iam::44445555666:root'}",
        "{'AWS':'arn:aws:iam::444455556666:user/*'}",
        "{'AWS':'arn:aws:iam::*:root'}",
        "{'AWS':'arn:aws:iam::444455556666:group/people'}",
        "{'AWS':'arn:aws:s3:::bucket'}",
        "{'AWS':'arn:aws:iam::444455556666:root\\n'}",
        "{'aws':'*'}",
        "{'Service':'*'}",
        "{'CanonicalUser':'short'}"
      })
  void put_whenThePrincipalNamesNobody_isRefused(String principal) {
    assertThat(put(statement(ALLOW, "'Principal':" + principal, WHAT)))
        .startsWith("ValidationException: Invalid ResourcePolicy: Statement[1].Principal");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{} | the policy must have Statement",
        "{'Statement':null} | Statement must be an object",
        "{'Statement':[null]} | Statement[1] must be an object",
        "{'Statement':[],'Rules':[]} | Rules is not an element that stands here",
        "{'Statement':[],'Version':'2012-10-18'} | Version must be 2012-10-17 or 2008-10-17",
        "{'Statement':[],'Version':null} | Version must be a string that is not empty",
        "{'Statement':[],'Id':7} | Id must be a string that is not empty"
      })
  void put_whenThePolicyAsAWholeIsWrong_namesElementAndRule(String policy, String fault) {
    assertThat(put(policy))
        .isEqualTo("ValidationException: Invalid ResourcePolicy: " + fault + ".");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "ALLOW,WHO,WHAT,'Foo':1 | .Foo is not an element that stands here",
        "ALLOW,WHO,WHAT,'Sid':[] | .Sid must be a string that is not empty",
        "WHO,WHAT | must have Effect",
        "'Effect':'Maybe',WHO,WHAT | .Effect must be Allow or Deny",
        "'Effect':'allow',WHO,WHAT | .Effect must be Allow or Deny",
        "'Effect':true,WHO,WHAT | .Effect must be a string that is not empty",
        "ALLOW,WHAT | must have Principal or NotPrincipal",
        "ALLOW,WHO,'NotPrincipal':'*',WHAT | must not have both Principal and NotPrincipal",
        "ALLOW,WHO | must have Action or NotAction",
        "ALLOW,WHO,WHAT,'NotAction':'*' | must not have both Action and NotAction",
        "ALLOW,WHO,'Action':[] | .Action must not be an empty list",
        "ALLOW,WHO,'Action':'' | .Action must be a string that is not empty",
        "ALLOW,WHO,'Action':5 | .Action must be a string that is not empty",
        "ALLOW,WHO,'Action':['*',null] | .Action[2] must be a string that is not empty",
        "ALLOW,WHO,WHAT,'Resource':{} | .Resource must be a string that is not empty",
        "ALLOW,WHO,WHAT,'Resource':[] | .Resource must not be an empty list",
        "ALLOW,WHO,WHAT,'Resource':'iris' | .Resource must be * or an ARN",
        "ALLOW,WHO,WHAT,'Resource':'*','NotResource':'*' | must not have both Resource and"
            + " NotResource"
      })
  void put_whenAStatementIsWrong_namesElementAndRule(String members, String fault) {
    String policy =
        statement(members.replace("ALLOW", ALLOW).replace("WHO", WHO).replace("WHAT", WHAT));

    assertThat(put(policy))
        .isEqualTo(
            "ValidationException: Invalid ResourcePolicy: Statement[1]"
                + (fault.startsWith(".") ? fault : " " + fault)
                + ".");
  }

  @Test
  void put_whenAnAllowNamesWhomItIsNotFor_isRefused() {
    assertThat(put(statement(ALLOW, "'NotPrincipal':{'AWS':'444455556666'}", WHAT)))
        .endsWith(
            "Statement[1].NotPrincipal must not stand in an Allow, which would reach all others.");
  }

  @Test
  void put_whenAnActionHasNoService_isRefused() {
    assertThat(put(statement(ALLOW, WHO, "'Action':'DescribeModelPackage'")))
        .endsWith("Action must be * or an action such as sagemaker:DescribeModelPackage.");
  }

  @Test
  void put_whenTwoStatementsShareASid_isRefused() {
    String one = "{'Sid':'a'," + ALLOW + "," + WHO + "," + WHAT + "}";

    assertThat(put("{'Statement':[" + one + "," + one + "]}"))
        .endsWith("Statement[2].Sid must not be that of another statement.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{'StringEquals':{'aws:PrincipalTag/team':['fraud','']}}",
        "{'ForAnyValue:StringNotLikeIfExists':{'aws:TagKeys':'*a*'}}",
        "{'Null':{'aws:TokenIssueTime':true},'Bool':{'aws:SecureTransport':'false'}}",
        "{'NumericLessThanEquals':{'s3:max-keys':10},'DateNotEquals':{'aws:CurrentTime':'x'}}",
        "{'ArnNotLike':{'aws:PrincipalArn':'*'},'NotIpAddress':{'aws:SourceIp':'10.0.0.0/8'}}",
        "{'StringNotEqualsIgnoreCase':{'a:b':'c'},'BinaryEquals':{'a:b':'QQ=='}}"
      })
  void put_whenConditionsHaveKnownOperators_isAccepted(String condition) {
    assertThat(put(statement(ALLOW, WHO, WHAT, "'Condition':" + condition))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[]",
        "'x'",
        "{'StringMatches':{'aws:username':'x'}}",
        "{'stringequals':{'aws:username':'x'}}",
        "{'NullIfExists':{'aws:username':'true'}}",
        "{'ForSomeValues:StringEquals':{'aws:username':'x'}}",
        "{'StringEquals':'x'}",
        "{'StringEquals':{'username':'x'}}",
        "{'StringEquals':{'aws:username':[]}}",
        "{'StringEquals':{'aws:username':null}}",
        "{'StringEquals':{'aws:username':{}}}"
      })
  void put_whenConditionsCannotBeEvaluated_isRefused(String condition) {
    assertThat(put(statement(ALLOW, WHO, WHAT, "'Condition':" + condition)))
        .startsWith("ValidationException: Invalid ResourcePolicy: Statement[1].Condition");
  }

  @Test
  void put_whenNamesAreVeryLong_answersShortly() {
    assertThat(put("{'" + "x".repeat(20_000) + "':1}")).hasSizeLessThan(300);
    assertThat(put(statement(ALLOW, "'Principal':{'AWS':'" + principal("a/") + "'}", WHAT)))
        .isEmpty();
    assertThat(put(statement(ALLOW, "'Principal':{'AWS':'" + principal("*/") + "'}", WHAT)))
        .hasSizeLessThan(300);
  }

  private static String principal(String step) {
    return "arn:aws:iam::444455556666:user/" + step.repeat(9_000) + "dave";
  }

  private static String statement(String... members) {
    return "{'Version':'2012-10-17','Statement':[{" + String.join(",", members) + "}]}";
  }

  private static String json(String policy) {
    return policy.replace('\'', '"');
  }

  /** The refusal of a policy; empty when it was accepted. */
  private String put(String policy) {
    JsonObject request =
        new Output()
            .text("ModelPackageGroupName", "iris")
            .text("ResourcePolicy", json(policy))
            .object();
    Answer answer = send(ADA, "PutModelPackageGroupPolicy", JsonWriter.write(request));
    return answer.status() == 200 ? "" : errorText(answer);
  }
}
