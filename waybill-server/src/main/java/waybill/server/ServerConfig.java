package waybill.server;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import waybill.registry.ArtifactCheck;
import waybill.registry.identity.SecretKey;
import waybill.registry.store.SortOrder;
import waybill.server.api.ApiOptions;
import waybill.server.audit.CheckpointKeeper;
import waybill.server.config.ConfigException;
import waybill.server.config.NamedEntry;
import waybill.server.config.Setting;
import waybill.server.config.Settings;
import waybill.server.http.HttpLimits;
import waybill.wire.shape.ValidatorOptions;
import waybill.wire.sigv4.SignatureRules;

/**
 * The settings in the types of the parts that use them.
 *
 * @param listen the address to bind; port 0 for any free one
 * @param tls null for clear text
 * @param artifacts how those of packages are looked for
 * @param sinks where events go, by name
 * @param objects where artifacts and documents are
 * @param runtimes what runs inference containers
 * @param jobs how transform jobs are done
 * @param imageScan by whom images of packages are scanned
 */
public record ServerConfig(
    InetSocketAddress listen,
    @Nullable Keystore tls,
    HttpLimits limits,
    SignatureRules signatures,
    ApiOptions api,
    Checkpoints checkpoints,
    ArtifactCheck.Policy artifacts,
    List<SinkConfig> sinks,
    ObjectsConfig objects,
    RuntimeConfig runtimes,
    JobConfig jobs,
    ImageScanConfig imageScan) {
  private static final String SERVICE = "sagemaker";

  /** A PKCS12 keystore with the server's certificate. */
  public record Keystore(Path file, SecretKey password) {}

  /**
   * Where and how often the history gets a signed checkpoint.
   *
   * @param file null for the one in the data directory
   */
  public record Checkpoints(@Nullable Path file, CheckpointKeeper.Pace pace) {}

  /**
   * Reads the settings.
   *
   * @throws ConfigException when a value does not fit, or would send secrets over an open network
   */
  public static ServerConfig of(Settings settings) {
    InetSocketAddress listen = address(settings);
    String keystore = settings.text(Setting.TLS_KEYSTORE);
    Keystore tls =
        keystore.isEmpty()
            ? null
            : new Keystore(Path.of(keystore), new SecretKey(settings.text(Setting.TLS_PASSWORD)));
    if (tls == null
        && !listen.getAddress().isLoopbackAddress()
        && !settings.flag(Setting.INSECURE_HTTP)) {
      throw new ConfigException(
          "Refusing to listen on "
              + settings.text(Setting.LISTEN)
              + " without TLS: whatever callers send could be read on the way. Set tls.keystore,"
              + " or say --insecure-http if something else protects that network.");
    }
    return new ServerConfig(
        listen,
        tls,
        limits(settings),
        signatures(settings),
        api(settings),
        checkpoints(settings),
        ArtifactConfig.policy(settings),
        SinkConfig.all(settings.entries(NamedEntry.SINKS)),
        ObjectsConfig.of(settings),
        RuntimeConfig.of(settings),
        JobConfig.of(settings),
        ImageScanConfig.of(settings));
  }

  private static InetSocketAddress address(Settings settings) {
    String text = settings.text(Setting.LISTEN);
    int colon = text.lastIndexOf(':');
    try {
      String host = text.substring(0, Math.max(colon, 0));
      int port = Integer.parseInt(text.substring(colon + 1));
      if (!host.isEmpty() && port >= 0 && port <= 65_535) {
        return new InetSocketAddress(InetAddress.getByName(host), port);
      }
    } catch (NumberFormatException | UnknownHostException e) {
      throw settings.fault(Setting.LISTEN, "HOST:PORT with a host that is known here");
    }
    throw settings.fault(Setting.LISTEN, "HOST:PORT, for example 127.0.0.1:8660");
  }

  private static HttpLimits limits(Settings settings) {
    return new HttpLimits(
        settings.count(Setting.REQUEST_LINE_BYTES),
        settings.count(Setting.HEAD_BYTES),
        settings.count(Setting.HEAD_FIELDS),
        settings.count(Setting.BODY_BYTES),
        settings.seconds(Setting.HEAD_SECONDS),
        settings.seconds(Setting.BODY_SECONDS),
        settings.seconds(Setting.IDLE_SECONDS),
        settings.seconds(Setting.ANSWER_SECONDS),
        settings.count(Setting.CONNECTIONS),
        settings.count(Setting.REQUESTS));
  }

  private static Checkpoints checkpoints(Settings settings) {
    String file = settings.text(Setting.CHECKPOINT_FILE);
    return new Checkpoints(
        file.isEmpty() ? null : Path.of(file),
        new CheckpointKeeper.Pace(
            settings.count(Setting.CHECKPOINT_ENTRIES),
            settings.seconds(Setting.CHECKPOINT_SECONDS)));
  }

  private static SignatureRules signatures(Settings settings) {
    return new SignatureRules(
        SERVICE,
        Set.copyOf(settings.list(Setting.SIGNATURE_REGIONS)),
        settings.seconds(Setting.SIGNATURE_WINDOW));
  }

  private static ApiOptions api(Settings settings) {
    boolean anyInstanceType = settings.flag(Setting.ANY_INSTANCE_TYPE);
    return new ApiOptions(packageOrder(settings), new ValidatorOptions(anyInstanceType));
  }

  private static SortOrder packageOrder(Settings settings) {
    return switch (settings.text(Setting.PACKAGE_ORDER)) {
      case "Ascending" -> SortOrder.ASCENDING;
      case "Descending" -> SortOrder.DESCENDING;
      default -> throw settings.fault(Setting.PACKAGE_ORDER, "Ascending or Descending");
    };
  }
}
