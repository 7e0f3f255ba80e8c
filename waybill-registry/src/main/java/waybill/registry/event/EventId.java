package waybill.registry.event;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.OptionalLong;
import java.util.UUID;
import waybill.registry.identity.Arn;

/**
 * The ids of events. An id is a UUID of version 8 (RFC 9562), made of the entry of the history
 * alone: a repeated delivery has the same one, so that consumers can drop it. Its first half is a
 * digest of resource and time, which keeps the ids of two registries apart; its second half is the
 * sequence, so that an event can be found by its id.
 */
public final class EventId {
  private static final long VERSION_8 = 0x8000L;
  private static final long VERSION_BITS = 0xF000L;
  private static final long VARIANT = 1L << 63;
  private static final long SEQUENCE_BITS = (1L << 62) - 1;

  private EventId() {}

  /** The id of the event that the entry with this sequence makes. */
  public static String of(long sequence, Arn resource, Instant at) {
    long digest = digest(resource.text() + "\n" + at.toEpochMilli());
    return new UUID((digest & ~VERSION_BITS) | VERSION_8, VARIANT | sequence).toString();
  }

  /** The sequence that an id names, if it is one of ours; the entry decides whether it is its. */
  public static OptionalLong sequence(String id) {
    try {
      UUID uuid = UUID.fromString(id);
      long low = uuid.getLeastSignificantBits();
      if (uuid.toString().equals(id) && uuid.version() == 8 && (low & ~SEQUENCE_BITS) == VARIANT) {
        return OptionalLong.of(low & SEQUENCE_BITS);
      }
    } catch (IllegalArgumentException noUuid) {
      return OptionalLong.empty();
    }
    return OptionalLong.empty();
  }

  private static long digest(String text) {
    try {
      MessageDigest sha = MessageDigest.getInstance("SHA-256");
      return ByteBuffer.wrap(sha.digest(text.getBytes(StandardCharsets.UTF_8))).getLong();
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("Every Java platform has SHA-256.", impossible);
    }
  }
}
