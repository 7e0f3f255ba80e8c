package waybill.server;

import java.io.IOException;
import java.io.PrintStream;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;
import waybill.registry.modelscan.ScanFinding;
import waybill.registry.modelscan.ScanReport;
import waybill.registry.modelscan.ScanVerdict;
import waybill.registry.modelscan.ScannedFile;
import waybill.server.modelscan.ModelScanner;

/** {@code waybill scan}: looks for code and other dangers in model files, without a server. */
final class ScanCommand {
  private static final int CLEAN = 0;
  private static final int UNKNOWN = 3;
  private static final int DANGEROUS = 4;

  private final PrintStream out;

  ScanCommand(PrintStream out) {
    this.out = out;
  }

  /** Scans and prints. Returns the exit code, which tells the worst verdict. */
  int run(CommandLine line) throws IOException {
    line.allow(Set.of("--output"));
    String output = line.option("--output").orElse("table");
    List<String> paths = line.words().subList(1, line.words().size());
    if (paths.isEmpty()) {
      throw new UsageException("Expected 'scan PATH...'.");
    }
    if (!output.equals("table") && !output.equals("json")) {
      throw new UsageException("--output is 'table' or 'json', not '" + output + "'.");
    }
    ScanReport report = scan(paths);
    if (output.equals("json")) {
      json(report);
    } else {
      table(report);
    }
    return switch (report.verdict()) {
      case CLEAN -> CLEAN;
      case UNKNOWN -> UNKNOWN;
      case DANGEROUS -> DANGEROUS;
    };
  }

  /** With more than one path, each file's name begins with the path it was found under. */
  private static ScanReport scan(List<String> paths) throws IOException {
    ModelScanner scanner = new ModelScanner();
    List<ScannedFile> files = new ArrayList<>();
    for (String path : paths) {
      for (ScannedFile file : scanner.scan(Path.of(path)).files()) {
        files.add(paths.size() == 1 ? file : under(Path.of(path), file));
      }
    }
    return new ScanReport(files);
  }

  private static ScannedFile under(Path path, ScannedFile file) {
    boolean itself = file.file().equals(String.valueOf(path.getFileName()));
    String prefix = itself ? path.toString() : path.resolve(file.file()).toString();
    List<ScanFinding> findings = new ArrayList<>();
    for (ScanFinding finding : file.findings()) {
      String rest = finding.file().substring(file.file().length());
      findings.add(
          new ScanFinding(prefix + rest, finding.rule(), finding.verdict(), finding.message()));
    }
    return new ScannedFile(prefix, findings);
  }

  private void table(ScanReport report) {
    List<ScanFinding> findings = report.findings();
    int file = width("FILE", findings.stream().map(ScanFinding::file).toList());
    int rule = width("RULE", findings.stream().map(ScanFinding::rule).toList());
    if (!findings.isEmpty()) {
      row(file, rule, "FILE", "VERDICT", "RULE", "MESSAGE");
    }
    for (ScanFinding finding : findings) {
      row(file, rule, finding.file(), finding.verdict().word(), finding.rule(), finding.message());
    }
    out.println(summary(report));
  }

  private static int width(String title, List<String> cells) {
    return cells.stream().mapToInt(String::length).reduce(title.length(), Math::max);
  }

  private void row(int file, int rule, String... cells) {
    String format = "%-" + file + "s  %-9s  %-" + rule + "s  %s%n";
    out.printf(format, cells[0], cells[1], cells[2], cells[3]);
  }

  private static String summary(ScanReport report) {
    if (report.files().isEmpty()) {
      return "Verdict: unknown, as there are no files.";
    }
    return "Verdict: "
        + report.verdict().text()
        + ". Files: "
        + report.files().size()
        + ", of them dangerous: "
        + report.count(ScanVerdict.DANGEROUS)
        + ", unknown: "
        + report.count(ScanVerdict.UNKNOWN)
        + ".";
  }

  private void json(ScanReport report) {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = new JsonFactory().createGenerator(ObjectWriteContext.empty(), text)) {
      json.writeStartObject();
      verdict(json, report.verdict());
      json.writeArrayPropertyStart("files");
      report.files().forEach(file -> file(json, file));
      json.writeEndArray();
      json.writeEndObject();
    }
    out.println(text);
  }

  private static void file(JsonGenerator json, ScannedFile file) {
    json.writeStartObject();
    json.writeStringProperty("file", file.file());
    verdict(json, file.verdict());
    json.writeArrayPropertyStart("findings");
    for (ScanFinding finding : file.findings()) {
      json.writeStartObject();
      json.writeStringProperty("rule", finding.rule());
      json.writeStringProperty("file", finding.file());
      json.writeStringProperty("verdict", finding.verdict().word());
      json.writeStringProperty("message", finding.message());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private static void verdict(JsonGenerator json, ScanVerdict verdict) {
    json.writeStringProperty("verdict", verdict.word());
    json.writeStringProperty("verdictText", verdict.text());
  }
}
