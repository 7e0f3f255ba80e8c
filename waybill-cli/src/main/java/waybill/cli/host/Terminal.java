package waybill.cli.host;

/** What the standard output is connected to. */
public interface Terminal {
  /** Columns of the terminal, or 0 when the standard output is none. */
  int columns();

  /**
   * Whether the standard output ({@code 1}) or error ({@code 2}) is a file. What cannot be written
   * there is lost; anything else has a reader who may go away.
   */
  default boolean isFile(int descriptor) {
    return false;
  }

  /** Not a terminal: a pipe or a file. */
  Terminal NONE =
      new Terminal() {
        @Override
        public int columns() {
          return 0;
        }
      };
}
