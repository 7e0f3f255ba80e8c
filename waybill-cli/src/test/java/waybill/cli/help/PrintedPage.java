package waybill.cli.help;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import waybill.cli.CommandLine;
import waybill.cli.host.Host;
import waybill.cli.host.Terminal;
import waybill.cli.host.Time;

/**
 * What a command line prints where nothing is configured and no terminal listens.
 *
 * @param text of standard output, or of standard error where that is empty
 */
public record PrintedPage(int exitCode, String text) {

  /** Runs the words after {@code waybill}. */
  public static PrintedPage of(String... words) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    Host.Streams streams =
        new Host.Streams(new ByteArrayInputStream(new byte[0]), out, err, Terminal.NONE);
    int exitCode =
        new CommandLine(new Host(Map.of(), null, streams, Time.SYSTEM)).run(List.of(words));
    String text = (out.size() > 0 ? out : err).toString(StandardCharsets.UTF_8);
    return new PrintedPage(exitCode, text);
  }

  /** The lines of a part, by its heading, without their indentation of two. */
  public List<String> part(String heading) {
    List<String> part = new ArrayList<>();
    boolean inside = false;
    for (String line : text.lines().toList()) {
      if (inside && !line.isEmpty() && !line.startsWith(" ")) {
        break;
      }
      if (inside) {
        part.add(line.startsWith("  ") ? line.substring(2) : line);
      }
      inside |= line.equals(heading);
    }
    return part;
  }
}
