package waybill.cli.profile;

import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import waybill.cli.host.Host;
import waybill.cli.host.Terminal;
import waybill.cli.host.Time;

/** A made-up place for a command: a directory, variables, and a clock that stands still. */
final class Place {
  /** The time in all such places: 2026-01-01, in seconds. */
  static final long NOW = 1_767_225_600;

  private Place() {}

  /** A place whose configuration files are {@code config} and {@code credentials} in a folder. */
  static Host in(Path directory, Map<String, String> variables) {
    Map<String, String> environment = new HashMap<>();
    environment.put("HOME", directory.toString());
    environment.put("AWS_CONFIG_FILE", "config");
    environment.put("AWS_SHARED_CREDENTIALS_FILE", "credentials");
    environment.putAll(variables);
    Host.Streams streams =
        new Host.Streams(
            InputStream.nullInputStream(),
            OutputStream.nullOutputStream(),
            OutputStream.nullOutputStream(),
            Terminal.NONE);
    return new Host(environment, directory.toFile(), streams, new StillTime());
  }

  private static final class StillTime implements Time {
    @Override
    public long nowMillis() {
      return 1000 * NOW;
    }

    @Override
    public void pause(long millis) {}
  }
}
