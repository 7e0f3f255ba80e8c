package waybill.server;

import java.io.IOException;
import java.net.InetAddress;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;
import waybill.registry.Events;
import waybill.registry.ModelCardExportWork;
import waybill.registry.artifact.ObjectStore;
import waybill.registry.store.RegistryStore;
import waybill.registry.store.StoreFailure;
import waybill.server.api.Api;
import waybill.server.api.CardJson;
import waybill.server.api.JsonRenderer;
import waybill.server.api.PageTokens;
import waybill.server.api.RegistryApi;
import waybill.server.api.Work;
import waybill.server.audit.AuditKey;
import waybill.server.audit.CheckpointKeeper;
import waybill.server.files.Disk;
import waybill.server.http.HttpListener;
import waybill.server.http.Page;
import waybill.server.http.RandomRequestIds;
import waybill.server.http.TlsContext;
import waybill.server.job.JobFiles;
import waybill.server.keys.Administrator;
import waybill.server.keys.CallerCheck;
import waybill.server.objects.ObjectStores;
import waybill.server.observe.Metrics;
import waybill.server.pdf.PdfCardPrinter;
import waybill.server.store.embedded.EmbeddedStore;
import waybill.server.work.EventWork;
import waybill.server.work.WorkLoop;
import waybill.wire.operation.Contract;
import waybill.wire.operation.Operation;

/** The parts of the process, put together by hand in the order in which they need each other. */
final class Wiring implements AutoCloseable {
  private static final int PAGE_TOKEN_KEY_BYTES = 32;
  private static final int CONTAINER_OWNER_BYTES = 16;

  private final Contract contract = Contract.load();
  private final SecureRandom random = new SecureRandom();
  private final Clock clock = Clock.systemUTC();
  private final Disk disk;
  private final DataDirectory data;
  private final EmbeddedStore store;
  private final JobFiles jobDocuments;
  private @Nullable HttpListener listener;
  private @Nullable ObjectStores objects;
  private @Nullable WorkLoop exports;
  private @Nullable ArtifactParts artifacts;
  private @Nullable JobWiring jobs;
  private @Nullable CheckpointKeeper checkpoints;
  private @Nullable EventWork eventWork;

  /** Opens the store of a data directory, which exists, and makes its first key if it has none. */
  Wiring(Disk disk, DataDirectory data) throws IOException {
    this.disk = disk;
    this.data = data;
    this.jobDocuments = new JobFiles(disk, data.path());
    this.store = EmbeddedStore.open(data.path(), new JsonRenderer(contract), clock);
    try {
      new Administrator(store.accessKeys(), data.credentials(), random).makeIfFirst();
    } catch (IOException | RuntimeException e) {
      store.close();
      throw e;
    }
  }

  /** The store with its keys, for the administrator's commands. */
  EmbeddedStore store() {
    return store;
  }

  /** Starts to answer requests and returns the URL at which it does. */
  synchronized String listen(ServerConfig config) throws IOException, GeneralSecurityException {
    checkpoints = startCheckpoints(config.checkpoints());
    byte[] tokenKey = store.secret("page-tokens", () -> randomBytes(PAGE_TOKEN_KEY_BYTES));
    PageTokens tokens = new PageTokens(tokenKey);
    EventSinks sinks = new EventSinks(config.sinks(), contract, clock, disk);
    Events events = new Events(store.deliveries(), sinks.descriptions());
    ObjectStores opened =
        new ObjectWiring(disk, System.getenv()).configured(config.objects(), data);
    objects = opened;
    WorkLoop exporting =
        WorkLoop.start("model card exports", exports(store.registry(), opened)::doNext);
    exports = exporting;
    ArtifactParts inspecting =
        ArtifactParts.start(config.artifacts(), config.objects(), store, opened, data);
    artifacts = inspecting;
    JobWiring doing = JobWiring.start(jobNeeds(config, opened), data);
    jobs = doing;
    Api api =
        new RegistryApi(
            new RegistryApi.Parts(
                contract,
                store.registry(),
                events,
                tokens,
                config.api(),
                new Work(
                    exporting::tell,
                    doing::tellOfValidation,
                    doing.rules(opened),
                    doing::tellOfJob,
                    jobDocuments,
                    jobDocuments),
                inspecting.locations(),
                inspecting.check()));
    CallerCheck callers = new CallerCheck(config.signatures(), clock, store.accessKeys());
    Metrics metrics =
        new Metrics(
            contract.operations().stream().map(Operation::name).collect(Collectors.toSet()));
    HttpListener started =
        HttpListener.start(
            new HttpListener.Parts(
                config.listen(),
                tls(config),
                config.limits(),
                callers::verify,
                api,
                pages(metrics),
                metrics::answered,
                new RandomRequestIds(),
                System::nanoTime));
    listener = started;
    metrics.gauge("waybill_connections", "Open connections.", started::connections);
    eventWork = sinks.start(store, metrics);
    String url = url(config, started.port());
    data.endpoint().replace(url + "\n");
    return url;
  }

  private JobWiring.Needs jobNeeds(ServerConfig config, ObjectStores opened) {
    byte[] owner = store.secret("container-owner", () -> randomBytes(CONTAINER_OWNER_BYTES));
    return new JobWiring.Needs(
        disk,
        config,
        store.registry(),
        opened,
        jobDocuments,
        HexFormat.of().formatHex(owner),
        clock,
        System.getenv());
  }

  private static ModelCardExportWork exports(RegistryStore registry, ObjectStore objects) {
    return new ModelCardExportWork(registry, objects, new PdfCardPrinter(), CardJson::content);
  }

  private CheckpointKeeper startCheckpoints(ServerConfig.Checkpoints config)
      throws IOException, GeneralSecurityException {
    AuditKey key = data.auditKey();
    key.makeIfFirst();
    return CheckpointKeeper.start(
        key, data.checkpoints(config.file()), config.pace(), this::endOfHistory, clock);
  }

  private Optional<CheckpointKeeper.End> endOfHistory() {
    return store
        .registry()
        .head()
        .map(head -> new CheckpointKeeper.End(head.sequence(), head.hash().text()));
  }

  private Map<String, Supplier<Page>> pages(Metrics metrics) {
    return Map.of(
        "/healthz", () -> Page.line(200, "alive"),
        "/readyz", () -> readiness(store.registry()),
        "/metrics", () -> new Page(200, "text/plain; version=0.0.4", metrics.text()));
  }

  /** Ready means that a write comes through. */
  private static Page readiness(RegistryStore registry) {
    try {
      registry.checkWritable();
      return Page.line(200, "ready");
    } catch (StoreFailure e) {
      return Page.line(503, "the store cannot be written");
    }
  }

  private @Nullable SSLContext tls(ServerConfig config) throws IOException {
    ServerConfig.Keystore keystore = config.tls();
    if (keystore == null) {
      return null;
    }
    byte[] content = disk.read(keystore.file());
    try {
      return TlsContext.of(content, keystore.password().reveal());
    } catch (IOException | GeneralSecurityException e) {
      throw new IOException(
          "The keystore " + keystore.file() + " cannot be used: " + e.getMessage() + ".", e);
    }
  }

  private static String url(ServerConfig config, int port) {
    InetAddress bound = config.listen().getAddress();
    InetAddress shown = bound.isAnyLocalAddress() ? InetAddress.getLoopbackAddress() : bound;
    String host = shown.getHostAddress();
    return (config.tls() == null ? "http://" : "https://")
        + (host.contains(":") ? "[" + host + "]" : host)
        + ":"
        + port;
  }

  private byte[] randomBytes(int count) {
    byte[] bytes = new byte[count];
    random.nextBytes(bytes);
    return bytes;
  }

  /**
   * Stops in the reverse order: no more requests, no more work, no more events, the last
   * checkpoint, then the store, then the endpoint's file.
   */
  @Override
  public synchronized void close() throws IOException {
    boolean listened = listener != null;
    if (listener != null) {
      listener.close();
    }
    if (exports != null) {
      exports.close();
    }
    if (jobs != null) {
      jobs.close();
    }
    if (artifacts != null) {
      artifacts.close();
    }
    if (objects != null) {
      objects.close();
    }
    if (eventWork != null) {
      eventWork.close();
    }
    if (checkpoints != null) {
      checkpoints.close();
    }
    store.close();
    if (listened) {
      data.endpoint().delete();
    }
  }
}
