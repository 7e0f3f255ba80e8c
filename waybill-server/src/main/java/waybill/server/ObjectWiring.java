package waybill.server;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import waybill.registry.identity.SecretKey;
import waybill.server.files.Disk;
import waybill.server.objects.ObjectDirectory;
import waybill.server.objects.ObjectStores;
import waybill.server.objects.s3.S3Access;
import waybill.server.objects.s3.S3Objects;
import waybill.server.objects.s3.UploadNotes;

/** Puts the stores of objects together, for the server and for the words that read objects. */
final class ObjectWiring {
  private static final String AWS = "amazonaws.com";

  private final Disk disk;
  private final Map<String, String> environment;

  /**
   * @param environment variables of AWS in it have the key and the region that settings leave open
   */
  ObjectWiring(Disk disk, Map<String, String> environment) {
    this.disk = disk;
    this.environment = environment;
  }

  /**
   * How a command line reaches S3 for all buckets, as AWS's own command does.
   *
   * @param endpoint null for AWS itself
   */
  record Direct(@Nullable URI endpoint, @Nullable String region, @Nullable String profile) {}

  /** The configured stores, and the data directory, which need not exist, for other buckets. */
  ObjectStores configured(ObjectsConfig config, DataDirectory data) {
    List<ObjectStores.Route> routes = config.stores().stream().map(this::route).toList();
    return new ObjectStores(routes, () -> new ObjectDirectory(disk, data.objects()));
  }

  /** The stores for a command line that may name another server of objects. */
  ObjectStores of(CommandLine line, DataDirectory data) throws IOException {
    return of(
        line,
        ObjectsConfig.of(
            new GivenSettings(disk, environment).read(line.option("--config"), data, Map.of())),
        data);
  }

  /** The same with settings that were read. */
  ObjectStores of(CommandLine line, ObjectsConfig config, DataDirectory data) {
    return endpoint(line, "--s3-endpoint-url")
        .map(endpoint -> direct(new Direct(endpoint, null, null)))
        .orElseGet(() -> configured(config, data));
  }

  /** The endpoint that an option gives, if it does. */
  static Optional<URI> endpoint(CommandLine line, String option) {
    return line.option(option)
        .map(
            text ->
                ObjectsConfig.endpoint(text)
                    .orElseThrow(
                        () ->
                            new UsageException(
                                option + " must be " + ObjectsConfig.ENDPOINT + ".")));
  }

  /** One store for all buckets. */
  ObjectStores direct(Direct direct) {
    URI endpoint = direct.endpoint();
    ObjectsConfig.Store store =
        new ObjectsConfig.Store(
            List.of("*"),
            endpoint,
            direct.region(),
            endpoint != null,
            null,
            null,
            null,
            direct.profile(),
            endpoint == null);
    ObjectStores.Route route = route(store);
    return new ObjectStores(List.of(route), route.maker());
  }

  private ObjectStores.Route route(ObjectsConfig.Store store) {
    ObjectStores.Maker made = () -> new S3Objects(access(store), notes()); // loads the SDK
    return new ObjectStores.Route(store.buckets(), endpoints(store), made);
  }

  private UploadNotes notes() {
    return new UploadNotes(disk, StateHome.uploads(environment, System.getProperty("user.home")));
  }

  private List<URI> endpoints(ObjectsConfig.Store store) {
    if (store.endpoint() != null) {
      return List.of(store.endpoint());
    }
    URI anywhere = URI.create("https://s3." + AWS);
    String region = region(store);
    return region == null
        ? List.of(anywhere)
        : List.of(URI.create("https://s3." + region + "." + AWS), anywhere);
  }

  private S3Access access(ObjectsConfig.Store store) throws IOException {
    return new S3Access(
        store.endpoint(),
        region(store),
        store.pathStyle(),
        keys(store),
        store.profile(),
        store.sha256());
  }

  private @Nullable String region(ObjectsConfig.Store store) {
    if (store.region() != null || store.profile() != null) {
      return store.region();
    }
    return variable("AWS_REGION").or(() -> variable("AWS_DEFAULT_REGION")).orElse(null);
  }

  private S3Access.@Nullable Keys keys(ObjectsConfig.Store store) throws IOException {
    String id = store.keyId();
    if (id != null) {
      return new S3Access.Keys(id, secret(store), null);
    }
    Optional<String> given = variable("AWS_ACCESS_KEY_ID");
    Optional<String> secret = variable("AWS_SECRET_ACCESS_KEY");
    if (store.profile() != null || given.isEmpty() || secret.isEmpty()) {
      return null;
    }
    return new S3Access.Keys(
        given.get(), new SecretKey(secret.get()), variable("AWS_SESSION_TOKEN").orElse(null));
  }

  private SecretKey secret(ObjectsConfig.Store store) throws IOException {
    if (store.secret() != null) {
      return store.secret();
    }
    Path file = Objects.requireNonNull(store.secretFile());
    String text = new String(disk.read(file), StandardCharsets.UTF_8).strip();
    if (text.isEmpty()) {
      throw new IOException(file + " must hold the secret access key of a store of objects.");
    }
    return new SecretKey(text);
  }

  private Optional<String> variable(String name) {
    return Optional.ofNullable(environment.get(name)).filter(text -> !text.isEmpty());
  }
}
