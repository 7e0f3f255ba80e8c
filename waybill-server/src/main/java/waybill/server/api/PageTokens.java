package waybill.server.api;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Set;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import waybill.registry.identity.Caller;
import waybill.registry.problem.Problem.Invalid;
import waybill.registry.problem.Refusal;
import waybill.registry.store.Position;
import waybill.wire.json.JsonObject;

/**
 * Page tokens that only this server can make: a position under a seal. The seal also covers
 * account, region, operation and filters, so a token opens nothing but the list that it came from;
 * the page size may change between pages. A token says no more than the last row of the page that
 * it came with did, so it is sealed but not hidden. May be used from any thread.
 */
public final class PageTokens {
  private static final String ALGORITHM = "HmacSHA256";
  private static final int SEAL_BYTES = 32;
  private static final int POSITION_BYTES_MIN = Long.BYTES + Integer.BYTES;
  private static final Set<String> NO_FILTERS = Set.of("NextToken", "MaxResults");

  private final SecretKeySpec key;
  private final String scope;

  /**
   * @param key at least 32 secret bytes; tokens of an earlier run work when it is the same
   */
  public PageTokens(byte[] key) {
    if (key.length < SEAL_BYTES) {
      throw new IllegalArgumentException("The key of page tokens is too short.");
    }
    this.key = new SecretKeySpec(key, ALGORITHM);
    this.scope = "";
  }

  private PageTokens(SecretKeySpec key, String scope) {
    this.key = key;
    this.scope = scope;
  }

  /** Tokens of the same key for lists of an earlier time, which open nothing else. */
  PageTokens asOf(Instant time) {
    return new PageTokens(key, "as of " + time + "\n");
  }

  /** The token for the page behind this position; null, as on a last page, when there is none. */
  @Nullable String seal(
      Caller caller, String operation, Input request, @Nullable Position position) {
    if (position == null) {
      return null;
    }
    byte[] name = position.name().getBytes(StandardCharsets.UTF_8);
    byte[] payload =
        ByteBuffer.allocate(POSITION_BYTES_MIN + name.length)
            .putLong(position.createdAt().toEpochMilli())
            .putInt(position.version())
            .put(name)
            .array();
    return sealBytes(caller, operation, request, payload);
  }

  /** The token for a position that the operation writes itself; null when there is none. */
  @Nullable String sealBytes(
      Caller caller, String operation, Input request, byte @Nullable [] payload) {
    if (payload == null) {
      return null;
    }
    byte[] seal = mac(context(caller, scope + operation, request.json()), payload);
    byte[] token = ByteBuffer.allocate(seal.length + payload.length).put(seal).put(payload).array();
    return Base64.getUrlEncoder().withoutPadding().encodeToString(token);
  }

  /**
   * The position in the request's own token; null when it has none. An empty token counts as none,
   * since clients that stop at empty tokens also begin with them.
   *
   * @throws Refusal with Invalid when the token was not made here for this caller and list
   */
  @Nullable Position open(Caller caller, String operation, Input request) {
    byte[] payload = openBytes(caller, operation, request);
    if (payload == null) {
      return null;
    }
    ByteBuffer in = ByteBuffer.wrap(payload);
    Instant createdAt = Instant.ofEpochMilli(in.getLong());
    int version = in.getInt();
    return new Position(createdAt, StandardCharsets.UTF_8.decode(in).toString(), version);
  }

  /** The same for a position that the operation wrote itself. */
  byte @Nullable [] openBytes(Caller caller, String operation, Input request) {
    String token = request.findText("NextToken");
    if (token == null || token.isEmpty()) {
      return null;
    }
    byte[] bytes = decoded(token);
    if (bytes.length <= SEAL_BYTES) {
      throw foreign();
    }
    byte[] seal = Arrays.copyOf(bytes, SEAL_BYTES);
    byte[] payload = Arrays.copyOfRange(bytes, SEAL_BYTES, bytes.length);
    if (!MessageDigest.isEqual(
        seal, mac(context(caller, scope + operation, request.json()), payload))) {
      throw foreign();
    }
    return payload;
  }

  /** The refusal of a token that was not made here, or not for this list. */
  static Refusal foreign() {
    return new Refusal(new Invalid("Invalid NextToken."));
  }

  /** One text per token: decoders forgive padding and loose bits, and forgiveness is refused. */
  private static byte[] decoded(String token) {
    try {
      byte[] bytes = Base64.getUrlDecoder().decode(token);
      if (Base64.getUrlEncoder().withoutPadding().encodeToString(bytes).equals(token)) {
        return bytes;
      }
    } catch (IllegalArgumentException notBase64) {
      throw foreign();
    }
    throw foreign();
  }

  private static String context(Caller caller, String operation, JsonObject request) {
    return String.join(
        "\n",
        operation,
        caller.tenant().account().digits(),
        caller.tenant().region().name(),
        CanonicalJson.text(request, NO_FILTERS));
  }

  private byte[] mac(String context, byte[] payload) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(key);
      byte[] text = context.getBytes(StandardCharsets.UTF_8);
      mac.update(ByteBuffer.allocate(Integer.BYTES).putInt(text.length).array());
      mac.update(text);
      return mac.doFinal(payload);
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("Every Java platform has " + ALGORITHM + ".", impossible);
    }
  }
}
