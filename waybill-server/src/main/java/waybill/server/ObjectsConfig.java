package waybill.server;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import waybill.registry.artifact.ObjectUri;
import waybill.registry.artifact.StagingLimits;
import waybill.registry.identity.SecretKey;
import waybill.server.config.ConfigException;
import waybill.server.config.NamedEntry;
import waybill.server.config.Setting;
import waybill.server.config.Settings;

/**
 * The settings about objects in the types of the parts that use them.
 *
 * @param stores those that are not in the data directory; the first that fits a bucket has it
 * @param gatedPrefixes places whose artifacts need an accepted agreement
 * @param staging what one directory of artifacts may cost
 */
public record ObjectsConfig(
    List<Store> stores, List<ObjectUri> gatedPrefixes, StagingLimits staging) {

  private static final Set<String> OPTIONS =
      Set.of(
          "buckets",
          "endpoint",
          "region",
          "path-style",
          "access-key-id",
          "secret-access-key",
          "secret-file",
          "profile",
          "checksums");

  /** A name, dots and dashes, and the star of a pattern. */
  private static final String PATTERN = "[A-Za-z0-9*][A-Za-z0-9*._-]{0,254}";

  public ObjectsConfig {
    stores = List.copyOf(stores);
    gatedPrefixes = List.copyOf(gatedPrefixes);
  }

  /**
   * A store of S3's protocol.
   *
   * @param buckets names, in which {@code *} stands for any letters
   * @param endpoint null for AWS itself
   * @param keyId null when AWS's own configuration has the key
   * @param secret of the key; null when it is in a file of its own
   * @param sha256 whether checksums are SHA-256 rather than MD5
   */
  public record Store(
      List<String> buckets,
      @Nullable URI endpoint,
      @Nullable String region,
      boolean pathStyle,
      @Nullable String keyId,
      @Nullable SecretKey secret,
      @Nullable Path secretFile,
      @Nullable String profile,
      boolean sha256) {
    public Store {
      buckets = List.copyOf(buckets);
    }
  }

  /**
   * Reads the settings.
   *
   * @throws ConfigException when a value does not fit
   */
  public static ObjectsConfig of(Settings settings) {
    List<Store> stores = new ArrayList<>();
    for (NamedEntry entry : settings.entries(NamedEntry.STORES)) {
      stores.add(store(entry));
    }
    StagingLimits limits =
        new StagingLimits(
            settings.amount(Setting.STAGING_BYTES),
            settings.amount(Setting.STAGING_MEMBERS),
            settings.ratio(Setting.STAGING_RATIO));
    return new ObjectsConfig(stores, gatedPrefixes(settings), limits);
  }

  private static List<ObjectUri> gatedPrefixes(Settings settings) {
    List<ObjectUri> prefixes = new ArrayList<>();
    for (String text : settings.list(Setting.GATED_PREFIXES)) {
      prefixes.add(
          ObjectUri.parse(text)
              .orElseThrow(
                  () ->
                      settings.fault(
                          Setting.GATED_PREFIXES, "places such as s3://bucket/prefix/")));
    }
    return prefixes;
  }

  private static Store store(NamedEntry entry) {
    entry.allow(OPTIONS);
    Optional<URI> endpoint = entry.text("endpoint").map(text -> endpoint(entry, text));
    Optional<String> keyId = entry.text("access-key-id").filter(text -> !text.isEmpty());
    Optional<String> secret = entry.text("secret-access-key").filter(text -> !text.isEmpty());
    Optional<Path> secretFile = entry.text("secret-file").map(Path::of);
    boolean secretGiven = secret.isPresent() || secretFile.isPresent();
    boolean twice = secret.isPresent() && secretFile.isPresent();
    if (twice || keyId.isPresent() != secretGiven) {
      throw entry.fault(
          "secret-access-key", "given with access-key-id, here or by secret-file, and only then");
    }
    if (keyId.isPresent() && entry.text("profile").isPresent()) {
      throw entry.fault("profile", "left away where there is an access-key-id");
    }
    return new Store(
        buckets(entry),
        endpoint.orElse(null),
        entry.text("region").orElse(null),
        chosen(
                entry,
                "path-style",
                List.of("true", "false"),
                endpoint.isPresent() ? "true" : "false")
            .equals("true"),
        keyId.orElse(null),
        secret.map(SecretKey::new).orElse(null),
        secretFile.orElse(null),
        entry.text("profile").orElse(null),
        chosen(
                entry,
                "checksums",
                List.of("md5", "sha256"),
                endpoint.isPresent() ? "md5" : "sha256")
            .equals("sha256"));
  }

  private static List<String> buckets(NamedEntry entry) {
    List<String> buckets =
        Arrays.stream(entry.text("buckets").orElse("").split(",", -1)).map(String::strip).toList();
    if (!buckets.stream().allMatch(bucket -> bucket.matches(PATTERN))) {
      throw entry.fault("buckets", "names of buckets, in which * stands for any letters");
    }
    return buckets;
  }

  private static String chosen(
      NamedEntry entry, String option, List<String> known, String byDefault) {
    String text = entry.text(option).orElse(byDefault);
    if (!known.contains(text)) {
      throw entry.fault(option, String.join(" or ", known));
    }
    return text;
  }

  private static URI endpoint(NamedEntry entry, String text) {
    return endpoint(text).orElseThrow(() -> entry.fault("endpoint", ENDPOINT));
  }

  /** What an endpoint must be, for messages. */
  static final String ENDPOINT = "an http or https URL of a host, such as https://minio.local:9000";

  /** Reads an endpoint; empty when the text is none. */
  static Optional<URI> endpoint(String text) {
    try {
      URI endpoint = new URI(text);
      String scheme = String.valueOf(endpoint.getScheme()).toLowerCase(Locale.ROOT);
      boolean bare =
          endpoint.getRawUserInfo() == null
              && endpoint.getRawQuery() == null
              && endpoint.getRawFragment() == null;
      return (scheme.equals("http") || scheme.equals("https")) && endpoint.getHost() != null && bare
          ? Optional.of(endpoint)
          : Optional.empty();
    } catch (URISyntaxException e) {
      return Optional.empty();
    }
  }
}
