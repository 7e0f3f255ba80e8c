package waybill.cli.profile;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import waybill.cli.command.Misspelling;
import waybill.cli.failure.Failure;
import waybill.cli.host.Host;

/** The profiles of the configuration file and of the credentials file. */
public final class Profiles {
  private static final String DEFAULT = "default";

  private final Map<String, Map<String, String>> sections;
  private final Map<String, Map<String, String>> configured = new HashMap<>();
  private final Map<String, Map<String, String>> credentials;
  private final @Nullable String chosen;
  private final boolean chosenByOption;

  private Profiles(
      Map<String, Map<String, String>> sections,
      Map<String, Map<String, String>> credentials,
      @Nullable String chosen,
      boolean chosenByOption) {
    this.sections = sections;
    this.credentials = credentials;
    this.chosen = chosen;
    this.chosenByOption = chosenByOption;
    // Two sections may name one profile, as [default] and [profile default] do: the later counts.
    for (Map.Entry<String, Map<String, String>> section : sections.entrySet()) {
      String key = section.getKey();
      String name = key.equals(DEFAULT) ? DEFAULT : nameIn(key, "profile");
      if (name != null) {
        configured.put(name, section.getValue());
      }
    }
  }

  /**
   * Reads both files.
   *
   * @param option what {@code --profile} said, or null
   * @throws Failure if one of them is broken
   */
  public static Profiles load(Host host, @Nullable String option) {
    String chosen = option == null || option.isEmpty() ? null : option;
    boolean byOption = chosen != null;
    if (chosen == null) {
      chosen = host.variable("AWS_DEFAULT_PROFILE");
      chosen = chosen == null ? host.variable("AWS_PROFILE") : chosen;
    }
    return new Profiles(
        IniFile.read(host, path(host, "AWS_CONFIG_FILE", "~/.aws/config")),
        IniFile.read(host, path(host, "AWS_SHARED_CREDENTIALS_FILE", "~/.aws/credentials")),
        chosen,
        byOption);
  }

  private static String path(Host host, String variable, String absent) {
    String path = host.variable(variable);
    return host.configured(path == null ? absent : path);
  }

  /** The name, maybe quoted, in {@code kind NAME}; null for sections of another kind. */
  private static @Nullable String nameIn(String section, String kind) {
    if (!section.startsWith(kind)) {
      return null;
    }
    List<String> words = ShellWords.split(section);
    return words != null && words.size() == 2 ? words.get(1) : null;
  }

  /** Whether {@code --profile} was given, which switches the keys of the environment off. */
  public boolean isChosenByOption() {
    return chosenByOption;
  }

  /** The name of the profile in use. */
  public String name() {
    return chosen == null ? DEFAULT : chosen;
  }

  /**
   * Refuses a profile that was asked for and does not exist.
   *
   * @throws Failure saying so
   */
  public void check() {
    if (chosen != null && !exists(chosen)) {
      throw Failure.plain("The config profile (" + chosen + ") could not be found")
          .hinted(Misspelling.ofWord(chosen, new ArrayList<>(names())));
    }
  }

  /** Whether either file knows a profile. */
  public boolean exists(String name) {
    return configured.containsKey(name) || credentials.containsKey(name);
  }

  /** The profiles that either file knows. */
  public Set<String> names() {
    Set<String> names = new HashSet<>(configured.keySet());
    names.addAll(credentials.keySet());
    return names;
  }

  /** A value of the profile in use, from either file, or null. */
  public @Nullable String value(String key) {
    return value(name(), key);
  }

  /** A value of a profile; the credentials file is asked first. */
  public @Nullable String value(String profile, String key) {
    String value = inCredentials(profile, key);
    return value == null ? inConfiguration(profile, key) : value;
  }

  /** A value of a profile in the credentials file, or null. */
  @Nullable String inCredentials(String profile, String key) {
    Map<String, String> values = credentials.get(profile);
    return values == null ? null : values.get(key);
  }

  /** A value of a profile in the configuration file, or null. */
  @Nullable String inConfiguration(String profile, String key) {
    Map<String, String> values = configured.get(profile);
    return values == null ? null : values.get(key);
  }

  /** The settings of one service in a named services section; null if there is no such section. */
  @Nullable Map<String, String> service(String services, String service) {
    Map<String, String> found = null;
    for (Map.Entry<String, Map<String, String>> section : sections.entrySet()) {
      if (services.equals(nameIn(section.getKey(), "services"))) {
        String nested = section.getValue().get(service);
        found = nested == null ? Map.of() : IniFile.nested(nested);
      }
    }
    return found;
  }
}
