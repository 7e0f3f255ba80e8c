package waybill.registry.modelscan;

import java.util.List;

/**
 * What a scan of a file or a directory found.
 *
 * @param files in the order of their names; none if there was nothing to scan
 */
public record ScanReport(List<ScannedFile> files) {
  public ScanReport {
    files = List.copyOf(files);
  }

  /** The worst of the files; {@code UNKNOWN} where there was none, as nothing was looked at. */
  public ScanVerdict verdict() {
    return files.stream()
        .map(ScannedFile::verdict)
        .reduce(ScanVerdict::worse)
        .orElse(ScanVerdict.UNKNOWN);
  }

  /** All findings, file by file. */
  public List<ScanFinding> findings() {
    return files.stream().flatMap(file -> file.findings().stream()).toList();
  }

  /** How many files have a verdict. */
  public long count(ScanVerdict verdict) {
    return files.stream().filter(file -> file.verdict() == verdict).count();
  }
}
