package waybill.server.http;

import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

/** Random UUIDs from a fast source: an id must be unique, not unguessable. */
public final class RandomRequestIds implements RequestIds {
  private static final long VERSION_4 = 0x4000L;
  private static final long VERSION_MASK = 0xf000L;
  private static final long VARIANT = 0x8000000000000000L;
  private static final long VARIANT_MASK = 0xc000000000000000L;

  @Override
  public String next() {
    ThreadLocalRandom random = ThreadLocalRandom.current();
    long high = (random.nextLong() & ~VERSION_MASK) | VERSION_4;
    long low = (random.nextLong() & ~VARIANT_MASK) | VARIANT;
    return new UUID(high, low).toString();
  }
}
