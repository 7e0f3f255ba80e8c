package waybill.server.archive;

import java.util.zip.DataFormatException;

/**
 * Inflates bare deflate data (RFC 1951) in steps. What wraps it, checksums included, is the
 * business of who asks. One thread at a time; it must be ended.
 */
interface RawInflate {
  /** How many bytes of earlier input can turn out to be unused at the end, besides the latest. */
  int EARLIER_BYTES_MAX = 8;

  /** The fastest that this system has. */
  static RawInflate fastest() {
    IsalLibrary library = IsalLibrary.find();
    return library == null ? new ZlibInflate() : new IsalInflate(library);
  }

  /**
   * Gives the next input, which stays unchanged until it is used up. Only when what was given
   * before is used up: at the beginning, and when {@link #inflate} has made nothing before the end.
   */
  void input(byte[] bytes, int offset, int length);

  /**
   * Makes as many bytes as it can, of at least one that are asked for.
   *
   * @return 0 when more input is needed, or when the end is reached
   * @throws DataFormatException when the input is no deflate data, with the reason in English
   */
  int inflate(byte[] target, int offset, int length) throws DataFormatException;

  /** Whether the end of the data was reached and all of it was made. */
  boolean isFinished();

  /** At the end, how many bytes of input follow the data, counted back from the latest given. */
  int unused();

  /** How many bytes were made since the beginning. */
  long written();

  /** Begins anew, without input. */
  void reset();

  /** Gives its memory back; nothing else may be asked of it then. */
  void end();
}
