package waybill.registry.modelscan;

import java.util.List;

/**
 * One file and what was found in it, with the members of an archive under the archive.
 *
 * @param file path inside what was scanned, with slashes
 * @param findings at least one: a clean file's says as what it was read
 */
public record ScannedFile(String file, List<ScanFinding> findings) {
  public ScannedFile {
    findings = List.copyOf(findings);
    if (findings.isEmpty()) {
      throw new IllegalArgumentException("A verdict needs a finding: " + file);
    }
  }

  /** The worst of the findings. */
  public ScanVerdict verdict() {
    return findings.stream()
        .map(ScanFinding::verdict)
        .reduce(ScanVerdict.CLEAN, ScanVerdict::worse);
  }
}
