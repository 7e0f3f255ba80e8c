package waybill.server.archive;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.NoSuchElementException;
import java.util.zip.DataFormatException;
import org.jspecify.annotations.Nullable;

/**
 * The system's own ISA-L (`libisal.so.2`, licence BSD-3-Clause), where it has one that does what is
 * expected of it. {@code -Dwaybill.inflate=zlib} goes without.
 */
final class IsalLibrary {
  private static final Logger LOG = System.getLogger(IsalLibrary.class.getName());
  private static final String NAME = "libisal.so.2";

  /** What {@link #SAMPLE} is inflated to. */
  private static final byte[] EXPECTED = "waybill waybill waybill 0092 ISA-L".getBytes(US_ASCII);

  /** Data with a repetition, and eight bytes after its end, as gzip has. */
  private static final byte[] SAMPLE =
      HexFormat.of().parseHex("2b4fac4ccaccc9512847a30d0c2c8d143c831d757d00" + "0102030405060708");

  private static final int AFTER_SAMPLE = 8;

  /** Begins a block of a kind that is not defined. */
  private static final byte[] BROKEN = {7, 0, 0, 0};

  private static final @Nullable IsalLibrary FOUND = load();

  private final MethodHandle begin;
  private final MethodHandle inflate;

  private IsalLibrary(MethodHandle begin, MethodHandle inflate) {
    this.begin = begin;
    this.inflate = inflate;
  }

  /** The library; null where there is none that could be used. */
  static @Nullable IsalLibrary find() {
    return FOUND;
  }

  @SuppressWarnings("restricted") // asked for by the launcher, and looked at below
  private static @Nullable IsalLibrary load() {
    if ("zlib".equals(System.getProperty("waybill.inflate"))
        || !IsalLibrary.class.getModule().isNativeAccessEnabled() // it would print a warning
        || ValueLayout.ADDRESS.byteSize() != Long.BYTES) {
      return null;
    }
    try {
      SymbolLookup symbols = SymbolLookup.libraryLookup(NAME, Arena.global());
      IsalLibrary library =
          new IsalLibrary(
              function(symbols, "isal_inflate_init"), function(symbols, "isal_inflate"));
      if (library.isSound()) {
        return library;
      }
      LOG.log(Level.DEBUG, NAME + " does not do what is expected: zlib inflates instead");
    } catch (IllegalArgumentException | NoSuchElementException | UnsupportedOperationException e) {
      LOG.log(Level.DEBUG, NAME + " cannot be used, so zlib inflates: " + e.getMessage());
    }
    return null;
  }

  /** Both get an address; what the first leaves as an answer means nothing. */
  @SuppressWarnings("restricted")
  private static MethodHandle function(SymbolLookup symbols, String name) {
    return Linker.nativeLinker()
        .downcallHandle(
            symbols.findOrThrow(name),
            FunctionDescriptor.of(ValueLayout.JAVA_INT, ValueLayout.ADDRESS));
  }

  /** Whether members of the state are where they are looked for, in good times and in bad. */
  private boolean isSound() {
    RawInflate inflate = new IsalInflate(this);
    try {
      byte[] made = new byte[EXPECTED.length + 1];
      inflate.input(SAMPLE, 0, 2);
      int first = inflate.inflate(made, 0, made.length);
      inflate.input(SAMPLE, 2, SAMPLE.length - 2);
      int all = first;
      for (int more = 1; more > 0 && all < made.length; all += more) {
        more = inflate.inflate(made, all, made.length - all);
      }
      return all == EXPECTED.length
          && inflate.isFinished()
          && inflate.unused() == AFTER_SAMPLE
          && Arrays.equals(made, 0, all, EXPECTED, 0, all)
          && refusesBroken(inflate);
    } catch (DataFormatException e) {
      return false;
    } finally {
      inflate.end();
    }
  }

  private static boolean refusesBroken(RawInflate inflate) {
    inflate.reset();
    inflate.input(BROKEN, 0, BROKEN.length);
    try {
      inflate.inflate(new byte[1], 0, 1);
      return false;
    } catch (DataFormatException e) {
      return true;
    }
  }

  /** Makes a state that waits for its first input. */
  void begin(MemorySegment state) {
    call(begin, state);
  }

  /**
   * Goes on until the input of a state is used up or its output full.
   *
   * @throws DataFormatException when the input is no deflate data
   */
  void inflate(MemorySegment state) throws DataFormatException {
    int result = call(inflate, state);
    if (result != 0) {
      throw new DataFormatException(
          switch (result) {
            case -1 -> "invalid block";
            case -2 -> "invalid symbol";
            case -3 -> "invalid distance too far back";
            default -> "it cannot be inflated, " + result;
          });
    }
  }

  private static int call(MethodHandle function, MemorySegment state) {
    try {
      return (int) function.invokeExact(state);
    } catch (RuntimeException | Error e) {
      throw e;
    } catch (Throwable impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
