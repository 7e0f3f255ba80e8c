package waybill.cli.profile;

import java.util.LinkedHashMap;
import java.util.Map;
import waybill.cli.host.Host;

/** The file in which users give words other meanings. */
public final class AliasFile {
  private static final String PATH = "~/.aws/cli/alias";

  private AliasFile() {}

  /** The meanings by word; none when there is no such file. */
  public static Map<String, String> read(Host host) {
    Map<String, String> values = IniFile.readPlain(host, host.expanded(PATH)).get("toplevel");
    if (values == null) {
      return Map.of();
    }
    Map<String, String> meanings = new LinkedHashMap<>();
    for (Map.Entry<String, String> value : values.entrySet()) {
      meanings.put(value.getKey(), value.getValue().strip());
    }
    return meanings;
  }
}
