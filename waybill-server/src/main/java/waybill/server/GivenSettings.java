package waybill.server;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import waybill.server.config.ConfigException;
import waybill.server.config.ConfigFile;
import waybill.server.config.NamedEntry;
import waybill.server.config.Setting;
import waybill.server.config.Settings;
import waybill.server.files.Disk;
import waybill.server.files.DurableFile;

/** The settings as file, environment and options give them, for every word that needs some. */
final class GivenSettings {
  private final Disk disk;
  private final Map<String, String> environment;

  GivenSettings(Disk disk, Map<String, String> environment) {
    this.disk = disk;
    this.environment = environment;
  }

  /**
   * Reads them.
   *
   * @param file the one that was named; else that of the data directory is read, if there is one
   * @param options settings from the command line
   * @throws ConfigException when a file has faults
   */
  Settings read(Optional<String> file, DataDirectory data, Map<Setting, String> options)
      throws IOException {
    Map<Setting, Settings.Given> values = Map.of();
    List<NamedEntry> entries = List.of();
    DurableFile byDefault = data.config();
    if (file.isPresent() || byDefault.exists()) {
      String name = file.orElse(byDefault.name());
      String text =
          file.isPresent()
              ? new String(disk.read(Path.of(name)), StandardCharsets.UTF_8)
              : byDefault.read();
      values = ConfigFile.read(name, text);
      entries = ConfigFile.readEntries(name, text);
    }
    return Settings.of(values, environment, options).with(entries);
  }
}
