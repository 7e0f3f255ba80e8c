package waybill.registry.artifact.report;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import waybill.registry.artifact.ObjectUri;
import waybill.registry.artifact.StoredObject;
import waybill.registry.document.Document;
import waybill.registry.document.Document.Numeric;
import waybill.registry.document.Document.Sequence;
import waybill.registry.document.Document.Structure;
import waybill.registry.document.Document.Text;
import waybill.registry.history.Digest;
import waybill.registry.identity.Arn;
import waybill.registry.modelscan.ScanFinding;
import waybill.registry.modelscan.ScanVerdict;
import waybill.registry.record.KeptRecord;

/** A report as the members of the answer that describes it, and back. */
final class ReportDocument {
  private static final String IN_PROGRESS = "InProgress";
  private static final String COMPLETED = "Completed";

  private final Map<String, Document> members = new LinkedHashMap<>();

  private ReportDocument() {}

  static KeptRecord kept(ArtifactReport report) {
    Seen seen = report.seen();
    ReportDocument document =
        new ReportDocument()
            .text("ModelPackageArn", report.modelPackage().text())
            .text("CheckMode", report.mode().text())
            .text("Outcome", report.outcome().text())
            .text("Reason", report.reason())
            .list("Sources", seen.sources(), ReportDocument::source)
            .list("Refusals", seen.refusals(), ReportDocument::refusal);
    if (seen.refusalCount() > 0) {
      document.number("RefusalCount", seen.refusalCount());
    }
    Scanned scanned = report.scanned();
    if (scanned != null) {
      document
          .text("ScanVerdict", scanned.verdict().text())
          .list("ScanFindings", scanned.findings(), ReportDocument::finding)
          .number("ScanFindingCount", scanned.count());
    }
    if (report.attempts() > 0) {
      document.number("FailedAttempts", report.attempts());
    }
    Instant retryAt = report.retryAt();
    if (retryAt != null) {
      document.members.put(
          "NextAttemptTime", new Numeric(BigDecimal.valueOf(retryAt.toEpochMilli(), 3)));
    }
    return new KeptRecord(
        report.key(),
        report.createdAt(),
        report.modifiedAt(),
        report.isDue() ? IN_PROGRESS : COMPLETED,
        document.structure());
  }

  static ArtifactReport report(KeptRecord kept) {
    Structure in = kept.members();
    return new ArtifactReport(
        kept.key(),
        Arn.parse(text(in, "ModelPackageArn")).orElseThrow(),
        word(CheckMode.values(), CheckMode::text, text(in, "CheckMode")),
        IN_PROGRESS.equals(kept.status()),
        word(Outcome.values(), Outcome::text, text(in, "Outcome")),
        in.findText("Reason").orElse(null),
        new Seen(
            in.structures("Sources").stream().map(ReportDocument::source).toList(),
            in.structures("Refusals").stream().map(ReportDocument::refusal).toList(),
            number(in, "RefusalCount")),
        in.findText("ScanVerdict").map(verdict -> scanned(in, verdict)).orElse(null),
        Math.toIntExact(number(in, "FailedAttempts")),
        in.find("NextAttemptTime").map(ReportDocument::time).orElse(null),
        kept.createdAt(),
        Objects.requireNonNull(kept.modifiedAt()));
  }

  private static Structure source(SeenSource source) {
    return new ReportDocument()
        .text("Container", source.container())
        .text("Directory", source.directory())
        .text("Location", source.location())
        .number("ObjectCount", source.count())
        .number("SizeInBytes", source.bytes())
        .list("Objects", source.objects(), ReportDocument::object)
        .structure();
  }

  private static SeenSource source(Structure in) {
    return new SeenSource(
        text(in, "Container"),
        text(in, "Directory"),
        text(in, "Location"),
        number(in, "ObjectCount"),
        number(in, "SizeInBytes"),
        in.structures("Objects").stream().map(ReportDocument::object).toList());
  }

  private static Structure object(SeenObject seen) {
    StoredObject object = seen.object();
    Digest sha256 = seen.sha256();
    return new ReportDocument()
        .text("Path", seen.path())
        .text("Uri", object.uri().text())
        .number("SizeInBytes", object.size())
        .text("ETag", object.eTag())
        .text("VersionId", object.versionId())
        .text("Sha256", sha256 == null ? null : sha256.text())
        .structure();
  }

  private static SeenObject object(Structure in) {
    Optional<String> sha256 = in.findText("Sha256");
    return new SeenObject(
        text(in, "Path"),
        new StoredObject(
            ObjectUri.parse(text(in, "Uri")).orElseThrow(),
            number(in, "SizeInBytes"),
            text(in, "ETag"),
            in.findText("VersionId").orElse(null)),
        sha256.map(hex -> new Digest(HexFormat.of().parseHex(hex))).orElse(null));
  }

  private static Structure refusal(SeenRefusal refusal) {
    return new ReportDocument()
        .text("Container", refusal.container())
        .text("Rule", refusal.rule())
        .text("Object", refusal.object())
        .text("Message", refusal.message())
        .structure();
  }

  private static SeenRefusal refusal(Structure in) {
    return new SeenRefusal(
        text(in, "Container"), text(in, "Rule"), text(in, "Object"), text(in, "Message"));
  }

  private static Structure finding(ScanFinding finding) {
    return new ReportDocument()
        .text("File", finding.file())
        .text("Rule", finding.rule())
        .text("Verdict", finding.verdict().text())
        .text("Message", finding.message())
        .structure();
  }

  private static Scanned scanned(Structure in, String verdict) {
    return new Scanned(
        verdict(verdict),
        in.structures("ScanFindings").stream()
            .map(
                one ->
                    new ScanFinding(
                        text(one, "File"),
                        text(one, "Rule"),
                        verdict(text(one, "Verdict")),
                        text(one, "Message")))
            .toList(),
        number(in, "ScanFindingCount"));
  }

  private static ScanVerdict verdict(String text) {
    return word(ScanVerdict.values(), ScanVerdict::text, text);
  }

  private static String text(Structure in, String name) {
    return in.findText(name).orElseThrow();
  }

  private static long number(Structure in, String name) {
    return in.find(name).map(found -> ((Numeric) found).value().longValueExact()).orElse(0L);
  }

  private static Instant time(Document seconds) {
    return Instant.ofEpochMilli(((Numeric) seconds).value().movePointRight(3).longValueExact());
  }

  private static <E> E word(E[] values, Function<E, String> text, String wanted) {
    return Arrays.stream(values)
        .filter(value -> text.apply(value).equals(wanted))
        .findFirst()
        .orElseThrow();
  }

  private ReportDocument text(String name, @Nullable String value) {
    if (value != null) {
      members.put(name, new Text(value));
    }
    return this;
  }

  private ReportDocument number(String name, long value) {
    members.put(name, new Numeric(BigDecimal.valueOf(value)));
    return this;
  }

  private <T> ReportDocument list(String name, List<T> values, Function<T, Structure> item) {
    if (!values.isEmpty()) {
      members.put(name, new Sequence(values.stream().<Document>map(item).toList()));
    }
    return this;
  }

  private Structure structure() {
    return new Structure(members);
  }
}
