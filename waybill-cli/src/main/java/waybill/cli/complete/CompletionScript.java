package waybill.cli.complete;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The few lines that a shell needs in order to ask this command. */
public final class CompletionScript {
  private CompletionScript() {}

  /**
   * The script for a shell.
   *
   * @param names the names that the command has there
   * @param program where the command is, should the shell not find it
   */
  public static String of(Shell shell, List<String> names, String program) {
    StringBuilder quoted = new StringBuilder();
    for (String name : names) {
      quoted.append(quoted.isEmpty() ? "" : " ").append(quoted(shell, name));
    }
    return text(shell)
        .replace("@NAMES@", quoted.toString())
        .replace("@PROGRAM@", quoted(shell, program));
  }

  private static String text(Shell shell) {
    String name = "waybill." + shell.word();
    try (InputStream in = CompletionScript.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException(name + " is missing");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String quoted(Shell shell, String word) {
    boolean plain = !word.isEmpty();
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      plain = plain && (Character.isLetterOrDigit(c) || "/._-+".indexOf(c) >= 0);
    }
    if (plain) {
      return word;
    }
    return shell == Shell.FISH
        ? "'" + word.replace("\\", "\\\\").replace("'", "\\'") + "'"
        : "'" + word.replace("'", "'\\''") + "'";
  }
}
