package waybill.cli.complete;

import java.nio.file.Path;
import java.util.List;
import waybill.cli.TypedCommand;

/** Somebody who presses Tab. */
final class Tab {
  /** What bash breaks words at unless somebody changes it. */
  static final String BREAKS = " \t\n\"'><=;|&(:";

  private final TypedCommand prompt;

  Tab(Path home) {
    prompt = new TypedCommand(home).with("WAYBILL_COMPLETION_MILLIS", "20000");
  }

  Tab with(String variable, String value) {
    prompt.with(variable, value);
    return this;
  }

  /** What bash is answered when the cursor is at the end of this line. */
  List<String> bash(String line) {
    return at(line, "");
  }

  /** What bash is answered when the cursor is between these two. */
  List<String> at(String before, String after) {
    return answer("bash", BREAKS, before, before + after);
  }

  /** What a shell is answered. */
  List<String> answer(String shell, String breaks, String before, String whole) {
    TypedCommand.Result result = prompt.run("complete", shell, breaks, before, whole);
    if (!result.err().isEmpty()) {
      throw new AssertionError("Tab was answered with a complaint: " + result.err());
    }
    return result.out().lines().toList();
  }
}
