package waybill.wire.sigv4;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The signatures expected here were made by botocore 1.43.11 for the same requests. */
class SignerTest {
  private static final long NOW = 1_773_480_413; // 2026-03-14T09:26:53Z

  @Test
  void sign_whenKeyLasts_addsDateAndAuthorization() {
    List<Header> sent =
        sign(null, "us-east-1", "/", "127.0.0.1:8660", "{\"ModelPackageName\":\"iris/1\"}");

    assertThat(sent)
        .containsExactly(
            new Header("Host", "127.0.0.1:8660"),
            new Header("X-Amz-Target", "SageMaker.DescribeModelPackage"),
            new Header("Content-Type", "application/x-amz-json-1.1"),
            new Header("X-Amz-Date", "20260314T092653Z"),
            new Header(
                "Authorization",
                "AWS4-HMAC-SHA256"
                    + " Credential=AKIAWAYBILLEXAMPLE01/20260314/us-east-1/sagemaker/aws4_request,"
                    + " SignedHeaders=content-type;host;x-amz-date;x-amz-target,"
                    + " Signature=c938667f40bc3cf9667de5ef1619789e26cac20e26f8d102e766ba7940e167a5"));
  }

  @Test
  void sign_whenKeyHasToken_sendsAndSignsIt() {
    List<Header> sent =
        sign(
            "IQoJb3JpZ2luX2VjEXAMPLE==",
            "us-east-1",
            "/",
            "127.0.0.1:8660",
            "{\"ModelPackageName\":\"grün\"}");

    assertThat(sent).contains(new Header("X-Amz-Security-Token", "IQoJb3JpZ2luX2VjEXAMPLE=="));
    assertThat(sent.getLast().value())
        .endsWith(
            "SignedHeaders=content-type;host;x-amz-date;x-amz-security-token;x-amz-target,"
                + " Signature=5aa055c8efeabc3a14db3c9428e8215cbf0c8002a21a8da12cd7f5a24c265e69");
  }

  @Test
  void sign_whenBodyIsEmpty_signsItsHashAllTheSame() {
    List<Header> sent =
        sign(null, "eu-central-1", "/", "api.sagemaker.eu-central-1.amazonaws.com", "");

    assertThat(sent.getLast().value())
        .endsWith("Signature=9de1718f2b3a090c5a2e5d3981f9b7f3b302dab71b077015faa418df17a2a0c4");
  }

  @Test
  void sign_whenTargetHasPathAndQuery_signsItsCanonicalForm() {
    List<Header> sent =
        sign(null, "us-east-1", "/team a/./x/../waybill//?b=2&a=1&a=0&c", "gateway.test", "{}");

    assertThat(sent.getLast().value())
        .endsWith("Signature=8583268a894a32b97c1f3b5b22848b8742e3703b3af9bbfbf8ca7169554b1309");
  }

  private static List<Header> sign(
      @Nullable String token, String region, String target, String host, String body) {
    Signer signer =
        new Signer(
            "AKIAWAYBILLEXAMPLE01",
            "secret/for+tests/0123456789abcdefghijklm",
            token,
            region,
            "sagemaker");
    List<Header> given =
        List.of(
            new Header("Host", host),
            new Header("X-Amz-Target", "SageMaker.DescribeModelPackage"),
            new Header("Content-Type", "application/x-amz-json-1.1"));
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    return signer.sign(new SignedRequest("POST", target, given, bytes), NOW);
  }
}
