package waybill.registry.artifact.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import waybill.registry.modelscan.ScanFinding;
import waybill.registry.modelscan.ScanReport;
import waybill.registry.modelscan.ScanVerdict;

/**
 * What a scan of the files found.
 *
 * @param verdict the worst of all files
 * @param findings the first ones, those of greatest concern leading; files below the directories of
 *     their sources
 * @param count of findings, also of those beyond the first ones
 */
public record Scanned(ScanVerdict verdict, List<ScanFinding> findings, long count) {
  static final int FINDINGS_MAX = 200;

  public Scanned {
    findings = List.copyOf(findings);
  }

  /** What the scans of several containers found together; null for none. */
  public static @Nullable Scanned of(List<ScanReport> reports) {
    if (reports.isEmpty()) {
      return null;
    }
    List<ScanFinding> all = new ArrayList<>();
    ScanVerdict verdict = ScanVerdict.CLEAN;
    for (ScanReport report : reports) {
      all.addAll(report.findings());
      verdict = verdict.worse(report.verdict());
    }
    all.sort(Comparator.comparing(ScanFinding::verdict).reversed()); // keeps the order else
    return new Scanned(verdict, all.stream().limit(FINDINGS_MAX).toList(), all.size());
  }
}
