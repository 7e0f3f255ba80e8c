package waybill.server;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import waybill.registry.event.EventKind;
import waybill.registry.event.SinkDescription;
import waybill.registry.identity.SecretKey;
import waybill.server.config.ConfigException;
import waybill.server.config.NamedEntry;

/**
 * A configured event sink in the types of the parts that use it: a webhook when it has an address,
 * else a file.
 *
 * @param secret of a webhook; null when it is in a file of its own
 * @param secretFile the file whose text is the secret
 * @param timeout of a webhook, for one attempt
 */
record SinkConfig(
    SinkDescription description,
    @Nullable URI url,
    @Nullable SecretKey secret,
    @Nullable Path secretFile,
    @Nullable Path file,
    Duration timeout) {

  /** As many bits as the signature has use for, in any alphabet: 16 characters of noise. */
  static final int SECRET_LENGTH_MIN = 16;

  private static final Set<String> OPTIONS =
      Set.of(
          "url",
          "file",
          "secret",
          "secret-file",
          "format",
          "detail-types",
          "from",
          "timeout-seconds");

  private static final int TIMEOUT_SECONDS = 10;
  private static final int TIMEOUT_SECONDS_MAX = 300;
  private static final String NAME = "[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?";

  /**
   * Reads the sinks, in the order of their names.
   *
   * @throws ConfigException when an option is unknown, missing or does not fit
   */
  static List<SinkConfig> all(List<NamedEntry> entries) {
    List<SinkConfig> sinks = new ArrayList<>();
    Set<Path> files = new HashSet<>();
    for (NamedEntry entry :
        entries.stream().sorted(Comparator.comparing(NamedEntry::name)).toList()) {
      SinkConfig sink = of(entry);
      if (sink.file() != null && !files.add(sink.file().toAbsolutePath().normalize())) {
        throw entry.fault("file", "a file that no other sink writes");
      }
      sinks.add(sink);
    }
    return sinks;
  }

  private static SinkConfig of(NamedEntry entry) {
    checkNames(entry);
    Optional<String> url = entry.text("url");
    Optional<String> file = entry.text("file");
    if (url.isPresent() == file.isPresent()) {
      throw entry.fault("url", "given, or else file, and not both");
    }
    URI address = url.map(text -> address(entry, text)).orElse(null);
    Optional<Path> secretFile = entry.text("secret-file").map(Path::of);
    boolean secretGiven = entry.text("secret").isPresent() || secretFile.isPresent();
    if (secretGiven != (address != null)) {
      throw entry.fault("secret", "given for a webhook, here or by secret-file, and only for one");
    }
    return new SinkConfig(
        description(entry, address),
        address,
        entry.text("secret").map(text -> secret(entry, text)).orElse(null),
        secretFile.orElse(null),
        file.map(Path::of).orElse(null),
        timeout(entry));
  }

  private static void checkNames(NamedEntry entry) {
    if (!entry.name().matches(NAME)) {
      throw new ConfigException(
          entry.place()
              + ": the name of an event sink must be 1 to 63 lower-case letters, digits and inner"
              + " dashes, not '"
              + entry.name()
              + "'.");
    }
    entry.allow(OPTIONS);
  }

  private static SinkDescription description(NamedEntry entry, @Nullable URI address) {
    String format = entry.text("format").orElse("eventbridge");
    if (!format.equals("eventbridge") && !format.equals("cloudevents")) {
      throw entry.fault("format", "eventbridge or cloudevents");
    }
    String from = entry.text("from").orElse("now");
    if (!from.equals("now") && !from.equals("beginning")) {
      throw entry.fault("from", "now or beginning");
    }
    return new SinkDescription(
        entry.name(),
        address == null ? "File" : "Webhook",
        address == null ? entry.text("file").orElse("") : shown(address),
        format,
        kinds(entry),
        from.equals("beginning"));
  }

  /** Address without path and query, where many receivers have their secrets. */
  private static String shown(URI address) {
    return address.getScheme() + "://" + address.getRawAuthority();
  }

  /** Those that AWS has, when nothing is said; with "all", ours too. */
  private static Set<EventKind> kinds(NamedEntry entry) {
    Optional<String> text = entry.text("detail-types");
    Set<EventKind> kinds = EnumSet.allOf(EventKind.class);
    if (text.isEmpty()) {
      kinds.remove(EventKind.REGISTRY);
    } else if (!text.get().strip().equals("all")) {
      List<String> wanted = List.of(text.get().strip().split("\\s*,\\s*", -1));
      kinds.removeIf(kind -> !wanted.contains(kind.detailType()));
      if (kinds.size() != Set.copyOf(wanted).size()) {
        List<String> known =
            EnumSet.allOf(EventKind.class).stream().map(EventKind::detailType).toList();
        throw entry.fault("detail-types", "all, or some of " + String.join(", ", known));
      }
    }
    return kinds;
  }

  private static URI address(NamedEntry entry, String text) {
    try {
      URI address = new URI(text);
      String scheme = String.valueOf(address.getScheme()).toLowerCase(Locale.ROOT);
      boolean http = scheme.equals("http") || scheme.equals("https");
      if (http && address.getHost() != null && address.getRawUserInfo() == null) {
        return address;
      }
    } catch (URISyntaxException e) {
      throw entry.fault("url", "an http or https URL without user and password");
    }
    throw entry.fault("url", "an http or https URL without user and password");
  }

  private static SecretKey secret(NamedEntry entry, String text) {
    if (text.length() < SECRET_LENGTH_MIN) {
      throw entry.fault("secret", "at least " + SECRET_LENGTH_MIN + " characters long");
    }
    return new SecretKey(text);
  }

  private static Duration timeout(NamedEntry entry) {
    String text = entry.text("timeout-seconds").orElse(Integer.toString(TIMEOUT_SECONDS));
    if (text.matches("[0-9]{1,3}")) {
      int seconds = Integer.parseInt(text);
      if (seconds >= 1 && seconds <= TIMEOUT_SECONDS_MAX) {
        return Duration.ofSeconds(seconds);
      }
    }
    throw entry.fault("timeout-seconds", "a whole number from 1 to " + TIMEOUT_SECONDS_MAX);
  }
}
