package waybill.cli;

import java.io.IOException;
import waybill.cli.failure.ExitCode;
import waybill.cli.failure.Failure;
import waybill.cli.host.Host;
import waybill.cli.output.Sink;

/**
 * How a command ends whose output was not taken. The AWS CLI has no plan for it: what happens
 * depends on the layout and on Python's two buffers, a text of 8192 bytes before one of 4096.
 * Scripts with {@code set -o pipefail} see the exit code, so it is the same here; only what Python
 * itself says of a closing stream is not.
 */
final class Unread {
  private static final int TEXT_BUFFER_BYTES = 8192;
  private static final int BYTES_BUFFER_BYTES = 4096;

  private final Host host;
  private final Sink out;

  Unread(Host host, Sink out) {
    this.host = host;
    this.out = out;
  }

  /** The exit code of a command, given what it would be if all was read. */
  int exitCode(int read) {
    IOException fault = out.fault();
    if (fault == null) {
      return read;
    }
    if (host.terminal().isFile(1)) {
      return told(reason(String.valueOf(fault.getMessage())));
    }
    if (out.bytes() <= BYTES_BUFFER_BYTES) {
      return ExitCode.UNREAD;
    }
    return out.isQuiet() || out.bytes() <= TEXT_BUFFER_BYTES
        ? ExitCode.OK
        : told("[Errno 32] Broken pipe");
  }

  /** The exit code of a command that could not say all that it had to say on standard error. */
  int exitCodeUntold(int told) {
    return host.terminal().isFile(2) ? told : ExitCode.UNREAD;
  }

  /** The system's words, with the number that Python puts before those that are to be expected. */
  private static String reason(String words) {
    return switch (words) {
      case "File too large" -> "[Errno 27] " + words;
      case "No space left on device" -> "[Errno 28] " + words;
      default -> words;
    };
  }

  private int told(String reason) {
    Failure failure = Failure.plain(reason);
    return host.tell(failure.text(out.afterWrite()))
        ? failure.exitCode()
        : exitCodeUntold(failure.exitCode());
  }
}
