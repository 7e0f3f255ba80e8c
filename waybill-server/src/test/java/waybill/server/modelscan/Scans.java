package waybill.server.modelscan;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import waybill.registry.modelscan.ScanFinding;
import waybill.registry.modelscan.ScanVerdict;
import waybill.registry.modelscan.ScannedFile;

/** Scans bytes that a test writes down. */
final class Scans {
  private Scans() {}

  static ScannedFile scan(String name, byte[] bytes) {
    try {
      return new ModelScanner().scan(name, new BytesChannel(bytes));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** With each character as one byte. */
  static ScannedFile scan(String name, String bytes) {
    return scan(name, bytes(bytes));
  }

  static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }

  /** The verdict and the rule of the worst finding, as in {@code dangerous pickle-import}. */
  static String worst(ScannedFile scanned) {
    ScanVerdict verdict = scanned.verdict();
    return scanned.findings().stream()
        .filter(finding -> finding.verdict() == verdict)
        .map(ScanFinding::rule)
        .findFirst()
        .map(rule -> verdict.word() + " " + rule)
        .orElseThrow();
  }
}
