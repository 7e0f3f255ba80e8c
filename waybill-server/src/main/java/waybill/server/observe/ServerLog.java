package waybill.server.observe;

import java.util.logging.Level;
import java.util.logging.Logger;

/** The log: one line an event on standard error, with time, level and source. */
public final class ServerLog {
  private static final String LINE = "%1$tFT%1$tT.%1$tL%1$tz %4$s %3$s: %5$s%6$s%n";

  /** Held, since the log system forgets the level of a logger that nobody holds. */
  private static final Logger HTTP_LIBRARY = Logger.getLogger("io.helidon");

  /** Held too. */
  private static final Logger HTTP_START = Logger.getLogger("io.helidon.webserver.LoomServer");

  /** And this. */
  private static final Logger SQLITE_START = Logger.getLogger("org.sqlite.SQLiteJDBCLoader");

  private ServerLog() {}

  /** Sets the form of the lines; to be called before anything is logged. */
  public static void configure() {
    System.setProperty("java.util.logging.SimpleFormatter.format", LINE);
    HTTP_LIBRARY.setLevel(Level.SEVERE); // it warns about each malformed request with a stack trace
    SQLITE_START.setLevel(Level.OFF); // two starts at a time may both tidy up after a third
    HTTP_START.setLevel(Level.OFF); // a port that is taken is told in a sentence instead
  }
}
