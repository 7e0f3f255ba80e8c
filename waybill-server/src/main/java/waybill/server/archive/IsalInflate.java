package waybill.server.archive;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.zip.DataFormatException;

/**
 * By Intel's ISA-L, which is faster than zlib. It works in memory of its own outside the heap: the
 * library's state, of which only a few members are of interest, and a buffer on either side.
 */
final class IsalInflate implements RawInflate {
  private static final int BUFFER_BYTES = 256 << 10;

  /** Twice what the library's 2.30 has: what a later one may add stays inside. */
  private static final int STATE_BYTES = 2 * 87_368;

  // Where the members of `struct inflate_state` are on systems with addresses of 64 bits.
  private static final int NEXT_OUT = 0;
  private static final int AVAIL_OUT = 8;
  private static final int NEXT_IN = 16;
  private static final int AVAIL_IN = 32;
  private static final int READ_IN_LENGTH = 36;
  private static final int BLOCK_STATE = 21_160;

  /** The state in which all is done. */
  private static final int FINISHED = 5;

  private final IsalLibrary library;
  private final Arena memory = Arena.ofShared(); // ended by another thread than it is made by
  private final MemorySegment stateSegment = memory.allocate(STATE_BYTES, 64);
  private final ByteBuffer state = stateSegment.asByteBuffer().order(ByteOrder.nativeOrder());
  private final MemorySegment inSegment = memory.allocate(BUFFER_BYTES, 64);
  private final ByteBuffer in = inSegment.asByteBuffer();
  private final MemorySegment outSegment = memory.allocate(BUFFER_BYTES, 64);
  private final ByteBuffer out = outSegment.asByteBuffer();
  private byte[] given = new byte[0];
  private int givenAt;
  private int givenEnd;
  private long written;

  IsalInflate(IsalLibrary library) {
    this.library = library;
    library.begin(stateSegment);
  }

  @Override
  public void input(byte[] bytes, int offset, int length) {
    given = bytes;
    givenAt = offset;
    givenEnd = offset + length;
  }

  @Override
  public int inflate(byte[] target, int offset, int length) throws DataFormatException {
    int room = Math.min(length, BUFFER_BYTES);
    while (true) {
      takeOver();
      int held = state.getInt(AVAIL_IN);
      state.putLong(NEXT_OUT, outSegment.address());
      state.putInt(AVAIL_OUT, room);
      library.inflate(stateSegment);
      int made = room - state.getInt(AVAIL_OUT);
      int left = state.getInt(AVAIL_IN);
      if (made < 0 || made > room || left < 0 || left > held) {
        throw new DataFormatException("it leads to a state that cannot be");
      }
      if (made > 0) {
        out.get(0, target, offset, made);
        written += made;
        return made;
      }
      if (isFinished() || (left == 0 && givenAt == givenEnd)) {
        return 0;
      }
      if (left > 0 && left == held) {
        throw new DataFormatException("it leads nowhere");
      }
    }
  }

  /** Copies as much of the input as there is room for, once all before it is used up. */
  private void takeOver() {
    if (state.getInt(AVAIL_IN) == 0 && givenAt < givenEnd) {
      int taken = Math.min(givenEnd - givenAt, BUFFER_BYTES);
      in.put(0, given, givenAt, taken);
      givenAt += taken;
      state.putLong(NEXT_IN, inSegment.address());
      state.putInt(AVAIL_IN, taken);
    }
  }

  @Override
  public boolean isFinished() {
    return state.getInt(BLOCK_STATE) == FINISHED;
  }

  /** The library reads ahead into a word of bits, of which it may have used a part. */
  @Override
  public int unused() {
    int bits = Math.clamp(state.getInt(READ_IN_LENGTH), 0, Byte.SIZE * EARLIER_BYTES_MAX);
    return bits / Byte.SIZE + state.getInt(AVAIL_IN) + (givenEnd - givenAt);
  }

  @Override
  public long written() {
    return written;
  }

  @Override
  public void reset() {
    library.begin(stateSegment);
    state.putInt(AVAIL_IN, 0);
    givenAt = givenEnd;
    written = 0;
  }

  @Override
  public void end() {
    memory.close();
  }
}
