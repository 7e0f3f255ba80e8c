package waybill.server;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import waybill.registry.history.Digest;
import waybill.server.artifacts.PinCheck.Changed;
import waybill.server.artifacts.PinCheck.Finding;
import waybill.server.artifacts.PinCheck.Missing;
import waybill.server.artifacts.PinCheck.Pin;
import waybill.server.artifacts.PinCheck.Unchanged;
import waybill.wire.json.Json;
import waybill.wire.json.JsonArray;
import waybill.wire.json.JsonNumber;
import waybill.wire.json.JsonObject;
import waybill.wire.json.JsonString;
import waybill.wire.json.JsonWriter;

/**
 * What became of pinned artifacts.
 *
 * @param findings in the order of the report that they were pinned in
 */
record VerifyReport(PinnedArtifacts pinned, Map<Pin, Finding> findings) {
  VerifyReport {
    findings = Collections.unmodifiableMap(new LinkedHashMap<>(findings));
  }

  /** For people. */
  String table() {
    StringBuilder lines = new StringBuilder();
    String arn = pinned.modelPackage();
    lines.append(arn.substring(arn.indexOf('/') + 1)).append(": ").append(summary()).append('\n');
    findings.forEach(
        (pin, finding) -> {
          lines.append("  %-10s ".formatted(word(finding).toLowerCase(Locale.ROOT)));
          lines.append(pin.uri().text().replaceAll("\\p{Cntrl}", "?")).append('\n');
          if (finding instanceof Changed(var size, var sha256)) {
            lines.append(line("expected", pin.sha256(), pin.size()));
            lines.append(line("found", sha256, size));
          }
        });
    if (pinned.unpinned() > 0) {
      lines.append("Not pinned, so not read: ").append(pinned.unpinned()).append('\n');
    }
    return lines.toString();
  }

  private String summary() {
    if (findings.isEmpty()) {
      return "nothing is pinned (setting artifacts.check of the server: pin)";
    }
    return "unchanged "
        + count(Unchanged.class)
        + ", changed "
        + count(Changed.class)
        + ", missing "
        + count(Missing.class);
  }

  private static String line(String what, @Nullable Digest sha256, long size) {
    String digest = sha256 == null ? "(it was replaced while it was read)" : sha256.text();
    return "    %-9s %s, %d bytes%n".formatted(what, digest, size);
  }

  private long count(Class<? extends Finding> kind) {
    return findings.values().stream().filter(kind::isInstance).count();
  }

  /** For programs, on one line. */
  String json() {
    Map<String, Json> members = new LinkedHashMap<>();
    members.put("ModelPackageArn", new JsonString(pinned.modelPackage()));
    members.put("Unchanged", JsonNumber.of(count(Unchanged.class)));
    members.put("Changed", JsonNumber.of(count(Changed.class)));
    members.put("Missing", JsonNumber.of(count(Missing.class)));
    members.put("NotPinned", JsonNumber.of(pinned.unpinned()));
    List<Json> objects =
        findings.entrySet().stream().<Json>map(e -> object(e.getKey(), e.getValue())).toList();
    members.put("Objects", new JsonArray(objects));
    return JsonWriter.write(new JsonObject(members)) + "\n";
  }

  private static JsonObject object(Pin pin, Finding finding) {
    Map<String, Json> members = new LinkedHashMap<>();
    members.put("Uri", new JsonString(pin.uri().text()));
    members.put("State", new JsonString(word(finding)));
    members.put("ExpectedSha256", new JsonString(pin.sha256().text()));
    members.put("ExpectedSizeInBytes", JsonNumber.of(pin.size()));
    if (finding instanceof Changed(var size, var sha256)) {
      if (sha256 != null) {
        members.put("FoundSha256", new JsonString(sha256.text()));
      }
      members.put("FoundSizeInBytes", JsonNumber.of(size));
    }
    return new JsonObject(members);
  }

  private static String word(Finding finding) {
    return switch (finding) {
      case Unchanged() -> "Unchanged";
      case Changed _ -> "Changed";
      case Missing() -> "Missing";
    };
  }
}
