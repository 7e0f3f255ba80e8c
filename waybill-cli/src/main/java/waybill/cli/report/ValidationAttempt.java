package waybill.cli.report;

import java.util.List;
import org.jspecify.annotations.Nullable;
import waybill.wire.json.JsonObject;

/** One attempt in an answer of {@code DescribeModelPackageValidation}. */
public final class ValidationAttempt {
  private final JsonObject attempt;

  private ValidationAttempt(JsonObject attempt) {
    this.attempt = attempt;
  }

  /** All attempts in an answer, the newest first. */
  public static List<ValidationAttempt> all(JsonObject answer) {
    return Facts.items(answer, "Attempts").stream().map(ValidationAttempt::new).toList();
  }

  /** The attempt of this number, or null. */
  public static @Nullable ValidationAttempt numbered(JsonObject answer, long number) {
    return all(answer).stream().filter(a -> a.number() == number).findFirst().orElse(null);
  }

  /** Its number, from 1. */
  public long number() {
    return Facts.number(attempt, "Attempt");
  }

  /** The word of the API for how far it is. */
  public String status() {
    return Facts.text(attempt, "Status");
  }

  /** The same as people say it. */
  public String statusInWords() {
    return switch (status()) {
      case "Completed" -> "completed";
      case "Failed" -> "failed";
      default -> "not ended yet";
    };
  }

  /** Whether every profile has ended. */
  public boolean isEnded() {
    return !status().equals("InProgress");
  }

  /** Whether every profile has completed. */
  public boolean isGood() {
    return status().equals("Completed");
  }

  /** The profiles as the server told them. */
  public List<JsonObject> profiles() {
    return Facts.items(attempt, "Profiles");
  }

  /** The scans of images as the server told them; none where it has no scanner. */
  public List<JsonObject> imageScans() {
    return Facts.items(attempt, "ImageScans");
  }

  /** Whether images are still to be scanned, which comes before the profiles. */
  public boolean isScanning() {
    return imageScans().stream()
        .map(scan -> Facts.text(scan, "Status"))
        .anyMatch(status -> status.equals("NotStarted") || status.equals("InProgress"));
  }

  /** The profile whose job runs, or null. */
  public @Nullable JsonObject running() {
    return profiles().stream()
        .filter(profile -> profile.get("ObjectCount") != null)
        .findFirst()
        .orElse(null);
  }
}
