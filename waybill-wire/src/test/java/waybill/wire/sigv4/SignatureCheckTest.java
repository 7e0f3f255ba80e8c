package waybill.wire.sigv4;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The labelled requests were signed by botocore and changed afterwards. */
class SignatureCheckTest {
  private static final Map<String, SignatureCase.TestKey> KEYS = SignatureCase.keys();
  private static final Map<String, SignatureCase> CASES = cases();
  private static final SignatureRules RULES =
      new SignatureRules("sagemaker", Set.of("us-west-2"), Duration.ofMinutes(5));

  /**
   * Refused with other words than AWS's: signatures in the query string are refused as such before
   * their parts are looked at, and an expired one is not told from another.
   */
  private static final Set<String> OTHER_WORDS =
      Set.of(
          "pre-no-credential",
          "pre-no-signature",
          "pre-no-signedheaders",
          "pre-no-date",
          "pre-expired");

  static Stream<SignatureCase> requests() {
    return CASES.values().stream();
  }

  @ParameterizedTest
  @MethodSource("requests")
  void verify_ofLabelledRequest_decidesAsLabelled(SignatureCase labelled) {
    SignatureRefusal refusal = refusal(labelled, labelled.request());

    switch (labelled.result()) {
      case "accept" -> assertThat(refusal).isNull();
      case "reject" -> assertRefused(labelled, Objects.requireNonNull(refusal));
      default -> assertThat(labelled.result()).isEqualTo("either");
    }
  }

  private static void assertRefused(SignatureCase labelled, SignatureRefusal refusal) {
    if (!labelled.codes().isEmpty()) {
      assertThat(labelled.codes()).contains(refusal.code());
    }
    if (labelled.wording() != null && !OTHER_WORDS.contains(labelled.id())) {
      assertThat(refusal.text()).contains(labelled.wording());
    }
  }

  @ParameterizedTest
  @MethodSource("requests")
  void canonicalRequest_ofAcceptedRequest_isTheSignersOwn(SignatureCase labelled) {
    if (labelled.canonicalRequest() == null) {
      return;
    }
    SignedRequest request = labelled.request();
    String header = Objects.requireNonNull(request.header("Authorization"));

    Authorization authorization = Authorization.parse(header, request);

    assertThat(CanonicalRequest.of(request, authorization.signedHeaders()))
        .isEqualTo(labelled.canonicalRequest());
  }

  @Test
  void verify_whenSignatureHolds_givesKeyAndRegionOfTheScope() {
    SignatureCase plain = find("ok-plain");

    Verified<SignatureCase.TestKey> verified = check(plain.clock(), RULES).verify(plain.request());

    assertThat(verified.credential().id()).isEqualTo("AKIAWAYBILLMAIN00001");
    assertThat(verified.region()).isEqualTo("us-west-2");
  }

  @Test
  void verify_whenAnyRegionIsServed_takesTheOneThatWasSigned() {
    SignatureCase abroad = find("scope-signed-region");
    SignatureRules anywhere = new SignatureRules("sagemaker", Set.of(), Duration.ofMinutes(5));

    Verified<SignatureCase.TestKey> verified =
        check(abroad.clock(), anywhere).verify(abroad.request());

    assertThat(verified.region()).isEqualTo("eu-west-3");
  }

  @Test
  void verify_whenSecretWasReplaced_refusesTheOldOneAtOnce() {
    SignatureCase plain = find("ok-plain");
    Map<String, SignatureCase.TestKey> keys = new HashMap<>(KEYS);
    SignatureCheck<SignatureCase.TestKey> check =
        new SignatureCheck<>(
            RULES,
            Clock.fixed(plain.clock(), ZoneOffset.UTC),
            id -> Optional.ofNullable(keys.get(id)));
    check.verify(plain.request());

    keys.put(
        "AKIAWAYBILLMAIN00001",
        new SignatureCase.TestKey("AKIAWAYBILLMAIN00001", "another", null, null, null));

    assertThatThrownBy(() -> check.verify(plain.request()))
        .isInstanceOf(SignatureRefusal.class)
        .hasMessageStartingWith("The request signature we calculated does not match");
  }

  @Property
  void verify_whenOneBitOfTheBodyIsFlipped_refuses(@ForAll @IntRange(max = 65_536 * 8) int bit) {
    SignatureCase large = find("ok-body-64k");
    SignedRequest request = large.request();
    byte[] body = Arrays.copyOf(request.body(), request.body().length);
    body[bit / 8] ^= (byte) (1 << bit % 8);

    SignatureRefusal refusal =
        refusal(
            large, new SignedRequest(request.method(), request.target(), request.headers(), body));

    assertThat(refusal).extracting(SignatureRefusal::code).isEqualTo("InvalidSignatureException");
  }

  @Property
  void verify_whenOneBitOfASignedHeaderOrTheAuthorizationIsFlipped_refuses(
      @ForAll @IntRange(max = 4) int field,
      @ForAll @IntRange(max = 300) int at,
      @ForAll @IntRange(max = 6) int bit) {
    SignatureCase plain = find("ok-plain");
    List<Header> headers = new ArrayList<>(plain.request().headers());
    Header header = headers.get(field);
    StringBuilder value = new StringBuilder(header.value());
    int position = at % value.length();
    value.setCharAt(position, (char) (value.charAt(position) ^ 1 << bit));
    headers.set(field, new Header(header.name(), value.toString()));

    SignatureRefusal refusal =
        refusal(plain, new SignedRequest("POST", "/", headers, plain.request().body()));

    assertThat(refusal).isNotNull();
  }

  private static SignatureRefusal refusal(SignatureCase labelled, SignedRequest request) {
    return catchThrowableOfType(
        SignatureRefusal.class, () -> check(labelled.clock(), RULES).verify(request));
  }

  private static SignatureCheck<SignatureCase.TestKey> check(Instant now, SignatureRules rules) {
    return new SignatureCheck<>(
        rules, Clock.fixed(now, ZoneOffset.UTC), id -> Optional.ofNullable(KEYS.get(id)));
  }

  private static SignatureCase find(String id) {
    return Objects.requireNonNull(CASES.get(id));
  }

  private static Map<String, SignatureCase> cases() {
    Map<String, SignatureCase> cases = new LinkedHashMap<>();
    SignatureCase.all().forEach(labelled -> cases.put(labelled.id(), labelled));
    return cases;
  }
}
