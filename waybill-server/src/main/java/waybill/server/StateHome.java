package waybill.server;

import java.nio.file.Path;
import java.util.Map;

/** Where a user's programs keep what they want to remember, by the XDG Base Directory rules. */
final class StateHome {
  private StateHome() {}

  /** Notes of uploads that may break off. */
  static Path uploads(Map<String, String> environment, String home) {
    String xdg = environment.getOrDefault("XDG_STATE_HOME", "");
    Path base = xdg.startsWith("/") ? Path.of(xdg) : Path.of(home, ".local", "state");
    return base.resolve("waybill").resolve("uploads");
  }
}
