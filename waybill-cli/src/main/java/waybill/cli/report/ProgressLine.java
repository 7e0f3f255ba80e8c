package waybill.cli.report;

import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import waybill.wire.json.JsonObject;

/**
 * How far an attempt is, in one line. The speed is that since the line before, so one object
 * follows one attempt from its beginning.
 */
public final class ProgressLine {
  private static final double BYTES_IN_MB = 1e6;
  private static final double MILLIS_IN_SECOND = 1000;

  private String job = "";
  private long bytesBefore;
  private long millisBefore;

  /**
   * The line for an attempt as it is now.
   *
   * @param nowMillis when that is, in milliseconds since any time
   */
  public String of(ValidationAttempt attempt, long nowMillis) {
    if (attempt.isScanning()) {
      return scans(attempt);
    }
    JsonObject running = attempt.running();
    return running == null ? states(attempt) : counts(running, nowMillis);
  }

  private static String scans(ValidationAttempt attempt) {
    return attempt.imageScans().stream()
        .map(scan -> Masked.line(Facts.text(scan, "Name")) + ": " + scanState(scan))
        .collect(Collectors.joining(", "));
  }

  private static String scanState(JsonObject scan) {
    return switch (Facts.text(scan, "Status")) {
      case "NotStarted" -> "waiting for its image scan";
      case "InProgress" -> "image is being scanned";
      case "Completed" -> "image scan completed";
      default -> "image scan failed";
    };
  }

  private static String states(ValidationAttempt attempt) {
    return attempt.profiles().stream()
        .map(profile -> profileName(profile) + ": " + state(profile))
        .collect(Collectors.joining(", "));
  }

  private static String profileName(JsonObject profile) {
    return Masked.line(Facts.text(profile, "ProfileName"));
  }

  private static String state(JsonObject profile) {
    return switch (Facts.text(profile, "TransformJobStatus")) {
      case "" -> "waiting for its job";
      case "InProgress" -> "starting";
      case "Stopping" -> "stopping";
      case "Stopped" -> "stopped";
      case "Completed" -> "completed";
      default -> "failed";
    };
  }

  private String counts(JsonObject running, long nowMillis) {
    return profileName(running)
        + ": "
        + Facts.number(running, "ObjectsDone")
        + " of "
        + counted(Facts.number(running, "ObjectCount"), "object")
        + ", "
        + counted(Facts.number(running, "RecordCount"), "record")
        + speed(running, nowMillis)
        + ", "
        + counted(Facts.number(running, "ObjectsFailed"), "error");
  }

  private static String counted(long count, String noun) {
    return count + " " + noun + (count == 1 ? "" : "s");
  }

  private String speed(JsonObject running, long nowMillis) {
    long bytes = Facts.number(running, "Bytes");
    String name = Facts.text(running, "TransformJobName");
    @Nullable String speed = null;
    if (name.equals(job) && nowMillis > millisBefore) {
      double seconds = (nowMillis - millisBefore) / MILLIS_IN_SECOND;
      double perSecond = Math.max(0, bytes - bytesBefore) / BYTES_IN_MB / seconds;
      speed = String.format(Locale.ROOT, ", %.1f MB/s", perSecond);
    }
    job = name;
    bytesBefore = bytes;
    millisBefore = nowMillis;
    return speed == null ? "" : speed;
  }
}
