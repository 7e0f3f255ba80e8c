package waybill.cli;

import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.util.List;
import waybill.cli.host.Host;
import waybill.cli.host.Interruption;
import waybill.cli.host.Time;
import waybill.cli.host.UnixTerminal;

/** The program {@code waybill}. */
public final class Main {
  private Main() {}

  /** Runs one command line and ends the process with its exit code. */
  public static void main(String[] words) {
    Host host = new Host(System.getenv(), null, streams(), Time.SYSTEM);
    Runtime.getRuntime().addShutdownHook(new Interruption(host.out()));
    int exitCode = new CommandLine(host).run(List.of(words));
    // Everything is written and nothing waits for an end: leaving at once saves milliseconds.
    Runtime.getRuntime().halt(exitCode);
  }

  /** The streams of this process. */
  static Host.Streams streams() {
    return new Host.Streams(
        new FileInputStream(FileDescriptor.in),
        new FileOutputStream(FileDescriptor.out),
        new FileOutputStream(FileDescriptor.err),
        new UnixTerminal());
  }
}
