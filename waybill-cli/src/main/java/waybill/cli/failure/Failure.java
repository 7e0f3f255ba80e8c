package waybill.cli.failure;

import org.jspecify.annotations.Nullable;

/** The end of a command that did not work: what to print, and the exit code. */
public final class Failure extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** The lines before every complaint about the command line. */
  private static final String USAGE =
      """
      usage: waybill [options] <operation> [parameters]
             waybill sagemaker [options] <operation> [parameters]
      For help and examples:

        waybill help
        waybill <operation> help
      """;

  private final int exitCode;
  private final String before;
  private final @Nullable String hint;

  private Failure(int exitCode, String before, String message) {
    this(exitCode, before, message, null);
  }

  private Failure(int exitCode, String before, String message, @Nullable String hint) {
    super(message, null, false, true); // --debug shows the stack
    this.exitCode = exitCode;
    this.before = before;
    this.hint = hint;
  }

  /** Something went wrong after the command line was understood. */
  public static Failure plain(String message) {
    return new Failure(ExitCode.FAILED, "\n", message);
  }

  /** Region or credentials are missing; these messages come without an empty line in front. */
  public static Failure unconfigured(String message) {
    return new Failure(ExitCode.FAILED, "", message);
  }

  /** The command line cannot be parsed. */
  public static Failure usage(String message) {
    return new Failure(ExitCode.USAGE, USAGE + "waybill: error: ", message);
  }

  /**
   * Nothing was asked for at all.
   *
   * @param page what may be asked
   */
  public static Failure nothingAsked(String page) {
    return new Failure(
        ExitCode.USAGE,
        page + "\nwaybill: error: ",
        "the following arguments are required: command");
  }

  /** There are words on the command line that nobody knows. */
  public static Failure unknownOptions(String message) {
    return new Failure(ExitCode.FAILED, USAGE + "\n", message);
  }

  /** A configuration file is broken. */
  public static Failure configuration(String message) {
    return new Failure(ExitCode.BAD_CONFIGURATION, "\n", message);
  }

  /**
   * The same with a sentence about what may have been meant. Scripts compare messages, so it stands
   * before them in the block about usage, which is our own; where there is none, {@link #hint} has
   * it for forms of the command that nobody compares.
   *
   * @param sentence null for none
   */
  public Failure hinted(@Nullable String sentence) {
    if (sentence == null) {
      return this;
    }
    if (!before.startsWith(USAGE)) {
      return with(before, sentence);
    }
    String lead = before.substring(USAGE.length());
    String gap = lead.startsWith("\n") ? "" : "\n";
    return with(USAGE + "\n" + sentence + "\n" + gap + lead, null);
  }

  private Failure with(String start, @Nullable String sentence) {
    Failure hinted = new Failure(exitCode, start, message(), sentence);
    hinted.setStackTrace(getStackTrace());
    return hinted;
  }

  /** A sentence that may follow the message, or null. */
  public @Nullable String hint() {
    return hint;
  }

  /** Whether the words on the command line are complained of. */
  public boolean isAboutWords() {
    return before.startsWith(USAGE);
  }

  /** What to exit with. */
  public int exitCode() {
    return exitCode;
  }

  /** The message alone. */
  public String message() {
    return String.valueOf(getMessage());
  }

  /**
   * All that goes to standard error.
   *
   * @param afterWrite what follows each of the three parts that the AWS CLI writes
   */
  public String text(String afterWrite) {
    return before + afterWrite + message() + afterWrite + "\n" + afterWrite;
  }
}
