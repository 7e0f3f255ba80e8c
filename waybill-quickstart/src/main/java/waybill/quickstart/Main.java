package waybill.quickstart;

import java.io.IOException;
import java.util.List;

/** The program: reads the arguments, tells the story, leaves everything in order. */
public final class Main {
  private static final int FAILED = 1;
  private static final int WRONG_USAGE = 2;
  private static final int INTERRUPTED = 130;

  private Main() {}

  /** Runs the quickstart and ends the process with its exit code. */
  public static void main(String[] arguments) {
    System.exit(run(List.of(arguments), new Page(System.out, System.err)));
  }

  private static int run(List<String> arguments, Page page) {
    Options options;
    try {
      options = Options.parse(arguments);
    } catch (IllegalArgumentException e) {
      page.progress(String.valueOf(e.getMessage()));
      page.progress("see waybill quickstart --help");
      return WRONG_USAGE;
    }
    if (options.help()) {
      page.line(Options.USAGE.stripTrailing());
      return 0;
    }
    try {
      return run(options, Launcher.find(), page);
    } catch (StepFailed | IOException | IllegalStateException e) {
      page.progress(String.valueOf(e.getMessage()));
      return FAILED;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return FAILED;
    }
  }

  private static int run(Options options, Launcher launcher, Page page)
      throws StepFailed, IOException, InterruptedException {
    Workplace place = Workplace.open(options.data());
    Runtime.getRuntime().addShutdownHook(new Thread(() -> leave(place, page), "leave"));
    try {
      new Quickstart(page, launcher, place).tell(options.keep());
      return 0;
    } catch (StepFailed | IOException | IllegalStateException e) {
      if (place.isLeaving()) {
        return INTERRUPTED;
      }
      throw e;
    }
  }

  private static void leave(Workplace place, Page page) {
    try {
      if (place.leave()) {
        page.progress(
            place.isTemporary()
                ? "stopped the server and removed " + place.data()
                : "stopped the server; the data stay in " + place.data());
      }
    } catch (IOException e) {
      page.progress("could not remove " + place.data() + ": " + e.getMessage());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
