package waybill.server.config;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** Reads the YAML file. Works on nodes, not values, as only these know their lines. */
public final class ConfigFile {
  private final String name;
  private final Map<Setting, Settings.Given> values = new EnumMap<>(Setting.class);

  private ConfigFile(String name) {
    this.name = name;
  }

  /**
   * The settings that a file gives.
   *
   * @param name of the file, for messages
   * @throws ConfigException when the text is no YAML, or a key is unknown or given twice
   */
  public static Map<Setting, Settings.Given> read(String name, String text) {
    ConfigFile file = new ConfigFile(name);
    LoadSettings rules = LoadSettings.builder().setLabel(name).build();
    try {
      Optional<Node> root = new Compose(rules).composeString(text);
      root.ifPresent(node -> file.readMapping(node, ""));
    } catch (MarkedYamlEngineException e) { // its message would quote the file, with its secrets
      int line = e.getProblemMark().map(Mark::getLine).orElse(0) + 1;
      throw new ConfigException(
          name + ", line " + line + ": this is no YAML: " + e.getProblem() + ".", e);
    } catch (YamlEngineException e) {
      throw new ConfigException(name + ": this is no YAML.", e);
    }
    return file.values;
  }

  /**
   * What a file names itself, event sinks and stores of objects, in the order of the file.
   *
   * @throws ConfigException as for settings
   */
  public static List<NamedEntry> readEntries(String name, String text) {
    ConfigFile file = new ConfigFile(name);
    LoadSettings rules = LoadSettings.builder().setLabel(name).build();
    List<NamedEntry> entries = new ArrayList<>();
    new Compose(rules)
        .composeString(text) // it is YAML: the settings were read from it
        .ifPresent(root -> file.findEntries(root, "", entries));
    return entries;
  }

  private void findEntries(Node node, String prefix, List<NamedEntry> entries) {
    for (NodeTuple pair : mapping(node).getValue()) {
      String key = prefix + scalar(pair.getKeyNode());
      if (NamedEntry.SECTIONS.contains(key)) {
        readEntries(key, pair.getValueNode(), entries);
      } else if (pair.getValueNode() instanceof MappingNode section) {
        findEntries(section, key + ".", entries);
      }
    }
  }

  private void readEntries(String section, Node node, List<NamedEntry> entries) {
    Set<String> names = new HashSet<>();
    for (NodeTuple pair : mapping(node).getValue()) {
      String entry = scalar(pair.getKeyNode());
      Map<String, Settings.Given> given = new LinkedHashMap<>();
      for (NodeTuple option : mapping(pair.getValueNode()).getValue()) {
        String key = scalar(option.getKeyNode());
        String place = place(option.getKeyNode());
        if (given.put(key, given(option.getValueNode(), place)) != null) {
          throw fault(option.getKeyNode(), "'" + key + "' is given twice");
        }
      }
      if (!names.add(entry)) {
        throw fault(pair.getKeyNode(), "'" + section + "." + entry + "' is given twice");
      }
      entries.add(new NamedEntry(section, entry, place(pair.getKeyNode()), given));
    }
  }

  private MappingNode mapping(Node node) {
    if (node instanceof MappingNode mapping) {
      return mapping;
    }
    throw fault(node, "expected settings as 'name: value'");
  }

  private void readMapping(Node node, String prefix) {
    for (NodeTuple pair : mapping(node).getValue()) {
      String key = prefix + scalar(pair.getKeyNode());
      if (NamedEntry.SECTIONS.contains(key)) {
        continue; // its names are free; readEntries reads it
      }
      if (pair.getValueNode() instanceof MappingNode section && isSection(key)) {
        readMapping(section, key + ".");
      } else {
        readSetting(pair, key);
      }
    }
  }

  private static boolean isSection(String key) {
    return Stream.concat(
            Arrays.stream(Setting.values()).map(Setting::key), NamedEntry.SECTIONS.stream())
        .anyMatch(known -> known.startsWith(key + "."));
  }

  private void readSetting(NodeTuple pair, String key) {
    Node at = pair.getKeyNode();
    Setting setting =
        Setting.find(key).orElseThrow(() -> fault(at, "there is no setting '" + key + "'"));
    Settings.Given given = given(pair.getValueNode(), place(at));
    if (values.put(setting, given) != null) {
      throw fault(at, "'" + key + "' is given twice");
    }
  }

  private Settings.Given given(Node node, String place) {
    return node instanceof SequenceNode sequence
        ? new Settings.Given(sequence.getValue().stream().map(this::scalar).toList(), place)
        : new Settings.Given(scalar(node), place);
  }

  private String scalar(Node node) {
    if (node instanceof ScalarNode scalar) {
      return scalar.getValue();
    }
    throw fault(node, "expected a single value");
  }

  private ConfigException fault(Node node, String what) {
    return new ConfigException(place(node) + ": " + what + ".");
  }

  private String place(Node node) {
    int line = node.getStartMark().map(Mark::getLine).orElse(0) + 1;
    return name + ", line " + line;
  }
}
