package waybill.cli.host;

/** What the standard output is connected to. */
public interface Terminal {
  /** Columns of the terminal, or 0 when the standard output is none. */
  int columns();

  /** Not a terminal: a pipe or a file. */
  Terminal NONE =
      new Terminal() {
        @Override
        public int columns() {
          return 0;
        }
      };
}
