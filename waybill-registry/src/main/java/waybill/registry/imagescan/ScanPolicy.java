package waybill.registry.imagescan;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import waybill.registry.document.Document;
import waybill.registry.document.Document.Flag;
import waybill.registry.document.Document.Numeric;
import waybill.registry.document.Document.Sequence;
import waybill.registry.document.Document.Structure;
import waybill.registry.document.Document.Text;

/**
 * Which vulnerabilities an image may have.
 *
 * @param failOn the least severity that fails a scan
 * @param exceptions ids of vulnerabilities that never do, exact in case
 */
public record ScanPolicy(Severity failOn, Set<String> exceptions) {
  public ScanPolicy {
    exceptions = Set.copyOf(exceptions);
  }

  /**
   * A scan with its verdict.
   *
   * @param listedMax how many vulnerabilities are kept one by one
   */
  public ImageScan judged(ImageScan scan, ImageReport report, int listedMax) {
    List<Vulnerability> severe =
        report.vulnerabilities().stream().filter(v -> v.severity().isAtLeast(failOn)).toList();
    List<Vulnerability> failing =
        severe.stream().filter(v -> !exceptions.contains(v.id())).toList();
    Structure details = details(report, severe, failing, listedMax);
    return failing.isEmpty()
        ? scan.completed(details)
        : scan.failed(reason(scan.image(), failing), details);
  }

  private String reason(String image, List<Vulnerability> failing) {
    String those =
        failing.size() == 1
            ? "a vulnerability of severity "
            : failing.size() + " vulnerabilities of severity ";
    String limit = failOn == Severity.CRITICAL ? "CRITICAL" : failOn + " or worse";
    String begin = failing.size() == 1 ? ": " : ", first ";
    return "The image "
        + image
        + " has "
        + those
        + limit
        + begin
        + failing.getFirst().words()
        + ".";
  }

  private Structure details(
      ImageReport report, List<Vulnerability> severe, List<Vulnerability> failing, int listedMax) {
    Map<String, Document> members = new LinkedHashMap<>();
    put(members, "ImageDigest", report.imageDigest());
    put(members, "Scanner", report.scanner());
    put(members, "ScannerVersion", report.scannerVersion());
    put(members, "ReportSha256", report.sha256().text());
    put(members, "FailOn", failOn.name());
    members.put("Counts", counts(report));
    // those that decide come first: an exception must not push one off the list
    List<Vulnerability> ordered = new ArrayList<>(failing);
    severe.stream().filter(v -> exceptions.contains(v.id())).forEach(ordered::add);
    List<Vulnerability> listed = ordered.subList(0, Math.min(ordered.size(), listedMax));
    members.put("Listed", new Sequence(listed.stream().<Document>map(this::listed).toList()));
    members.put("NotListed", number(ordered.size() - listed.size()));
    return new Structure(members);
  }

  private Structure listed(Vulnerability vulnerability) {
    return exceptions.contains(vulnerability.id())
        ? vulnerability.document().with("Excepted", new Flag(true))
        : vulnerability.document();
  }

  private static Structure counts(ImageReport report) {
    Map<Severity, Integer> counts = new EnumMap<>(Severity.class);
    report.vulnerabilities().forEach(v -> counts.merge(v.severity(), 1, Integer::sum));
    Map<String, Document> members = new LinkedHashMap<>();
    for (Severity severity : List.of(Severity.values()).reversed()) {
      members.put(severity.name(), number(counts.getOrDefault(severity, 0)));
    }
    return new Structure(members);
  }

  private static void put(Map<String, Document> members, String name, @Nullable String text) {
    if (text != null) {
      members.put(name, new Text(text));
    }
  }

  private static Document number(long value) {
    return new Numeric(BigDecimal.valueOf(value));
  }
}
