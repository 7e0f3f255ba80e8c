package waybill.cli.help;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import waybill.cli.host.Host;
import waybill.cli.host.Interruption;
import waybill.cli.output.Sink;
import waybill.cli.profile.ShellWords;

/**
 * Shows pages: through a pager on a terminal, as they are elsewhere. A pager that is not there is
 * no reason to fail.
 */
public final class Screen {
  /** The first of these that is set names the pager; the AWS CLI looks at the last two. */
  private static final List<String> VARIABLES = List.of("AWS_PAGER", "MANPAGER", "PAGER");

  private static final List<String> PAGERS = List.of("less -R", "more");

  private final Host host;
  private final Sink out;

  /** A screen in a place, with the text of earlier output. */
  public Screen(Host host, Sink out) {
    this.host = host;
    this.out = out;
  }

  /** Shows a page and returns when the reader has seen it. */
  public void show(String page) {
    if (host.terminal().columns() > 0) {
      for (String pager : pagers()) {
        if (isShownBy(pager, page)) {
          return;
        }
      }
    }
    out.write(page);
  }

  /** The pagers to try, best first. */
  private List<String> pagers() {
    for (String variable : VARIABLES) {
      String pager = host.variable(variable);
      if (pager != null) {
        return pager.isBlank() ? List.of() : List.of(pager);
      }
    }
    return PAGERS;
  }

  private boolean isShownBy(String pager, String page) {
    @Nullable List<String> words = ShellWords.split(pager);
    if (words == null || words.isEmpty()) {
      return false;
    }
    ProcessBuilder builder =
        new ProcessBuilder(words)
            .redirectOutput(ProcessBuilder.Redirect.INHERIT)
            .redirectError(ProcessBuilder.Redirect.INHERIT);
    builder.directory(host.directory());
    builder.environment().putIfAbsent("LESS", "FRX"); // a page that fits stays on the screen
    try {
      out.flush();
      feed(builder.start(), page);
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  private static void feed(Process pager, String page) {
    // Ctrl-C is for the pager, which would leave the terminal in disorder if this program went
    // first.
    Thread patience = new Thread(() -> await(pager), Interruption.PAGER);
    Runtime.getRuntime().addShutdownHook(patience);
    try (OutputStream in = pager.getOutputStream()) {
      in.write(page.getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      // the reader has seen enough
    }
    await(pager);
    forget(patience);
  }

  private static void await(Process pager) {
    try {
      pager.waitFor();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void forget(Thread patience) {
    try {
      Runtime.getRuntime().removeShutdownHook(patience);
    } catch (IllegalStateException e) {
      // the program is ending already
    }
  }
}
