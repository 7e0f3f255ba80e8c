package waybill.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Bad input in words: each gets the API's error, shows nothing of our insides, and the server lives
 * on.
 */
class HostileInputIT {
  private static final String OPERATION = "DescribeModelPackageGroup";
  private static final int BODY_BYTES_MAX = 4 * 1024 * 1024;

  private static RunningServer server;
  private static ApiClient client;

  @BeforeAll
  static void start() {
    server = RunningServer.start();
    client = ApiClient.of(server);
  }

  @AfterAll
  static void stop() {
    client.close();
    server.close();
  }

  @AfterEach
  void server_afterEachInput_livesOn() {
    assertThat(client.call("ListModelPackageGroups", Map.of()).status()).isEqualTo(200);
    assertThat(server.isAlive()).isTrue();
  }

  @Test
  void body_whenNotJson_isASerializationException() {
    assertRefused(send("{\"ModelPackageGroupName\": "), "SerializationException");
    assertRefused(send("not json"), "SerializationException");
  }

  @Test
  void body_whenOfAWrongType_isASerializationException() {
    assertRefused(send("{\"ModelPackageGroupName\": [1]}"), "SerializationException");
    assertRefused(send("[]"), "SerializationException");
  }

  @Test
  void body_whenNotUtf8_isASerializationException() {
    byte[] body = {'{', '"', (byte) 0xc3, 0x28, '"', ':', '1', '}'};

    assertRefused(client.sendSigned(ApiClient.post(OPERATION, body)), "SerializationException");
  }

  @Test
  void body_withAHundredThousandBrackets_isASerializationException() {
    assertRefused(
        send("{\"ModelPackageGroupName\": " + "[".repeat(100_000)), "SerializationException");
    assertRefused(
        send("{\"Unknown\": " + "[".repeat(100_000) + "]".repeat(100_000) + "}"),
        "SerializationException");
  }

  @Test
  void body_overTheLimit_isRefusedBeforeItIsRead() {
    Reply reply = client.sendSigned(ApiClient.post(OPERATION, new byte[8 * BODY_BYTES_MAX]));

    assertThat(reply.status()).isEqualTo(413);
    assertShowsNothing(reply);
  }

  @Test
  void target_whenUnknownOrMissing_isAnUnknownOperation() {
    byte[] empty = "{}".getBytes(StandardCharsets.UTF_8);
    Outgoing request = ApiClient.post("NoSuchOperation", empty);

    assertRefused(client.sendSigned(request), "UnknownOperationException");
    assertRefused(client.sendSigned(request.with("X-Amz-Target", "")), "UnknownOperationException");
    assertRefused(
        client.sendSigned(request.with("X-Amz-Target", "DynamoDB_20120810.ListTables")),
        "UnknownOperationException");
  }

  @Test
  void signature_whenMissing_isRefused() {
    Reply reply = client.send(ApiClient.post(OPERATION, "{}".getBytes(StandardCharsets.UTF_8)));

    assertThat(reply.errorCode()).isEqualTo("MissingAuthenticationTokenException");
    assertShowsNothing(reply);
  }

  @Test
  void signature_whenOfAWrongSecret_isRefused() {
    AccessKey wrong = new AccessKey(server.key().id(), "x".repeat(40));

    Reply reply = client.withKey(wrong).call(OPERATION, Map.of("ModelPackageGroupName", "g"));

    assertThat(reply.errorCode()).isEqualTo("InvalidSignatureException");
    assertShowsNothing(reply);
  }

  @Test
  void signature_whenOfAnUnknownKey_isRefused() {
    AccessKey unknown = new AccessKey("AKIDUNKNOWN000000000", "x".repeat(40));

    Reply reply = client.withKey(unknown).call(OPERATION, Map.of("ModelPackageGroupName", "g"));

    assertThat(reply.errorCode()).isEqualTo("UnrecognizedClientException");
    assertShowsNothing(reply);
  }

  @Test
  void signature_whenOfAnotherHour_isRefused() {
    for (int hours : new int[] {-1, 1}) {
      Clock skewed = Clock.offset(Clock.systemUTC(), Duration.ofHours(hours));

      Reply reply = client.withClock(skewed).call(OPERATION, Map.of("ModelPackageGroupName", "g"));

      assertThat(reply.errorCode()).isEqualTo("InvalidSignatureException");
      assertShowsNothing(reply);
    }
  }

  private static Reply send(String body) {
    return client.sendSigned(ApiClient.post(OPERATION, body.getBytes(StandardCharsets.UTF_8)));
  }

  private static void assertRefused(Reply reply, String code) {
    assertThat(reply.status()).as(reply.body()).isEqualTo(400);
    assertThat(reply.errorCode()).isEqualTo(code);
    assertShowsNothing(reply);
  }

  private static void assertShowsNothing(Reply reply) {
    assertThat(reply.status()).isBetween(400, 499);
    assertThat(reply.body()).doesNotContain("Exception in", "\tat ", "java.", "waybill.", ".java:");
    assertThat(reply.headers()).containsKey("x-amzn-requestid");
  }
}
