package waybill.cli.failure;

/** The exit codes of the command. */
public final class ExitCode {
  /** Done. */
  public static final int OK = 0;

  /** A configuration file cannot be read as one. */
  public static final int BAD_CONFIGURATION = 1;

  /** The words on the command line do not fit together. */
  public static final int USAGE = 2;

  /** What was asked about is not good: a validation failed, or evidence is not what it was. */
  public static final int NOT_GOOD = 4;

  /** Anything else that went wrong, on this side or on the server's. */
  public static final int FAILED = 255;

  private ExitCode() {}
}
