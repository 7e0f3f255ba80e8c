package waybill.server.config;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** All settings of the server, in the order in which they are shown. Names carry their units. */
public enum Setting {
  LISTEN("listen", "127.0.0.1:8660", "HOST:PORT to listen on; port 0 takes any free one"),
  INSECURE_HTTP("insecure-http", "false", "listen beyond this machine without TLS: true or false"),
  TLS_KEYSTORE("tls.keystore", "", "PKCS12 file with certificate and key; empty for clear text"),
  TLS_PASSWORD("tls.keystore-password", "", "of the keystore"),
  REQUEST_LINE_BYTES("limits.request-line-bytes", "8192", "first line of a request"),
  HEAD_BYTES("limits.head-bytes", "65536", "all header fields of a request"),
  HEAD_FIELDS("limits.head-fields", "100", "number of header fields of a request"),
  BODY_BYTES("limits.body-bytes", "8388608", "body of a request"),
  HEAD_SECONDS(
      "limits.head-seconds", "5", "from the first byte of a request to the end of its head"),
  BODY_SECONDS("limits.body-seconds", "8", "from the end of the head to the end of the body"),
  IDLE_SECONDS("limits.idle-seconds", "60", "silence on a connection between requests"),
  ANSWER_SECONDS("limits.answer-seconds", "30", "for a client to take in an answer"),
  CONNECTIONS("limits.connections", "16384", "open at once"),
  REQUESTS("limits.requests", "512", "worked on at once"),
  SIGNATURE_WINDOW(
      "signature.window-seconds", "300", "how far a caller's clock may be off, either way"),
  SIGNATURE_REGIONS("signature.regions", "", "regions that callers may sign for; empty for any"),
  PACKAGE_ORDER(
      "list-packages-order",
      "Descending",
      "order of ListModelPackages without SortOrder: Ascending or Descending"),
  CHECKPOINT_FILE(
      "audit.checkpoint-file",
      "",
      "signed checkpoints of the history; empty for audit-checkpoints.jsonl in the data directory"),
  CHECKPOINT_ENTRIES(
      "audit.checkpoint-entries", "1000", "changes after which there is a checkpoint"),
  CHECKPOINT_SECONDS(
      "audit.checkpoint-seconds", "300", "after which a change is under a checkpoint"),
  GATED_PREFIXES(
      "objects.gated-prefixes",
      "",
      "places like s3://bucket/prefix/ whose artifacts need an accepted agreement"),
  STAGING_BYTES("staging.max-bytes", "32212254720", "unpacked artifacts of one directory"),
  STAGING_MEMBERS("staging.max-members", "1000000", "files and folders of one directory"),
  STAGING_RATIO(
      "staging.max-ratio", "0", "of an archive's unpacked bytes to its packed ones; 0 for any"),
  STAGING_CACHE_BYTES(
      "staging.cache-bytes", "53687091200", "staged artifacts that are kept for the next job"),
  ARTIFACTS_CHECK(
      "artifacts.check",
      "check",
      "artifacts of a package when it is registered: off, check (are they there), or pin (and"
          + " their digests)"),
  ARTIFACTS_CHECK_MILLIS(
      "artifacts.check-limit-ms", "500", "for which a registration waits for the object store"),
  ARTIFACTS_SCAN("artifacts.scan", "on", "look into the files of a registered package: on or off"),
  JOBS_AT_ONCE("transform.jobs-at-once", "2", "transform jobs that run at one time"),
  CONTAINER_START_SECONDS(
      "transform.container-start-seconds", "240", "for a container to answer pings"),
  RETRY_WAITS(
      "transform.retry-wait-seconds",
      "1, 2, 4",
      "before each further try of a request that a container did not answer well"),
  SAMPLE_BYTES(
      "transform.sample-bytes",
      "64",
      "of each request and answer that evidence shows, 0 to 1024; 0 for none"),
  DOCKER_ENABLED(
      "runtimes.docker.enabled",
      "false",
      "run images in an engine with the Docker API, as Docker and Podman: true or false"),
  DOCKER_HOST(
      "runtimes.docker.host",
      "",
      "unix:///PATH or tcp://HOST:PORT; empty for DOCKER_HOST, else unix:///var/run/docker.sock"),
  DOCKER_IMAGES("runtimes.docker.images", "*", "images that it runs; * stands for any characters"),
  DOCKER_PULL(
      "runtimes.docker.pull",
      "missing",
      "fetch images that the engine does not have: missing or never"),
  DOCKER_READ_ONLY(
      "runtimes.docker.read-only-root",
      "true",
      "let containers write to their /tmp alone: true or false"),
  IMAGE_SCAN_COMMAND(
      "image-scan.command",
      "",
      "program and arguments that scan the image {image} and print Trivy's JSON; empty for none"),
  IMAGE_SCAN_URL(
      "image-scan.url", "", "service that scans an image and answers Trivy's JSON; empty for none"),
  IMAGE_SCAN_AUTHORIZATION_FILE(
      "image-scan.authorization-file",
      "",
      "file that holds the Authorization header for image-scan.url; empty for none"),
  IMAGE_SCAN_FAIL_ON(
      "image-scan.fail-on",
      "CRITICAL",
      "least severity that fails a scan: UNKNOWN, LOW, MEDIUM, HIGH or CRITICAL"),
  IMAGE_SCAN_EXCEPT(
      "image-scan.except", "", "vulnerabilities that fail no scan, such as CVE-2023-45853"),
  IMAGE_SCAN_SECONDS("image-scan.timeout-seconds", "600", "for the scan of one image"),
  ANY_INSTANCE_TYPE(
      "accept-any-instance-type",
      "false",
      "take machine types that AWS's list does not have: true or false");

  private final String key;
  private final String byDefault;
  private final String help;

  Setting(String key, String byDefault, String help) {
    this.key = key;
    this.byDefault = byDefault;
    this.help = help;
  }

  /** Its name in the file, with dots between the levels. */
  public String key() {
    return key;
  }

  /** Its name in the environment, for example {@code WAYBILL_LIMITS_BODY_BYTES}. */
  public String variable() {
    return "WAYBILL_" + key.toUpperCase(Locale.ROOT).replace('.', '_').replace('-', '_');
  }

  /** The value where nobody gives one. */
  public String byDefault() {
    return byDefault;
  }

  /** What it is, for people. */
  public String help() {
    return help;
  }

  /** Whether its value is never shown. */
  public boolean isSecret() {
    return this == TLS_PASSWORD;
  }

  static Optional<Setting> find(String key) {
    return Arrays.stream(values()).filter(setting -> setting.key.equals(key)).findFirst();
  }
}
