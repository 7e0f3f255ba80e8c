package waybill.cli.complete;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A shell that can be helped. */
public enum Shell {
  BASH,
  ZSH,
  FISH;

  /** The shell of a name, or null. */
  public static @Nullable Shell named(String name) {
    for (Shell shell : values()) {
      if (shell.word().equals(name)) {
        return shell;
      }
    }
    return null;
  }

  /** Its name in small letters. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
